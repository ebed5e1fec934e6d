import { describe, expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { articleEdges, articleNodes } from './testing/article.ts';
import { countCrossings } from './testing/measure.ts';
import { edge, node, nodes, selected } from './testing/tiny.ts';

const medium = (all: DrawnNode[], edges: DrawnEdge[]) => layOutColumns(all, edges, { form: 'medium' });
const small = (all: DrawnNode[], edges: DrawnEdge[]) => layOutColumns(all, edges, { form: 'small' });
const pointsOf = (picture: Picture, from: string, to: string) =>
  picture.lines.find((line) => line.from === from && line.to === to)?.points.map(({ x, y }) => [x, y]);
const columnsOf = ({ boxes }: Picture) => {
  const columns = [...new Set(boxes.map(({ x }) => x))].sort((a, b) => a - b);
  return columns.map((x) => boxes.filter((box) => box.x === x).map(({ title }) => title));
};
const labelsOf = ({ rows }: Picture) => rows.map(({ label }) => label);

describe('one line from a to b, in px', () => {
  const picture = medium(nodes('a/web', 'b/db'), [edge('a/web > b/db', ['5432/TCP'])]);

  test('[GD13] box: header 24, row 32, padding 10; columns 30 apart', () => {
    expect(picture.boxes).toEqual([
      { id: 'namespace:a', title: 'a', x: 0, y: 0, width: 192, height: 66 },
      { id: 'namespace:b', title: 'b', x: 222, y: 0, width: 192, height: 66 },
    ]);
    expect(picture).toMatchObject({ x: 0, y: 0, width: 414, height: 66 });
  });

  test('[GD16] from the right border to the left, in the middle of the rows: straight', () =>
    expect(pointsOf(picture, 'a/web', 'b/db')).toEqual([
      [182, 40],
      [232, 40],
    ]));

  test('[GD11] the port stands in the row of its target', () =>
    expect(picture.rows.map(({ label, ports }) => [label, ports])).toEqual([
      ['web', undefined],
      ['db', '5432/TCP'],
    ]));
});

describe('lines around what stands between', () => {
  const picture = medium(nodes('a/1', 'b/1', 'c/1'), [edge('a/1 > b/1'), edge('b/1 > c/1'), edge('a/1 > c/1')]);

  test('[GD17] below the box between, which is nearer than above it', () =>
    expect(pointsOf(picture, 'a/1', 'c/1')).toEqual([
      [182, 52],
      [207, 52],
      [207, 72],
      [429, 72],
      [429, 40],
      [454, 40],
    ]));

  test('[GD18] the line that goes further up leaves further up', () =>
    expect(pointsOf(picture, 'a/1', 'b/1')).toEqual([
      [182, 28],
      [207, 28],
      [207, 40],
      [232, 40],
    ]));

  test('[GD4] both lines into c/1 end in one point', () =>
    expect(pointsOf(picture, 'b/1', 'c/1')).toEqual([
      [404, 40],
      [454, 40],
    ]));
});

test('[GD16] in one column a line is a bracket at the right; to an earlier column it leaves at the left', () => {
  const picture = medium(nodes('a/1', 'a/2', 'b/1'), [
    edge('a/1 > a/2'),
    edge('a/1 > b/1'),
    edge('a/2 > b/1'),
    edge('b/1 > a/1'),
  ]);
  const [bracket, back] = [pointsOf(picture, 'a/1', 'a/2'), pointsOf(picture, 'b/1', 'a/1')];
  expect([bracket?.at(0)?.[0], bracket?.at(-1)?.[0]]).toEqual([182, 182]);
  expect([back?.at(0)?.[0], back?.at(-1)?.[0]]).toEqual([picture.rows.find(({ id }) => id === 'b/1')?.x, 182]);
});

test('[GD16] a line from an identity to itself is a bracket from one port to another', () => {
  const points = pointsOf(medium(nodes('a/1'), [edge('a/1 > a/1')]), 'a/1', 'a/1');
  // ports 4 px from the corners of a row that stands at 24 and is 32 high; the track 6 px right of the box, which is 192 wide
  expect(points?.map(([x]) => x)).toEqual([182, 198, 198, 182]);
  expect([...new Set(points?.map(([, y]) => y))].sort()).toEqual([28, 52]);
});

test('[GD18] brackets nest: the far one leaves further inside, and nothing crosses', () => {
  const picture = medium(nodes('a/1', 'a/2', 'a/3'), [edge('a/1 > a/2'), edge('a/1 > a/3')]);
  expect([pointsOf(picture, 'a/1', 'a/3')?.[0], pointsOf(picture, 'a/1', 'a/2')?.[0]]).toEqual([
    [182, 28],
    [182, 52],
  ]);
  expect(countCrossings(picture)).toBe(0);
});

test('[GD18] a row with eight lines at one side is 8 + 7 × 6 px high', () => {
  const targets = Array.from({ length: 8 }, (_, index) => `b/${index}`);
  const picture = medium(
    nodes('a/1', ...targets),
    targets.map((to) => edge(`a/1 > ${to}`)),
  );
  expect(picture.rows.find(({ id }) => id === 'a/1')?.height).toBe(50);
});

describe('columns', () => {
  test('[GD13] [GD14] by rank, then by name; sources outside first, targets last', () => {
    const all = nodes('world', 'shop/web', 'bank/web', 'data/db', '8.8.8.8/32'.replace('/', ' '));
    const picture = medium(all, [
      ...[edge('world > shop/web'), edge('world > bank/web'), edge('shop/web > data/db')],
      ...[edge('bank/web > data/db'), edge('data/db > 8.8.8.8 32')],
    ]);
    expect(columnsOf(picture)).toEqual([['outside the cluster', 'bank', 'shop'], ['data'], ['outside the cluster']]);
    expect(picture.boxes.filter(({ look }) => look === 'outside')).toHaveLength(2);
  });

  test('[GD13] small, what is outside shares the last column, at its foot', () => {
    const picture = small(nodes('a/1', 'zoo/1', 'out'), [edge('a/1 > zoo/1'), edge('a/1 > out')]);
    expect(columnsOf(picture)).toEqual([['a'], ['zoo', 'outside the cluster']]);
  });

  test('[GD12] the lighter of two pairs that close a cycle runs against the flow', () => {
    const picture = medium(nodes('a/1', 'a/2', 'b/1'), [edge('b/1 > a/1'), edge('b/1 > a/2'), edge('a/1 > b/1')]);
    expect(columnsOf(picture)).toEqual([['b'], ['a']]);
  });

  test('[GD13] seven ranks in a row are squeezed into five columns', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const edges = names.slice(1).map((name, index) => edge(`${names[index]}/1 > ${name}/1`));
    // round(rank × 3 / 6) for what is inside; the last column is for what is outside
    expect(columnsOf(medium(nodes(...names.map((name) => `${name}/1`), 'out'), [...edges, edge('g/1 > out')]))).toEqual(
      [['a'], ['b', 'c'], ['d', 'e'], ['f', 'g'], ['outside the cluster']],
    );
  });

  test('[GD14] a box without lines to others goes under the shortest column', () => {
    const all = [...nodes('a/1', 'a/2', 'b/1'), node('z/1', selected)];
    expect(columnsOf(medium(all, [edge('a/1 > b/1'), edge('a/2 > b/1')]))).toEqual([['a'], ['b', 'z']]);
  });

  test('[GD15] rows by rank, then by label', () => {
    const edges = [edge('n/web > n/api'), edge('n/api > n/db'), edge('n/admin > n/db')];
    expect(labelsOf(medium(nodes('n/web', 'n/api', 'n/db', 'n/admin'), edges))).toEqual(['web', 'admin', 'api', 'db']);
  });
});

describe('[GD7] lines', () => {
  test('edges of one style become one line; another style is another', () => {
    const edges = [edge('a/1 > b/1', ['80/TCP']), edge('a/1 > b/1', ['53/UDP']), edge('a/1 > b/1', ['80/TCP'], 'l7')];
    const picture = medium(nodes('a/1', 'b/1'), edges);
    expect(picture.lines.map(({ style, edges: all }) => [style, all.length])).toEqual([
      ['allowed', 2],
      ['l7', 1],
    ]);
    expect(picture.rows.find(({ id }) => id === 'b/1')?.ports).toBe('2 ports');
  });

  test('any port swallows the others', () => {
    const picture = medium(nodes('a/1', 'b/1'), [edge('a/1 > b/1', []), edge('a/1 > b/1')]);
    expect(picture.rows.find(({ id }) => id === 'b/1')?.ports).toBe('any port');
  });

  test('denied and by default are not drawn here', () => {
    const edges = [edge('a/1 > b/1', [], 'denied'), edge('a/1 > b/1', [], 'default')];
    expect(medium(nodes('a/1', 'b/1'), edges).lines).toEqual([]);
  });

  test('[GD2] an edge whose end is no node is left out', () =>
    expect(medium(nodes('a/1'), [edge('a/1 > gone')]).lines).toEqual([]));
});

describe('[GD10] what no policy selects and no line touches', () => {
  const idle = nodes('a/x', 'a/y', 'a/z');

  test('is one row from medium on', () => {
    const picture = medium([...idle, node('a/1', selected)], []);
    expect(labelsOf(picture)).toEqual(['1', '+ 3 that no policy selects']);
    expect(picture.rows[1]?.folds).toEqual({ kind: 'fold', ids: ['a/x', 'a/y', 'a/z'] });
  });

  test('alone keeps its row', () => expect(labelsOf(medium(nodes('a/x'), []))).toEqual(['x']));

  test('stands in a dotted frame on a small picture', () => {
    const { boxes, rows } = small([...idle, node('a/1', selected)], []);
    expect(boxes.map(({ id, look }) => [id, look])).toEqual([
      ['namespace:a', undefined],
      ['lasso:namespace:a', 'lasso'],
    ]);
    expect(rows).toHaveLength(4);
  });

  test('four stand there in two columns', () => {
    const columns = (count: number) =>
      new Set(small(nodes('a/w', 'a/x', 'a/y', 'a/z').slice(0, count), []).rows.map(({ x }) => x));
    expect([columns(3).size, columns(4).size]).toEqual([1, 2]);
  });
});

describe("[GD6] the article's cluster, small", () => {
  const picture = small(articleNodes, articleEdges);

  test('[GD13] cilium-test in two columns of rows, what it reaches beside it', () => {
    expect(columnsOf(picture).flat()).toEqual([
      'cilium-test',
      'no policy selects these',
      'kube-system',
      'outside the cluster',
    ]);
    expect(picture.boxes[0]?.note).toBe('11 identities');
  });

  test('[GD11] one label for each bundle, at its arrow, on the line that is drawn last', () => {
    expect(picture.lines.flatMap(({ label, to }) => (label ? [[to, label.text, label.end]] : [])).sort()).toEqual([
      ['fqdn:*.google.com', 'any port', 'target'],
      ['identity:18012', '53/ANY dns', 'target'],
      ['identity:18012', '53/ANY', 'target'],
      ['identity:27668', '8080/TCP', 'target'],
    ]);
    const dns = picture.lines.filter(({ to, style }) => to === 'identity:18012' && style === 'allowed');
    expect(dns.map(({ label }) => label !== undefined)).toEqual([false, true]);
  });
});

test('nothing to draw is an empty picture', () =>
  expect(medium([], [])).toEqual({ x: 0, y: 0, width: 0, height: 0, boxes: [], rows: [], rails: [], lines: [] }));
