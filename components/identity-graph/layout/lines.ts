import type { DrawnEdge, LineStyle } from './drawing.ts';
import { by, groupBy } from './order.ts';
import { joinPorts } from './ports.ts';

/** What becomes one line: all edges of one style from one row to another. */
export interface Line {
  id: string;
  from: string;
  to: string;
  style: LineStyle;
  ports: string[];
  edges: DrawnEdge[];
}

export const everyStyle: LineStyle[] = ['allowed', 'l7', 'unknown', 'denied', 'default'];

const stylesWithoutFocus = new Set<LineStyle>(['allowed', 'l7', 'unknown']);

/** Denied and allowed by default are drawn in focus views only. */
export const drawnWithoutFocus = (edge: DrawnEdge) => stylesWithoutFocus.has(edge.style);

const idOf = (from: string, to: string, style: LineStyle) => JSON.stringify([from, to, style]);

/** One line per (row, row, style), sorted. An edge whose end has no row is left out. */
export function mergeEdges(edges: DrawnEdge[], rowOf: (node: string) => string | undefined): Line[] {
  const placed = edges.flatMap((edge) => {
    const [from, to] = [rowOf(edge.from), rowOf(edge.to)];
    return from === undefined || to === undefined ? [] : [{ edge, from, to, id: idOf(from, to, edge.style) }];
  });
  const lines = [...groupBy(placed, ({ id }) => id)].map(([id, [first, ...rest]]) => {
    if (!first) throw new Error('a group is never empty');
    const merged = [first, ...rest].map(({ edge }) => edge).sort(by((edge) => idOf(edge.from, edge.to, edge.style)));
    const ports = joinPorts(merged.map((edge) => edge.ports));
    return { id, from: first.from, to: first.to, style: first.edge.style, ports, edges: merged };
  });
  return lines.sort(by((line) => line.id));
}
