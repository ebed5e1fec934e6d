import type { DrawnEdge } from './layout/drawing.ts';
import type { Drawing } from './to-drawing.ts';

const pairOf = ({ from, to, style }: DrawnEdge) => JSON.stringify([from, to, style]);

/** What a drawing holds: each node, and each edge with its ports. */
const toParts = ({ nodes, edges }: Drawing) =>
  new Map([
    ...nodes.map(({ id }) => [id, ''] as const),
    ...edges.map((edge) => [pairOf(edge), edge.ports.join()] as const),
  ]);

/** Nodes and edges that came or left between two drawings, or whose ports changed. */
export function countMoves(shown: Drawing, next: Drawing): number {
  const [before, after] = [toParts(shown), toParts(next)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}

/** Nodes of the picture that are no more. */
export function listGone(shown: Drawing, next: Drawing): Set<string> {
  const now = new Set(next.nodes.map(({ id }) => id));
  return new Set(shown.nodes.map(({ id }) => id).filter((id) => !now.has(id)));
}
