import type { DrawnEdge, DrawnNode } from '../drawing.ts';
import { by } from '../order.ts';
import { drawnWithoutFocus, type Line, mergeEdges, type RowsOf } from './lines.ts';
import { findHubs, takeOff } from './rails.ts';

export type Form = 'small' | 'medium';

/** What of a graph is drawn, sorted: the rest stands on rails, is folded, or is for focus views. */
export interface Reduced {
  nodes: DrawnNode[];
  lines: Line[];
  railed: Line[];
  hubs: Set<string>;
  /** Identities that no policy selects and no line touches. */
  idle: Set<string>;
}

export function reduceGraph(nodes: DrawnNode[], edges: DrawnEdge[], form: Form): Reduced {
  const sorted = [...nodes].sort(by(({ id }) => id));
  const known = new Set(sorted.map(({ id }) => id));
  const rowsOf: RowsOf = ({ from, to }) => (known.has(from) && known.has(to) ? [from, to] : undefined);
  const lines = mergeEdges(edges.filter(drawnWithoutFocus), rowsOf);
  const hubs = form === 'medium' ? findHubs(sorted, lines) : new Set<string>();
  const { drawn, railed } = takeOff(lines, hubs, sorted);
  return { nodes: sorted, lines: drawn, railed, hubs, idle: findIdle(sorted, lines) };
}

/** What a rail counts is not idle: its row stays, so that the rail can be followed. */
export function findIdle(nodes: DrawnNode[], lines: Line[]): Set<string> {
  const touched = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const isIdle = ({ id, isolated }: DrawnNode) => !isolated.ingress && !isolated.egress && !touched.has(id);
  return new Set(nodes.filter(isIdle).map(({ id }) => id));
}
