/** The drawing of the identity graph, from nodes and edges to a picture, and how often lines cross in it. */
import { layOutColumns } from '../components/identity-graph/layout/lay-out-columns.ts';
import { articleEdges, articleNodes } from '../components/identity-graph/layout/testing/article.ts';
import { countCrossings } from '../components/identity-graph/layout/testing/measure.ts';
import { seededGraph, sizes } from '../components/identity-graph/layout/testing/seeded-graph.ts';

export interface MeasuredLayout {
  what: string;
  /** ms of each run, the first of all left out. */
  took: number[];
  lines: number;
  crossings: number;
}

const graphs = [
  { what: "the article's cluster", form: 'small', nodes: articleNodes, edges: articleEdges } as const,
  ...Object.values(sizes).map((size) => {
    const what = `${size.identities} identities, ${size.edges} edges`;
    return { what, form: 'medium', ...seededGraph(size, 1) } as const;
  }),
];

export function measureLayout(runs: number): MeasuredLayout[] {
  return graphs.map(({ what, form, nodes, edges }) => {
    const picture = layOutColumns(nodes, edges, { form });
    const took = Array.from({ length: runs }, () => {
      const start = performance.now();
      layOutColumns(nodes, edges, { form });
      return performance.now() - start;
    });
    return { what, took, lines: picture.lines.length, crossings: countCrossings(picture) };
  });
}
