import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { ip } from '../../lib/model/testing/snapshot-of-records.ts';
import { DataTable, type Sort } from '../ui/data-table.tsx';
import { addressColumns } from './address-columns.tsx';

const address: Address = {
  type: 'address',
  ip: ip('192.168.14.69'),
  state: 'router',
  owner: { kind: 'Pod', namespace: 'cilium-test', name: 'pod-to-a-allowed-cnp-57fd79848c-dj57g' },
  endpointId: 465,
  claims: [],
  findings: [],
};

/** The headers of the table, each with its `aria-sort` and whether it is a button. */
function readHeaders(sort: Sort | undefined) {
  const html = renderToStaticMarkup(
    <DataTable
      label="Addresses"
      columns={addressColumns}
      rows={[address]}
      rowKey={() => 'a'}
      sort={sort}
      onSort={() => {}}
    />,
  );
  return [...html.matchAll(/<th( [^>]*)>(.*?)<\/th>/g)].map(([, attributes = '', inner = '']) => ({
    name: inner.replace(/<[^>]+>/g, ''),
    button: inner.startsWith('<button'),
    direction: /aria-sort="(\w+)"/.exec(attributes)?.[1],
    arrow: inner.includes('<svg'),
  }));
}

test('headers that sort are buttons, and the one that does says and shows the direction', () => {
  const headers = readHeaders({ column: 'owner', descending: true });
  expect(headers.filter(({ button }) => !button).map(({ name }) => name)).toEqual(['Claims']);
  expect(headers.filter(({ direction, arrow }) => direction || arrow)).toEqual([
    { name: 'Owner', button: true, direction: 'descending', arrow: true },
  ]);
  expect(readHeaders({ column: 'ip', descending: false })[0]?.direction).toBe('ascending');
  expect(readHeaders(undefined).some(({ direction, arrow }) => direction || arrow)).toBe(false);
});

test('[IP12] in a conflict the table names all owners', () => {
  const owners = ['a', 'b'].map((name) => ({ kind: 'Pod', namespace: 'shop', name }));
  const { owner: _, ...nobody } = address;
  const cell = addressColumns.find(({ id }) => id === 'owner')?.cell({ ...nobody, owners });
  expect(renderToStaticMarkup(cell)).toBe('shop/a and shop/b');
  expect(addressColumns.find(({ id }) => id === 'owner')?.text({ ...nobody, owners })).toBe('shop/a and shop/b');
});

test('a copied cell holds the value: no letter of a slot, nothing shortened, nothing for a dash', () => {
  expect(addressColumns.map(({ text }) => `${text(address) ?? ''}`)).toEqual([
    '192.168.14.69',
    'router',
    'cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g',
    '',
    '',
    '0',
    '465',
    '',
  ]);
});
