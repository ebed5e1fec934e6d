import type { DrawnEdge, DrawnNode } from './drawing.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { type Form, reduceGraph } from './reduce/reduce-graph.ts';

const mostSmall = 24;
const mostIdentities = 80;
const mostLines = 120;

/** px; above it a small picture would have to be scrolled sideways, and rows with rails say the same in less room. */
const widestSmall = 1250;

/** What a graph opens with: above what an eye can follow, the matrix of its namespaces. */
export function chooseForm(nodes: DrawnNode[], edges: DrawnEdge[]): Form | 'matrix' {
  if (nodes.length <= mostSmall && layOutColumns(nodes, edges, { form: 'small' }).width <= widestSmall) return 'small';
  const { lines, idle } = reduceGraph(nodes, edges, 'medium');
  const identities = nodes.length - idle.size;
  return identities <= mostIdentities && lines.length <= mostLines ? 'medium' : 'matrix';
}
