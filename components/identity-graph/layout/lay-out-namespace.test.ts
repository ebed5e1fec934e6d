import { describe, expect, test } from 'vitest';
import { layOutNamespace } from './lay-out-namespace.ts';
import { edge, node, nodes, selected } from './testing/tiny.ts';

describe('[GD23] the focus on shop', () => {
  const all = [
    ...nodes('shop/web', 'shop/db', 'front/1', 'front/2', 'bank/1', 'world', 'api.example'),
    node('kube-system/dns', { hub: true, ...selected }),
  ];
  const picture = layOutNamespace(
    all,
    [
      ...[edge('front/1 > shop/web'), edge('front/2 > shop/web'), edge('world > shop/web'), edge('shop/web > shop/db')],
      ...[edge('shop/web > bank/1', ['443/TCP']), edge('bank/1 > shop/db'), edge('shop/db > bank/1', [], 'denied')],
      ...[edge('shop/web > api.example', []), edge('shop/db > bank/1', [], 'default')],
      ...[edge('shop/web > kube-system/dns', ['53/ANY']), edge('front/1 > bank/1')],
    ],
    'shop',
  );
  const columns = [...new Set(picture?.rows.map(({ x }) => x))].sort((a, b) => a - b);
  const rowsAt = (column: number) =>
    picture?.rows.filter(({ x }) => x === columns[column]).map(({ label, number, ports }) => [label, number, ports]);

  test('who reaches it, by name, outside last', () =>
    expect(rowsAt(0)).toEqual([
      ['bank', '1 identity', undefined],
      ['front', '2 identities', undefined],
      ['world', undefined, undefined],
    ]));

  test('its rows', () =>
    expect(rowsAt(1)).toEqual([
      ['web', undefined, '80/TCP'],
      ['db', undefined, '80/TCP'],
    ]));

  test('what it reaches; bank stands on both sides', () =>
    expect(rowsAt(2)).toEqual([
      ['bank', '1 identity', '443/TCP'],
      ['api.example', undefined, 'any port'],
    ]));

  test('[GD9] the rail of the hub', () =>
    expect(picture?.rails.map(({ text, hub }) => [text, hub])).toEqual([['→ dns  53/ANY  1/2', 'kube-system/dns']]));

  test('[GD7] two edges from one namespace are one line; denied is drawn, by default is not', () =>
    expect(picture?.lines.map(({ style, edges }) => [style, edges.length]).sort()).toEqual([
      ['allowed', 1],
      ['allowed', 1],
      ['allowed', 1],
      ['allowed', 1],
      ['allowed', 1],
      ['allowed', 2],
      ['denied', 1],
    ]));

  test('a row of another namespace says which', () =>
    expect(picture?.rows.map(({ namespace }) => namespace).filter(Boolean)).toEqual(['bank', 'front', 'bank']));
});

test('[GD23] its own hubs stay on the drawing', () => {
  const all = [node('kube-system/dns', { hub: true }), ...nodes('a/1', 'b/1')];
  const picture = layOutNamespace(all, [edge('a/1 > kube-system/dns'), edge('b/1 > kube-system/dns')], 'kube-system');
  expect(picture?.lines).toHaveLength(2);
  expect(picture?.rails).toEqual([]);
  expect(picture?.rows.find(({ id }) => id === 'kube-system/dns')?.hub).toBe(true);
});

test('[GD10] identities that no policy selects and no line touches are folded here too', () =>
  expect(layOutNamespace(nodes('a/1', 'a/2'), [], 'a')?.rows.map(({ label }) => label)).toEqual([
    '+ 2 that no policy selects',
  ]));

test('a namespace without nodes has no picture', () => expect(layOutNamespace([], [], 'gone')).toBeNull());
