import type { NodeName } from '../ids.ts';
import type { Snapshot } from '../snapshot.ts';
import { toNodeMatch } from '../whois/to-match.ts';
import { type Compute, computeOf } from './node-facts.ts';

/** What groups and filters ask of a node. */
export interface NodeDescription {
  name: NodeName;
  instanceType?: string;
  instanceId?: string;
  zone?: string;
  /** EKS managed node group, or eksctl's name of an unmanaged one. */
  nodeGroup?: string;
  compute?: Compute;
}

/** Every node by either of its objects, by name. */
export function listNodeNames(snapshot: Snapshot): NodeName[] {
  const names = new Set<NodeName>();
  for (const node of snapshot.list('CiliumNode')) names.add(node.name);
  for (const node of snapshot.list('Node')) names.add(node.name);
  return [...names].sort();
}

export function describeNode(snapshot: Snapshot, name: NodeName): NodeDescription {
  const node = snapshot.get('Node', name);
  const record = node ?? snapshot.get('CiliumNode', name);
  if (!record) return { name };
  const { instanceType, instanceId, zone } = toNodeMatch(snapshot, record);
  const labels = record.labels;
  const nodeGroup = labels['eks.amazonaws.com/nodegroup'] ?? labels['alpha.eksctl.io/nodegroup-name'];
  const compute = computeOf(node);
  return {
    name,
    ...(instanceType ? { instanceType } : {}),
    ...(instanceId ? { instanceId } : {}),
    ...(zone ? { zone } : {}),
    ...(nodeGroup ? { nodeGroup } : {}),
    ...(compute ? { compute } : {}),
  };
}
