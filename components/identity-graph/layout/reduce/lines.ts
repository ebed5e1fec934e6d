import type { DrawnEdge, LineStyle } from '../drawing.ts';
import { by, compareText, groupBy } from '../order.ts';
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
export const drawnWithoutFocus = ({ style }: { style: LineStyle }) => stylesWithoutFocus.has(style);

const idOf = (from: string, to: string, style: LineStyle) => JSON.stringify([from, to, style]);

/** In one order, whatever the order of arrival: edges, and the ports of each. */
export function sortEdges(edges: DrawnEdge[]): DrawnEdge[] {
  return edges
    .map((edge) => ({ ...edge, ports: [...new Set(edge.ports)].sort(compareText) }))
    .sort(by(({ from, to, style, ports }) => JSON.stringify([from, to, style, ports])));
}

/** Rows at the two ends of an edge; undefined: it has none. */
export type RowsOf = (edge: DrawnEdge) => [from: string, to: string] | undefined;

/** One line per (row, row, style), sorted. */
export function mergeEdges(edges: DrawnEdge[], rowsOf: RowsOf): Line[] {
  const placed = sortEdges(edges).flatMap((edge) => {
    const rows = rowsOf(edge);
    return rows ? [{ edge, from: rows[0], to: rows[1], id: idOf(rows[0], rows[1], edge.style) }] : [];
  });
  const lines = [...groupBy(placed, ({ id }) => id).values()].flatMap((group) => {
    const merged = group.map(({ edge }) => edge);
    return group.slice(0, 1).map(({ id, from, to, edge: { style } }) => {
      const ports = joinPorts(merged.map((edge) => edge.ports));
      return { id, from, to, style, ports, edges: merged };
    });
  });
  return lines.sort(by((line) => line.id));
}
