import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';

/** `t3.medium: (3 − 0) × (6 − 1) = 15; 15 − router − health = 13 pods`; undefined where the limits of the node are not known. */
export function toSumLine({ instanceType, capacity }: Pick<NodeSummary, 'instanceType' | 'capacity'>) {
  const { arithmetic, steps } = capacity;
  if (arithmetic === null) return undefined;
  return `${instanceType ? `${instanceType}: ` : ''}${[arithmetic, ...steps].join('; ')}`;
}
