import type { IpAddress, NodeName } from '../ids.ts';
import { parseIp } from '../ip.ts';
import { findCiliumConfig, findScheme, guessMode } from '../ipam-mode.ts';
import type { CiliumNodeRecord, NodeRecord, PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Scheme } from './address.ts';
import { type Readings, readSources } from './readiness.ts';

/** What is known of one node before its addresses are judged. */
export interface NodeFacts {
  name: NodeName;
  ciliumNode?: CiliumNodeRecord;
  node?: NodeRecord;
  scheme: Scheme;
  /** The mode in words: cilium-config's, else what the node looks like, else `unknown`. */
  ipam: string;
  compute?: Compute;
  /** Pods bound to the node that are not hostNetwork, finished ones included. */
  pods: PodRecord[];
  /** The node's own addresses, of its Node and its CiliumNode, with their types. */
  ownAddresses: OwnAddress[];
  readings: Readings;
}

/** EKS: nodes without a Cilium agent of the usual kind. */
export type Compute = 'fargate' | 'hybrid';

export interface OwnAddress {
  ip: IpAddress;
  /** InternalIP, ExternalIP, CiliumInternalIP, … */
  type: string;
  kind: 'Node' | 'CiliumNode';
}

export function collectNodeFacts(snapshot: Snapshot, name: NodeName): NodeFacts {
  const ciliumNode = snapshot.get('CiliumNode', name);
  const node = snapshot.get('Node', name);
  const mode = findCiliumConfig(snapshot)?.data.ipam || null;
  return {
    name,
    ciliumNode,
    node,
    scheme: findScheme(mode, ciliumNode, node),
    ipam: mode ?? (ciliumNode && guessMode(ciliumNode, node)?.mode) ?? 'unknown',
    compute: computeOf(node),
    pods: listPods(snapshot, name),
    ownAddresses: listOwnAddresses(node, ciliumNode),
    readings: readSources(snapshot),
  };
}

/** Label `eks.amazonaws.com/compute-type` of a Fargate or hybrid node. */
export function computeOf(node: NodeRecord | undefined): Compute | undefined {
  const type = node?.labels['eks.amazonaws.com/compute-type'];
  return type === 'fargate' || type === 'hybrid' ? type : undefined;
}

/** A pod that holds its addresses: not hostNetwork, not finished. A terminating one holds them until it is gone. */
export const isLive = (pod: PodRecord): boolean => !pod.hostNetwork && !isFinished(pod);

export const isFinished = (pod: PodRecord): boolean => pod.phase === 'Succeeded' || pod.phase === 'Failed';

function listPods(snapshot: Snapshot, name: NodeName): PodRecord[] {
  const pods: PodRecord[] = [];
  for (const record of snapshot.find('node', name)) {
    if (record.kind === 'Pod' && !record.hostNetwork) pods.push(record);
  }
  return pods;
}

function listOwnAddresses(node?: NodeRecord, ciliumNode?: CiliumNodeRecord): OwnAddress[] {
  const own: OwnAddress[] = (ciliumNode?.addresses ?? []).map(({ ip, type }) => ({ ip, type, kind: 'CiliumNode' }));
  for (const { address, type } of node?.addresses ?? []) {
    const ip = parseIp(address);
    if (ip) own.push({ ip, type, kind: 'Node' });
  }
  return own;
}
