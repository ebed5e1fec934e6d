/**
 * The one place where words become line styles. Edges come from labels now; verdicts of all policies together will take their
 * place here, and neither layout nor canvas will know.
 */
import {
  type EdgeWord,
  everyEdgeWord,
  type GraphEdge,
  type GraphNode,
  type NamespacePair,
} from '../../lib/model/identity-graph/identity-graph.ts';
import type { DrawnEdge, DrawnNode, LineStyle } from './layout/drawing.ts';
import type { MatrixPair } from './layout/to-matrix.ts';

export interface Drawing {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

const toLineStyle = (word: EdgeWord): LineStyle =>
  (({ allow: 'allowed', 'allow-l7': 'l7', deny: 'denied', unknown: 'unknown' }) as const)[word];

/** `9808 · 1 ep`; `? ep` while endpoints cannot be read; of what is no identity its kind. */
function toSecondText({ kind, identity, endpoints }: GraphNode): string {
  const first = identity === undefined ? kind : `${identity}`;
  return endpoints === undefined ? first : `${first} · ${endpoints ?? '?'} ep`;
}

const hubLabels = ['k8s:k8s-app=kube-dns', 'reserved:kube-apiserver'];

/** What nearly everything talks to, in any cluster. */
const isAlwaysHub = ({ id, labels }: GraphNode) =>
  id === 'entity:kube-apiserver' || labels.some((label) => hubLabels.includes(label));

const toDrawnNode = (node: GraphNode): DrawnNode => ({
  id: node.id,
  label: node.name,
  number: toSecondText(node),
  ...(node.namespace !== undefined && { namespace: node.namespace }),
  isolated: node.selected,
  ...(isAlwaysHub(node) && { hub: true }),
});

const toDrawnEdge = ({ from, to, word, ports }: GraphEdge): DrawnEdge => ({
  from,
  to,
  style: toLineStyle(word),
  ports,
});

/** Denied edges are drawn in a focus alone: without one they would cross out the whole picture. */
export function toDrawing(nodes: readonly GraphNode[], edges: readonly GraphEdge[], focused: boolean): Drawing {
  const drawn = focused ? edges : edges.filter(({ word }) => word !== 'deny');
  return { nodes: nodes.map(toDrawnNode), edges: drawn.map(toDrawnEdge) };
}

/** Cells of the matrix: deny counts there too. */
export const toMatrixPairs = (pairs: readonly NamespacePair[]): MatrixPair[] =>
  pairs.map(({ from, to, edges }) => ({
    from,
    to,
    lines: Object.fromEntries(everyEdgeWord.map((word) => [toLineStyle(word), edges[word]])),
  }));
