import { drawSheet } from './draw-sheet.ts';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { type Form, reduceGraph } from './reduce/reduce-graph.ts';
import { planBoxes } from './sheet/plan-boxes.ts';
import { stackBoxes } from './sheet/stack-boxes.ts';
import { mediumSizes, smallSizes } from './sizes.ts';

/**
 * Rank columns: namespaces from left to right as their lines flow, every line on a way of its own around the rows.
 * `reduce/` decides what is drawn, `sheet/` in which column, box and row it stands, `routes/` how its lines run.
 */
export function layOutColumns(nodes: DrawnNode[], edges: DrawnEdge[], { form }: { form: Form }): Picture {
  const sizes = form === 'small' ? smallSizes : mediumSizes;
  const graph = reduceGraph(nodes, edges, form);
  const boxes = planBoxes(graph, form);
  const stacks = stackBoxes(boxes, graph.lines, form, sizes);
  return drawSheet({ stacks, sizes, labels: form === 'small' }, graph.lines);
}
