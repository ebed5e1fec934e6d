import type { Scheme } from './ip-ownership/address.ts';
import type { CiliumNodeRecord, ConfigMapRecord, NodeRecord } from './records.ts';
import type { Snapshot } from './snapshot.ts';

/** The mode of address management, and the field that says so. */
export interface IpamMode {
  /** Value of key `ipam`; null when no object tells it. */
  mode: string | null;
  evidence: string;
}

export const ciliumConfigName = 'cilium-config';

/** ConfigMap `cilium-config`, in whichever namespace Cilium was installed. */
export function findCiliumConfig(snapshot: Snapshot): ConfigMapRecord | undefined {
  for (const map of snapshot.list('ConfigMap')) if (map.name === ciliumConfigName) return map;
  return undefined;
}

/** The installation's mode: key `ipam` of cilium-config, else what the CiliumNodes look like. */
export function findIpamMode(snapshot: Snapshot): IpamMode {
  const mode = findCiliumConfig(snapshot)?.data.ipam;
  if (mode) return { mode, evidence: 'cilium-config ipam' };
  for (const node of snapshot.list('CiliumNode')) {
    const guess = guessMode(node, snapshot.get('Node', node.key));
    if (guess) return { ...guess, evidence: `CiliumNode ${guess.evidence}` };
  }
  return { mode: null, evidence: 'cilium-config is not readable and no CiliumNode tells it' };
}

/** How one node's addresses are told: the installation's mode, else what this node looks like. */
export function findScheme(mode: string | null, node: CiliumNodeRecord | undefined, kubeNode?: NodeRecord): Scheme {
  if (!node) return 'unknown';
  return toScheme(mode ?? guessMode(node, kubeNode)?.mode ?? '', node);
}

/** The mode of a node where cilium-config cannot be read; undefined when it looks like none. */
export function guessMode(
  node: CiliumNodeRecord,
  kubeNode?: NodeRecord,
): { mode: string; evidence: string } | undefined {
  if (node.cloud)
    return { mode: node.cloud, evidence: `status.${node.cloud === 'alibabacloud' ? 'alibaba-cloud' : node.cloud}` };
  if (node.ipam.allocated?.length) return { mode: 'multi-pool', evidence: 'spec.ipam.pools.allocated' };
  if (node.ipam.pool?.length) return { mode: 'crd', evidence: 'spec.ipam.pool' };
  if (node.ipam.podCidrs.length === 0) return undefined;
  // Mode kubernetes copies the Node's podCIDRs; cluster-pool has its own.
  const copied = node.ipam.podCidrs.every((cidr) => kubeNode?.podCidrs.includes(cidr));
  return { mode: copied ? 'kubernetes' : 'cluster-pool', evidence: 'spec.ipam.podCIDRs' };
}

function toScheme(mode: string, node: CiliumNodeRecord): Scheme {
  switch (mode) {
    case 'eni':
      return isEniPoolsNode(node) ? 'eni-pools' : 'eni-used';
    case 'cluster-pool-v2beta':
      return 'cluster-pool';
    case 'azure':
    case 'alibabacloud':
    case 'cluster-pool':
    case 'kubernetes':
    case 'multi-pool':
    case 'crd':
    case 'delegated-plugin':
      return mode;
    default:
      return 'unknown';
  }
}

/**
 * Whether the node's agent is 1.20 or later: the operator's own test, `isMultiPoolNodeLocked` of
 * operator/pkg/ipam/nodemanager/node.go (1.20.2).
 */
function isEniPoolsNode(node: CiliumNodeRecord): boolean {
  return !!node.ipam.requested?.some((request) => request.pool === 'default') && !node.ipam.used?.length;
}
