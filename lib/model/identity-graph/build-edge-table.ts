/** One page of all edges. They are never all made: what lies before the page is counted. */
import { countBits, createBits, listBits } from './bits.ts';
import { filterMatrix } from './build-identity-graph.ts';
import type { CompiledGraph } from './compile-graph.ts';
import { buildTurnedMatrix, countEdges, type EdgeMatrix, maskMatrix } from './edge-matrix.ts';
import { createGraphFilter, type GraphFilter } from './filter-graph.ts';
import {
  type EdgeEnd,
  type EdgeRow,
  type EdgeTable,
  type EdgeTableQuery,
  type EdgeWord,
  everyEdgeWord,
  type GraphNode,
  mostReasons,
} from './identity-graph.ts';
import { createEdgeReader, type EdgeWords } from './read-edges.ts';

export function buildEdgeTable(
  graph: CompiledGraph,
  { sort = '', offset, limit, ...query }: EdgeTableQuery,
): EdgeTable {
  const filter = createGraphFilter(graph, query);
  const isTurned = sort.replace('-', '') === 'to';
  const matrix = isTurned ? turnMatrix(graph, filter) : filterMatrix(graph, filter);
  const cells = cutPage(matrix, orderOf(graph.nodes, sort), { offset, limit });
  const ends = isTurned ? cells.map(([to, from, word]): Cell => [from, to, word]) : cells;
  const read = createEdgeReader(filter.rules);
  return {
    total: countEdges(matrix),
    of: graph.edges,
    offset,
    edges: ends.flatMap(([from, to, word]) => toRow(graph.nodes[from], graph.nodes[to], word, read(from, to, word))),
  };
}

const turnMatrix = ({ nodes }: CompiledGraph, { rules, maskOf }: GraphFilter): EdgeMatrix =>
  maskMatrix(buildTurnedMatrix(rules, nodes.length), (to) => maskOf(to, true));

/** Two places and what is said of them. */
type Cell = [number, number, EdgeWord];

interface Order {
  /** Places: rows of the matrix, and what stands in a row. */
  rows: number[];
  rank: number[];
  /** Words that stand together. */
  groups: EdgeWord[][];
}

/** By namespace and name of the end that is sorted by, then of the other one, then by word. */
function orderOf(nodes: readonly GraphNode[], sort: string): Order {
  const places = nodes.map((_, place) => place).sort((a, b) => compareNodes(nodes[a], nodes[b]));
  const rank: number[] = [];
  for (const [n, place] of places.entries()) rank[place] = n;
  const isDescending = sort.startsWith('-');
  const turned = <Value>(list: readonly Value[]) => (isDescending ? list.toReversed() : [...list]);
  return sort.endsWith('word')
    ? { rows: places, rank, groups: turned(everyEdgeWord).map((word) => [word]) }
    : { rows: turned(places), rank, groups: [[...everyEdgeWord]] };
}

function compareNodes(a: GraphNode | undefined, b: GraphNode | undefined): number {
  if (!a || !b) return 0;
  if (a.namespace !== b.namespace) {
    if (a.namespace === undefined) return 1;
    if (b.namespace === undefined) return -1;
    return a.namespace < b.namespace ? -1 : 1;
  }
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function cutPage(matrix: EdgeMatrix, { rows, rank, groups }: Order, page: { offset: number; limit: number }): Cell[] {
  const cells: Cell[] = [];
  let before = 0;
  for (const words of groups) {
    for (const row of rows) {
      const size = countRow(matrix, row, words);
      if (before + size > page.offset)
        cells.push(...listRow(matrix, row, words, rank).slice(Math.max(0, page.offset - before)));
      before += size;
      if (cells.length >= page.limit) return cells.slice(0, page.limit);
    }
  }
  return cells;
}

const countRow = (matrix: EdgeMatrix, row: number, words: readonly EdgeWord[]): number =>
  words.reduce((sum, word) => sum + countBits(matrix[word][row] ?? createBits(0)), 0);

function listRow(matrix: EdgeMatrix, row: number, words: readonly EdgeWord[], rank: readonly number[]): Cell[] {
  const cells = words.flatMap((word) =>
    listBits(matrix[word][row] ?? createBits(0)).map((peer): Cell => [row, peer, word]),
  );
  return cells.sort(([, a], [, b]) => (rank[a] ?? 0) - (rank[b] ?? 0));
}

function toRow(from: GraphNode | undefined, to: GraphNode | undefined, word: EdgeWord, words: EdgeWords): EdgeRow[] {
  if (!from || !to) return [];
  const { ports, policies, more } = words;
  const cut = { ports: more?.ports ?? 0, policies: Math.max(0, policies.length - mostReasons) };
  return [
    {
      from: toEnd(from),
      to: toEnd(to),
      word,
      ports,
      policies: policies.slice(0, mostReasons),
      ...(cut.ports + cut.policies > 0 ? { more: cut } : {}),
    },
  ];
}

const toEnd = ({ id, kind, identity, name, namespace }: GraphNode): EdgeEnd => ({
  id,
  kind,
  ...(identity === undefined ? {} : { identity }),
  name,
  ...(namespace === undefined ? {} : { namespace }),
});
