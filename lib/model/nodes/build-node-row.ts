import { listOwnRoles } from '../capacity/build-capacity.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { decideFirstLimit, type FirstLimit } from '../capacity/first-limit.ts';
import type { IpAddress, NodeName } from '../ids.ts';
import { readTag } from '../installation/version.ts';
import { parseIp } from '../ip.ts';
import { describeNode } from '../ip-ownership/node-description.ts';
import { isFinished } from '../ip-ownership/node-facts.ts';
import type { NodeParts } from '../ip-ownership/node-summary.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type { CiliumNodeRecord, NodeRecord, PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { NodeRow } from './node.ts';
import { findPresence } from './presence.ts';

/** One node of the list: docs/spec/nodes.md, N1 to N9. */
export function buildNodeRow(snapshot: Snapshot, name: NodeName, { addresses, capacity }: NodeParts): NodeRow {
  const node = snapshot.get('Node', name);
  const ciliumNode = snapshot.get('CiliumNode', name);
  const pods = listPodsOf(snapshot, name);
  const hostNetwork = pods?.filter((pod) => pod.hostNetwork).length ?? null;
  const createdAt = node?.createdAt ?? ciliumNode?.createdAt;
  return {
    ...describeNode(snapshot, name),
    node: findPresence(snapshot, 'Node', name),
    ciliumNode: findPresence(snapshot, 'CiliumNode', name),
    ready: node?.ready ?? null,
    unschedulable: node?.unschedulable ?? false,
    ...(node?.kubeletVersion ? { kubeletVersion: node.kubeletVersion } : {}),
    ciliumVersion: findAgentVersion(pods ?? []),
    scheme: addresses.scheme,
    internalIps: listInternalIps(node, ciliumNode),
    routers: (ciliumNode?.addresses ?? []).flatMap(({ ip, type }) => (type === 'CiliumInternalIP' ? [ip] : [])),
    health: ciliumNode?.health ?? [],
    ingress: ciliumNode?.ingress ?? [],
    ...toFigures(capacity),
    firstLimit: findFirstLimit(capacity, ciliumNode, hostNetwork),
    pods: pods?.length ?? null,
    hostNetworkPods: hostNetwork,
    ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
  };
}

/** Pods bound to the node that are not finished; undefined while Pods are not known. */
export function listPodsOf(snapshot: Snapshot, name: NodeName): PodRecord[] | undefined {
  if (readinessOf(snapshot, 'Pod') !== 'readable') return undefined;
  const pods: PodRecord[] = [];
  for (const record of snapshot.find('node', name)) {
    if (record.kind === 'Pod' && !isFinished(record)) pods.push(record);
  }
  return pods;
}

/** N5: the agent runs in container `cilium-agent` of one pod on each node. During an upgrade nodes differ. */
function findAgentVersion(pods: PodRecord[]): string | null {
  const agents = pods.flatMap((pod) => pod.containers.filter((container) => container.name === 'cilium-agent'));
  const agent = agents.find((container) => container.running) ?? agents[0];
  return readTag(agent?.image) ?? null;
}

/** N4: by either object, each once. */
function listInternalIps(node: NodeRecord | undefined, ciliumNode: CiliumNodeRecord | undefined): IpAddress[] {
  const ofNode = (node?.addresses ?? []).flatMap(({ type, address }) =>
    type === 'InternalIP' ? (parseIp(address) ?? []) : [],
  );
  const ofCilium = (ciliumNode?.addresses ?? []).flatMap(({ type, ip }) => (type === 'InternalIP' ? [ip] : []));
  return [...new Set([...ofNode, ...ofCilium])];
}

function toFigures({ enis, maxPods, waitingPods, ipv4 }: Capacity) {
  return {
    enis,
    slots: ipv4?.capacity ?? null,
    pool: ipv4?.attached ?? null,
    used: ipv4?.used ?? null,
    free: ipv4?.free ?? null,
    maxPods,
    waitingPods,
  };
}

/** N6: addresses that remain for pods after router, health and ingress, against the places that remain of max-pods. */
function findFirstLimit(
  { ipv4, maxPods }: Capacity,
  ciliumNode: CiliumNodeRecord | undefined,
  hostNetwork: number | null,
): FirstLimit | null {
  if (ipv4 === null || ipv4.capacity === null || maxPods === null || hostNetwork === null) return null;
  const pods = Math.max(0, Number(ipv4.capacity) - listOwnRoles(ciliumNode).length);
  return decideFirstLimit(maxPods, hostNetwork, pods);
}
