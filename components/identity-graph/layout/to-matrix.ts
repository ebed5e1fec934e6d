import type { LineStyle } from './drawing.ts';
import { by, groupBy } from './order.ts';
import { everyStyle } from './reduce/lines.ts';
import { reachOfHub } from './reduce/rails.ts';
import { rank } from './reduce/ranks.ts';

/** Lines of each style from one namespace to another; '' is everything outside the cluster. */
export interface MatrixPair {
  from: string;
  to: string;
  lines: Partial<Record<LineStyle, number>>;
}

export interface MatrixCell {
  from: string;
  to: string;
  /** All lines, denied and unknown ones too. */
  count: number;
  /** The style that most lines have. */
  style: LineStyle;
  /** A cross in the corner. */
  denied: number;
  /** Dotted. */
  unknown: number;
}

export interface Matrix {
  /** Of rows and columns alike. */
  names: string[];
  /** Namespaces that most others reach, or that reach most others. */
  hubs: Set<string>;
  /** Pairs with a line, in the order of rows, then columns. */
  cells: MatrixCell[];
  /** Side of a cell, px. Small cells have no number. */
  cell: number;
  numbers: boolean;
}

const outside = '';
const mostNumbered = 30;

/** Hubs first, then by rank, then by name, outside last: what lies under the diagonal runs against the flow. */
export function toMatrix(pairs: MatrixPair[], namespaces: string[]): Matrix {
  const names = [...new Set([...namespaces, ...pairs.flatMap(({ from, to }) => [from, to])])];
  const hubs = findHubs(pairs, names);
  const ranks = rankNames(pairs, names, hubs);
  const order = names.sort(
    by(
      (name) => (name === outside ? 2 : hubs.has(name) ? 0 : 1),
      (name) => ranks.get(name) ?? 0,
      (name) => name,
    ),
  );
  const places = new Map(order.map((name, index) => [name, index]));
  const place = (name: string) => places.get(name) ?? 0;
  const cells = pairs.flatMap(toCell).sort(
    by(
      ({ from }) => place(from),
      ({ to }) => place(to),
    ),
  );
  const numbers = order.length <= mostNumbered;
  return { names: order, hubs, cells, cell: numbers ? 25 : 14, numbers };
}

const drawn = ({ lines }: MatrixPair) => (lines.allowed ?? 0) + (lines.l7 ?? 0) + (lines.unknown ?? 0);

function findHubs(pairs: MatrixPair[], names: string[]): Set<string> {
  const linked = pairs.filter((pair) => pair.from !== pair.to && drawn(pair) > 0);
  const inCluster = linked.filter(({ from, to }) => from !== outside && to !== outside);
  const enough = reachOfHub(names.filter((name) => name !== outside).length);
  const [leaving, arriving] = [groupBy(inCluster, ({ from }) => from), groupBy(inCluster, ({ to }) => to)];
  const reach = (name: string) => Math.max(leaving.get(name)?.length ?? 0, arriving.get(name)?.length ?? 0);
  return new Set(names.filter((name) => reach(name) >= enough));
}

function rankNames(pairs: MatrixPair[], names: string[], hubs: Set<string>): Map<string, number> {
  const isRanked = (name: string) => name !== outside && !hubs.has(name);
  const ranked = pairs.filter((pair) => isRanked(pair.from) && isRanked(pair.to) && drawn(pair) > 0);
  return rank(
    names.filter(isRanked),
    ranked.map((pair) => ({ from: pair.from, to: pair.to, weight: drawn(pair) })),
  );
}

function toCell({ from, to, lines }: MatrixPair): MatrixCell[] {
  const counts = everyStyle.map((style) => ({ style, count: lines[style] ?? 0 }));
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  const [most] = counts.sort(by((each) => -each.count));
  if (!most || count === 0) return [];
  return [{ from, to, count, style: most.style, denied: lines.denied ?? 0, unknown: lines.unknown ?? 0 }];
}
