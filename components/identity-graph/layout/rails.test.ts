import { describe, expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { edge, node, nodes, selected } from './testing/tiny.ts';

const medium = (all: DrawnNode[], edges: DrawnEdge[]) => layOutColumns(all, edges, { form: 'medium' });
const apps = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const web = (count: number) => apps.slice(0, count).map((app) => `${app}/web`);

describe('[GD8] hubs', () => {
  const hubs = (reached: number, namespaces: number) => {
    const all = nodes(...web(namespaces - 1), 'm/prometheus');
    const edges = web(reached).map((to) => edge(`m/prometheus > ${to}`));
    return medium(all, edges).rows.flatMap(({ id, hub }) => (hub ? [id] : []));
  };

  test.each([
    [6, 7],
    [6, 8],
    [7, 10],
  ])('%i of %i namespaces', (reached, namespaces) => expect(hubs(reached, namespaces)).toEqual(['m/prometheus']));

  test.each([
    [5, 6],
    [6, 9],
    [6, 10],
  ])('not %i of %i', (reached, namespaces) => expect(hubs(reached, namespaces)).toEqual([]));

  test('both directions are not added up', () => {
    const edges = [
      ...web(5).map((to) => edge(`m/1 > ${to}`)),
      ...web(9)
        .slice(5, 8)
        .map((from) => edge(`${from} > m/1`)),
    ];
    expect(medium(nodes(...web(9), 'm/1'), edges).rails).toEqual([]);
  });

  test('lines inside its own namespace stay', () => {
    const all = [node('m/dns', { hub: true }), ...nodes('m/1', 'a/web')];
    const { lines, rails } = medium(all, [edge('m/1 > m/dns'), edge('a/web > m/dns')]);
    expect(lines.map(({ from }) => from)).toEqual(['m/1']);
    expect(rails.map(({ box }) => box)).toEqual(['namespace:a']);
  });

  test('a small picture has none', () => {
    const all = [node('m/dns', { hub: true }), ...nodes('a/web')];
    expect(layOutColumns(all, [edge('a/web > m/dns')], { form: 'small' }).rails).toEqual([]);
  });
});

describe('[GD9] rails', () => {
  const dns = node('kube-system/kube-dns', { hub: true });

  test('identities of the box with such a line, of all', () => {
    const all = [dns, ...nodes('a/1', 'a/2', 'a/3'), node('a/4', selected)];
    const edges = ['a/1', 'a/2', 'a/3'].map((from) => edge(`${from} > kube-system/kube-dns`, ['53/ANY dns'], 'l7'));
    const { rails } = medium(all, edges);
    expect(rails).toMatchObject([{ text: '→ kube-dns  53/ANY dns  3/4', style: 'l7', box: 'namespace:a' }]);
    expect(rails[0]?.edges).toHaveLength(3);
  });

  test('one for each direction and style, out before in', () => {
    const all = [dns, node('m/prometheus', { hub: true }), ...nodes('a/1')];
    const edges = [
      edge('m/prometheus > a/1', ['9100/TCP']),
      edge('a/1 > kube-system/kube-dns', ['53/ANY'], 'l7'),
      edge('a/1 > kube-system/kube-dns', ['9153/TCP']),
    ];
    expect(medium(all, edges).rails.map(({ text }) => text)).toEqual([
      '→ kube-dns  53/ANY  1/1',
      '→ kube-dns  9153/TCP  1/1',
      '← prometheus  9100/TCP  1/1',
    ]);
  });

  test('between two hubs it leads to the one that receives', () => {
    const all = [dns, node('m/prometheus', { hub: true })];
    expect(medium(all, [edge('m/prometheus > kube-system/kube-dns')]).rails).toMatchObject([
      { text: '→ kube-dns  80/TCP  1/1', box: 'namespace:m', hub: 'kube-system/kube-dns' },
    ]);
  });

  test('an identity with a rail is not folded', () => {
    const { rows } = medium(
      [dns, ...nodes('a/1', 'a/2')],
      ['a/1', 'a/2'].map((id) => edge(`${id} > kube-system/kube-dns`)),
    );
    expect(rows.filter(({ folds }) => folds)).toEqual([]);
  });
});
