import { drawSheet } from './draw-sheet.ts';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { planBoxes } from './plan-boxes.ts';
import { type Form, reduce } from './reduce.ts';
import { mediumSizes, smallSizes } from './sizes.ts';
import { stackBoxes } from './stack-boxes.ts';

/** Rank columns: namespaces from left to right as their lines flow, every line on a way of its own around the rows. */
export function layOutColumns(nodes: DrawnNode[], edges: DrawnEdge[], { form }: { form: Form }): Picture {
  const sizes = form === 'small' ? smallSizes : mediumSizes;
  const graph = reduce(nodes, edges, form);
  const boxes = planBoxes(graph, form);
  const stacks = stackBoxes(boxes, graph.lines, form, sizes);
  return drawSheet({ stacks, sizes, labels: form === 'small' }, graph.lines);
}
