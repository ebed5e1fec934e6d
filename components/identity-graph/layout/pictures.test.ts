/** What holds for every picture, tried on seeded graphs of all sizes. */
import { describe, expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { layOutFocus } from './lay-out-focus.ts';
import { layOutNamespace } from './lay-out-namespace.ts';
import { articleEdges, articleNodes } from './testing/article.ts';
import { linesThroughRows, meanMove, overlaps, touchingLines } from './testing/measure.ts';
import { createRandom, type Random } from './testing/random.ts';
import { type GraphSize, seededGraph, sizes } from './testing/seeded-graph.ts';
import { edge, nodes } from './testing/tiny.ts';

interface Case {
  name: string;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  form: 'small' | 'medium';
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const seeded = (name: string, size: GraphSize, form: Case['form'], count: number): Case[] =>
  seeds(count).map((seed) => ({ name: `${name}, seed ${seed}`, ...seededGraph(size, seed), form }));

const cases: Case[] = [
  { name: 'the article', nodes: articleNodes, edges: articleEdges, form: 'small' },
  ...seeded('small', { identities: 22, namespaces: 4, edges: 40 }, 'small', 8),
  ...seeded('M', sizes.medium, 'medium', 8),
  ...seeded('L', sizes.large, 'medium', 3),
  ...seeded('XL', sizes.huge, 'medium', 1),
];

test('[GD1] edges between the same nodes, and their ports, in any order', () => {
  const edges = [
    edge('a/1 > b/1', ['80/TCP', '53/UDP']),
    edge('a/1 > b/1', ['443/TCP']),
    edge('b/1 > a/1', ['1/TCP'], 'l7'),
  ];
  const turned = edges.map((one) => ({ ...one, ports: one.ports.toReversed() })).reverse();
  const all = nodes('a/1', 'b/1');
  expect(layOutColumns(all, turned, { form: 'medium' })).toEqual(layOutColumns(all, edges, { form: 'medium' }));
  expect(layOutNamespace(all, turned, 'a')).toEqual(layOutNamespace(all, edges, 'a'));
  const focus = { id: 'a/1', direction: 'both' } as const;
  expect(layOutFocus(all, turned, focus)).toEqual(layOutFocus(all, edges, focus));
});

const isDrawn = ({ style }: DrawnEdge) => style === 'allowed' || style === 'l7' || style === 'unknown';
const keysOf = (edges: DrawnEdge[]) => edges.map(({ from, to, style }) => `${from} > ${to} ${style}`).sort();
const frames = ({ boxes }: Picture) => boxes.filter(({ look }) => look !== 'lasso');

function shuffled({ nodes, edges }: Case, random: Random) {
  const mixed = edges.map((edge) => ({ ...edge, ports: random.shuffle(edge.ports) }));
  return { nodes: random.shuffle(nodes), edges: random.shuffle(mixed) };
}

describe.each(cases)('$name', (one) => {
  const { nodes, edges, form } = one;
  const picture = layOutColumns(nodes, edges, { form });

  test('[GD1] again, and in any order: the same picture', () => {
    expect(layOutColumns(nodes, edges, { form })).toEqual(picture);
    const mixed = shuffled(one, createRandom(7));
    expect(layOutColumns(mixed.nodes, mixed.edges, { form })).toEqual(picture);
  });

  test('[GD2] every edge is drawn or railed exactly once', () => {
    const shown = [...picture.lines, ...picture.rails].flatMap((part) => part.edges);
    expect(keysOf(shown)).toEqual(keysOf(edges.filter(isDrawn)));
  });

  test('[GD2] every node has one row, its own or that of a fold', () => {
    const shown = picture.rows.flatMap(({ node, folds }) => folds?.ids ?? node ?? []);
    expect(shown.sort()).toEqual(nodes.map(({ id }) => id).sort());
  });

  test('[GD3] nothing runs through a row, nothing overlaps', () => {
    expect(linesThroughRows(picture)).toEqual([]);
    expect(overlaps(picture.rows)).toEqual([]);
    expect(overlaps(frames(picture))).toEqual([]);
  });

  test('[GD4] only lines of one bundle share a part', () => expect(touchingLines(picture)).toEqual([]));

  test('[GD16] lines begin and end at the border of their rows', () => {
    const rows = new Map(picture.rows.map((row) => [row.id, row]));
    for (const { from, to, points } of picture.lines) {
      const ends = [
        { row: rows.get(from), point: points.at(0) },
        { row: rows.get(to), point: points.at(-1) },
      ];
      for (const { row, point } of ends) {
        expect([row?.x, (row?.x ?? 0) + (row?.width ?? 0)]).toContain(point?.x);
        expect(point?.y).toBeGreaterThan(row?.y ?? 0);
        expect(point?.y).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
      }
    }
  });

  test('everything lies inside the picture', () => {
    const { width, height } = picture;
    for (const rect of [...picture.boxes, ...picture.rows, ...picture.rails]) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height);
    }
    for (const { x, y } of picture.lines.flatMap(({ points }) => points)) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });
});

test.each(seeds(8))('[GD13] 60 identities fit 1,600 px, seed %i', (seed) => {
  const { nodes, edges } = seededGraph(sizes.medium, seed);
  expect(layOutColumns(nodes, edges, { form: 'medium' }).width).toBeLessThanOrEqual(1600);
});

/** One node or edge gone or new. */
function change(nodes: DrawnNode[], edges: DrawnEdge[], random: Random): { nodes: DrawnNode[]; edges: DrawnEdge[] } {
  const inside = nodes.filter(({ namespace }) => namespace !== undefined);
  const [node, edge] = [random.pick(inside), random.pick(edges)];
  const changes = [
    () => ({
      nodes: nodes.filter((one) => one !== node),
      edges: edges.filter(({ from, to }) => ![from, to].includes(node.id)),
    }),
    () => ({ nodes: [...nodes, { ...node, id: `${node.id}-new`, label: `${node.label}-new` }], edges }),
    () => ({ nodes, edges: edges.filter((one) => one !== edge) }),
    () => ({ nodes, edges: [...edges, { ...edge, from: node.id }] }),
  ];
  return random.pick(changes)();
}

test('[GD5] a small change moves little', () => {
  const random = createRandom(5);
  const moves = seeds(8).flatMap((seed) => {
    const { nodes, edges } = seededGraph(sizes.medium, seed);
    const before = layOutColumns(nodes, edges, { form: 'medium' });
    return seeds(8).map(() => {
      const after = change(nodes, edges, random);
      return meanMove(before, layOutColumns(after.nodes, after.edges, { form: 'medium' }));
    });
  });
  expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(40);
});

describe.each(seeded('L', sizes.large, 'medium', 2))('focus in $name', (one) => {
  const { nodes, edges } = one;
  const mixed = shuffled(one, createRandom(11));
  const names = [...new Set(nodes.flatMap(({ namespace }) => namespace ?? []))].sort();

  test.each(names)('[GD1] [GD3] [GD4] namespace %s', (name) => {
    const picture = layOutNamespace(nodes, edges, name);
    expect(picture).not.toBeNull();
    if (!picture) return;
    expect(layOutNamespace(mixed.nodes, mixed.edges, name)).toEqual(picture);
    expect(linesThroughRows(picture)).toEqual([]);
    expect(overlaps(picture.rows)).toEqual([]);
    expect(touchingLines(picture)).toEqual([]);
  });

  test('[GD2] a namespace shows every edge that touches it, denied ones too', () => {
    const homes = new Map(nodes.map(({ id, namespace }) => [id, namespace]));
    for (const name of names) {
      const picture = layOutNamespace(nodes, edges, name);
      const shown = [...(picture?.lines ?? []), ...(picture?.rails ?? [])].flatMap((part) => part.edges);
      const mine = edges.filter(({ from, to }) => homes.get(from) === name || homes.get(to) === name);
      expect(keysOf(shown)).toEqual(keysOf(mine));
    }
  });

  test('[GD1] [GD2] [GD3] every identity: its edges, once, without overlaps', () => {
    for (const { id } of nodes) {
      const picture = layOutFocus(nodes, edges, { id, direction: 'both' });
      expect(layOutFocus(mixed.nodes, mixed.edges, { id, direction: 'both' })).toEqual(picture);
      expect(overlaps(picture?.rows ?? [])).toEqual([]);
      expect(overlaps(picture?.boxes ?? [])).toEqual([]);
      const mine = edges.filter(({ from, to }) => from === id || to === id);
      expect(keysOf(picture?.lines.flatMap((line) => line.edges) ?? [])).toEqual(keysOf(mine));
    }
  });
});
