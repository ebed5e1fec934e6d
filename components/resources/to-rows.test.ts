import { describe, expect, test } from 'vitest';
import type { ObjectPage, Resource, TableRow } from '../../lib/model/resources/resource.ts';
import { chooseColumns } from '../ui/choose-columns.ts';
import { toObjectColumns } from './object-columns.tsx';
import { toHref } from './to-href.ts';
import { toObjectCsv } from './to-object-csv.ts';
import { toObjectRows } from './to-object-rows.ts';
import { toResourceRows } from './to-resource-rows.ts';

const row = (name: string, id: number | null, createdAt: string): TableRow => ({
  namespace: name < 'm' ? 'shop' : 'kube-system',
  name,
  createdAt,
  cells: [name, id, '3d'],
});

const page: ObjectPage = {
  resource: 'ciliumendpoints.cilium.io',
  kind: 'CiliumEndpoint',
  namespaced: true,
  version: 'v2',
  columns: [
    { name: 'Name', type: 'string', wide: false },
    { name: 'Endpoint ID', type: 'integer', wide: false },
    { name: 'Age', type: 'date', wide: false },
  ],
  rows: [
    row('web-10', 263, '2023-07-04T14:00:00Z'),
    row('web-9', 2522, '2023-07-04T12:00:00Z'),
    row('api', null, '2023-07-04T13:00:00Z'),
  ],
  readAt: '2023-07-04T15:00:00.000Z',
  followed: true,
};
const namesOf = (rows: TableRow[]) => rows.map(({ name }) => name);

describe('rows of objects', () => {
  test.each([
    ['', ['web-10', 'web-9', 'api']],
    ['Name', ['api', 'web-9', 'web-10']],
    ['-Name', ['web-10', 'web-9', 'api']],
    ['namespace', ['web-10', 'web-9', 'api']],
    ['Endpoint ID', ['web-10', 'web-9', 'api']],
    ['-Endpoint ID', ['web-9', 'web-10', 'api']],
    ['Age', ['web-10', 'api', 'web-9']],
    ['-Age', ['web-9', 'api', 'web-10']],
    ['colour', ['web-10', 'web-9', 'api']],
  ])('[RS7] sorted by %j: numbers as numbers, ages as times, nothing last', (sort, names) => {
    expect(namesOf(toObjectRows(page, '', sort))).toEqual(names);
  });

  test.each([
    ['WEB', ['web-10', 'web-9']],
    ['263', ['web-10']],
    ['shop/a', ['api']],
    ['nothing', []],
  ])('filtered by %j: any cell, and namespace/name', (q, names) => {
    expect(namesOf(toObjectRows(page, q, ''))).toEqual(names);
  });

  test('[RS7][RS19] the CSV has the rows of the screen, times for ages, and says how complete it is', () => {
    const csv = toObjectCsv({ ...page, continue: 'more' }, toObjectRows(page, 'web', ''));
    expect(csv).toBe(
      [
        '# Cilium Explorer; ciliumendpoints.cilium.io v2; read 2023-07-04T15:00:00.000Z; not all pages',
        'namespace,Name,Endpoint ID,created',
        'kube-system,web-10,263,2023-07-04T14:00:00Z',
        'kube-system,web-9,2522,2023-07-04T12:00:00Z',
        '',
      ].join('\r\n'),
    );
  });
});

describe('rows of kinds', () => {
  const kind = (plural: string, kind: string, objects: number | null, shortNames: string[] = []): Resource => ({
    name: `${plural}.cilium.io`,
    plural,
    kind,
    shortNames,
    scope: 'Cluster',
    versions: ['v2'],
    objects,
    state: 'synced',
  });
  const kinds = [
    kind('ciliumendpoints', 'CiliumEndpoint', 13, ['cep']),
    kind('ciliumenvoyconfigs', 'CiliumEnvoyConfig', null),
    kind('ciliumnodes', 'CiliumNode', 2, ['cn']),
  ];
  test.each([
    ['', '', ['ciliumendpoints', 'ciliumenvoyconfigs', 'ciliumnodes']],
    ['cep', '', ['ciliumendpoints']],
    ['CiliumE', '-name', ['ciliumenvoyconfigs', 'ciliumendpoints']],
    ['', 'objects', ['ciliumnodes', 'ciliumendpoints', 'ciliumenvoyconfigs']],
    ['', '-objects', ['ciliumendpoints', 'ciliumnodes', 'ciliumenvoyconfigs']],
    ['', 'toString', ['ciliumendpoints', 'ciliumenvoyconfigs', 'ciliumnodes']],
  ])('%j, %j', (q, sort, names) => {
    expect(toResourceRows(kinds, q, sort).map(({ plural }) => plural)).toEqual(names);
  });
});

test.each([
  [{ to: 'ip', id: '2001:db8::1' }, '/ip-addresses?sel=ip:2001:db8::1'],
  [{ to: 'range', id: '10.0.0.0/24' }, '/ip-addresses?sel=range:10.0.0.0/24'],
  [{ to: 'pod', id: 'shop/web' }, '/ip-addresses?sel=pod:shop/web'],
  [{ to: 'pod', id: 'a/b&sel=c#d' }, '/ip-addresses?sel=pod:a/b%26sel%3Dc%23d'],
  [{ to: 'node', id: 'ip-1.ec2.internal' }, '/nodes/ip-1.ec2.internal'],
  [{ to: 'node', id: '../x?y' }, '/nodes/..%2Fx%3Fy'],
  [{ to: 'identity', id: '18012' }, '/identities?sel=identity:18012'],
] as const)('[RS16] %o is shown at %s', (link, href) => {
  expect(toHref(link)).toBe(href);
});

test('[TB2] columns of -o wide are there to be chosen, and shown by themselves only where wide is asked for', () => {
  const priority = [...page.columns, { name: 'Visibility Policy', type: 'string', wide: true }];
  const shown = (wide: boolean) =>
    chooseColumns(toObjectColumns({ ...page, columns: priority }, wide), null).map(({ id }) => id);
  expect(shown(false)).toEqual(['namespace', 'Name', 'Endpoint ID', 'Age']);
  expect(shown(true)).toEqual(['namespace', 'Name', 'Endpoint ID', 'Age', 'Visibility Policy']);
});
