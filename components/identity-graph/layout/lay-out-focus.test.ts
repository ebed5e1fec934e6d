import { describe, expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { layOutFocus } from './lay-out-focus.ts';
import { articleDefaults, articleEdges, articleNodes } from './testing/article.ts';
import { edge, nodes } from './testing/tiny.ts';

const echoA = { id: 'identity:27668', direction: 'in' } as const;

function focusOn(all: DrawnNode[], edges: DrawnEdge[], focus: Parameters<typeof layOutFocus>[2]): Picture {
  const picture = layOutFocus(all, edges, focus);
  if (!picture) throw new Error(`no node ${focus.id}`);
  return picture;
}

const labelsAt = ({ rows }: Picture, x: number) => rows.filter((row) => row.x === x).map(({ label }) => label);
const textsOf = ({ lines }: Picture) => lines.map(({ label }) => label?.text);

describe("who reaches echo-a in the article's cluster", () => {
  const picture = focusOn(articleNodes, [...articleEdges, ...articleDefaults], echoA);

  test('[GD20] own namespace first; rows by style, then label, 14 apart', () => {
    expect(picture.boxes.slice(1)).toEqual([
      // header 24, four rows of 38, three gaps of 14, padding 10
      { id: 'in namespace:cilium-test', title: 'cilium-test', x: 0, y: 0, width: 246, height: 228 },
      { id: 'in namespace:kube-system', title: 'kube-system', x: 0, y: 242, width: 246, height: 72 },
    ]);
    expect(picture.rows.slice(1).map(({ node, y }) => [node, y])).toEqual([
      ['identity:9808', 24],
      ['identity:33428', 76],
      ['identity:2171', 128],
      [undefined, 180],
      ['identity:18012', 266],
    ]);
  });

  test('[GD20] the identity at half the height, 210 px to the right', () =>
    // the box is 24 + 46 + 10 high: (314 - 80) / 2
    expect(picture.rows[0]).toMatchObject({ node: 'identity:27668', x: 446, y: 141, width: 226, height: 46 }));

  test('[GD21] seven that are allowed by default are one row', () => {
    const folded = picture.rows.find(({ folds }) => folds);
    expect(folded).toMatchObject({ number: '7 identities', folds: { kind: 'more' } });
    expect(folded?.folds?.ids).toHaveLength(7);
    expect(textsOf(picture)).toEqual(['8080/TCP', 'denied', 'denied', '7 × any port', 'any port']);
  });

  test('[GD22] an S: straight behind the label, and again before the identity', () => {
    const [line] = picture.lines;
    // label of 8 letters: 63 wide, 58 from the row; 45 % of the way from its end to the identity
    expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
      [236, 43],
      [316, 43],
      [380, 43],
      [380, 151],
      [446, 151],
    ]);
    expect(line).toMatchObject({ curve: 's', label: { end: 'source', at: { x: 294, y: 43 } } });
  });

  test('[GD22] one landing for each style, in the order of their peers', () => {
    const landings = picture.lines.map(({ style, points }) => [style, points.at(-1)?.y]);
    expect(landings).toEqual([
      ['allowed', 151],
      ['denied', 164],
      ['denied', 164],
      ['default', 177],
      ['default', 177],
    ]);
  });

  test('[GD21] unfolded, its identities follow it, and each has its line', () => {
    const row = picture.rows.find(({ folds }) => folds);
    const open = focusOn(articleNodes, [...articleEdges, ...articleDefaults], { ...echoA, unfolded: [row?.id ?? ''] });
    expect(open.rows).toHaveLength(picture.rows.length + 7);
    expect(open.lines).toHaveLength(picture.lines.length - 1 + 7);
    expect(open.lines.some(({ from }) => from === row?.id)).toBe(false);
    expect(open.rows.some(({ id }) => id === row?.id)).toBe(true);
  });
});

describe('both directions', () => {
  const all = nodes('a/1', 'b/1', 'c/1', 'world');
  const edges = [edge('b/1 > a/1'), edge('a/1 > b/1'), edge('a/1 > c/1'), edge('a/1 > world', []), edge('a/1 > a/1')];
  const picture = focusOn(all, edges, { id: 'a/1', direction: 'both' });

  test('[GD20] left, middle, right; what is outside last; an identity may stand on both sides', () => {
    expect(picture.rows.map(({ node, x }) => [node, x])).toEqual([
      ['a/1', 446],
      ['a/1', 10],
      ['b/1', 10],
      ['a/1', 882],
      ['b/1', 882],
      ['c/1', 882],
      ['world', 882],
    ]);
    expect(new Set(picture.rows.map(({ id }) => id)).size).toBe(7);
    expect(picture.boxes.at(-1)).toMatchObject({ title: 'outside the cluster', look: 'outside' });
  });

  test('[GD22] a line to the right has its label at its arrow', () => {
    const line = picture.lines.find(({ to }) => picture.rows.find(({ id }) => id === to)?.node === 'world');
    expect(line).toMatchObject({ from: 'a/1', label: { text: 'any port', end: 'target' } });
    expect([line?.points.at(0)?.x, line?.points.at(-1)?.x]).toEqual([672, 882]);
  });

  test('narrow: 180 wide, 130 between', () => {
    const narrow = focusOn(all, edges, { id: 'a/1', direction: 'both', narrow: true });
    expect([...new Set(narrow.rows.map(({ x }) => x))]).toEqual([320, 10, 630]);
    expect(narrow.width).toBe(820);
  });
});

describe('[GD21] more than 14 peers on a side', () => {
  const peers = Array.from({ length: 15 }, (_, index) => `${index < 8 ? 'a' : 'b'}/${index}`);
  const edges = peers.map((peer, index) => edge(`${peer} > z/1`, index === 9 ? ['9000/TCP'] : ['80/TCP']));
  const picture = focusOn(nodes('z/1', ...peers), edges, { id: 'z/1', direction: 'in' });

  test('one row for each namespace, style and ports, without boxes', () => {
    expect(picture.rows.slice(1).map(({ box, label, number }) => [box, label, number])).toEqual([
      ['', 'a', '8 identities'],
      ['', 'b', '6 identities'],
      ['', 'b', '1 identity'],
    ]);
    expect(picture.boxes).toHaveLength(1);
    expect(textsOf(picture)).toEqual(['80/TCP', '80/TCP', '9000/TCP']);
  });

  test('unfolded, the identities stand further in', () => {
    const row = picture.rows[2];
    const open = focusOn(nodes('z/1', ...peers), edges, { id: 'z/1', direction: 'in', unfolded: [row?.id ?? ''] });
    expect(labelsAt(open, 24)).toEqual(['10', '11', '12', '13', '14', '8']);
  });

  test('14 keep their own rows', () => {
    const { rows } = focusOn(nodes('z/1', ...peers), edges.slice(1), { id: 'z/1', direction: 'in' });
    expect(rows.filter(({ folds }) => folds)).toEqual([]);
  });
});

test('[GD22] a step of less than 8 px is straight', () => {
  const { lines } = focusOn(nodes('a/1', 'b/1'), [edge('a/1 > b/1')], { id: 'b/1', direction: 'in' });
  expect(lines[0]?.points).toHaveLength(2);
  expect(lines[0]?.points[0]?.y).toBe(lines[0]?.points[1]?.y);
});

test('a node that is gone has no picture; one without peers stands alone', () => {
  expect(layOutFocus([], [], { id: 'a/1', direction: 'both' })).toBeNull();
  expect(layOutFocus(nodes('a/1'), [], { id: 'a/1', direction: 'both' })?.rows).toHaveLength(1);
});
