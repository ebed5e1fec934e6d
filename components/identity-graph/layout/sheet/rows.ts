import type { DrawnNode } from '../drawing.ts';
import { drawnWithoutFocus, type Line } from '../reduce/lines.ts';
import { joinPorts, portsText } from '../reduce/ports.ts';
import type { Form, Reduced } from '../reduce/reduce-graph.ts';
import type { RowPlan } from './sheet.ts';

export const countOf = (identities: number) => `${identities} ${identities === 1 ? 'identity' : 'identities'}`;

export const free = { ingress: false, egress: false };

/** Ports of the lines that arrive, at the right of a row: a port belongs to its target. */
export function portsAt(row: string, lines: Line[]): { ports?: string } {
  const arriving = lines.filter((line) => line.to === row && drawnWithoutFocus(line));
  return arriving.length > 0 ? { ports: portsText(joinPorts(arriving.map(({ ports }) => ports))) } : {};
}

/** On a small picture the ports stand on the lines. */
export function toRow(node: DrawnNode, { lines, hubs }: Reduced, form: Form): RowPlan {
  const { id, label, number, namespace, isolated } = node;
  return {
    ...{ id, node: id, label, isolated },
    ...(number !== undefined && { number }),
    ...(namespace === undefined && { outside: true }),
    ...(form === 'medium' && portsAt(id, lines)),
    ...(hubs.has(id) && { hub: true }),
  };
}

/** One row for identities that no policy selects and no line touches. */
export function foldRow(box: string, nodes: DrawnNode[], isOutside: boolean): RowPlan {
  const label = isOutside ? `+ ${nodes.length} that no line touches` : `+ ${nodes.length} that no policy selects`;
  return { id: `fold:${box}`, label, isolated: free, folds: { kind: 'fold', ids: nodes.map(({ id }) => id) } };
}
