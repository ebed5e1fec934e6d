import type { DrawnNode } from '../drawing.ts';

/** Boxes of what has no namespace: where the flow starts, and where it ends. */
export const outsideSources = 'outside:sources';
export const outsideTargets = 'outside:targets';
export const outsideTitle = 'outside the cluster';

export const boxOfNamespace = (namespace: string) => `namespace:${namespace}`;

/** Box of every node. Outside the cluster, what sends more than it receives is a source. */
export function placeNodes(nodes: DrawnNode[], lines: { from: string; to: string }[]): Map<string, string> {
  const balance = new Map<string, number>();
  for (const { from, to } of lines) {
    balance.set(from, (balance.get(from) ?? 0) + 1);
    balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  const boxOf = ({ id, namespace }: DrawnNode) => {
    if (namespace !== undefined) return boxOfNamespace(namespace);
    return (balance.get(id) ?? 0) > 0 ? outsideSources : outsideTargets;
  };
  return new Map(nodes.map((node) => [node.id, boxOf(node)]));
}
