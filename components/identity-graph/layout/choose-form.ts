import type { DrawnEdge, DrawnNode } from './drawing.ts';
import { type Form, reduce } from './reduce.ts';

const mostSmall = 24;
const mostIdentities = 80;
const mostLines = 120;

/** What a graph opens with: above what an eye can follow, the matrix of its namespaces. */
export function chooseForm(nodes: DrawnNode[], edges: DrawnEdge[]): Form | 'matrix' {
  if (nodes.length <= mostSmall && reduce(nodes, edges, 'small').lines.length <= mostLines) return 'small';
  const { lines, idle } = reduce(nodes, edges, 'medium');
  const identities = nodes.length - idle.size;
  return identities <= mostIdentities && lines.length <= mostLines ? 'medium' : 'matrix';
}
