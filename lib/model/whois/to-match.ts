/** Matches of the plain sorts: one record, told briefly. */
import type { IpAddress } from '../ids.ts';
import { parseIp } from '../ip.ts';
import { findEndpoint } from '../ip-ownership/find-endpoint.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type {
  CiliumEndpointRecord,
  CiliumNodeRecord,
  EniRecord,
  NodeRecord,
  PodRecord,
  ServiceRecord,
  SourceKind,
} from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Match } from './whois.ts';

type MatchOf<T extends Match['type']> = Extract<Match, { type: T }>;

export function toPodMatch(snapshot: Snapshot, pod: PodRecord): MatchOf<'pod'> {
  const [first] = pod.podIps;
  const endpoint = first && !pod.hostNetwork ? findEndpoint(snapshot, pod, first) : undefined;
  return {
    type: 'pod',
    namespace: pod.namespace,
    name: pod.name,
    ...(pod.node === undefined ? {} : { node: pod.node }),
    ips: pod.podIps,
    phase: pod.phase,
    hostNetwork: pod.hostNetwork,
    ...(endpoint?.identity === undefined ? {} : { identity: endpoint.identity }),
    ...(endpoint?.endpointId === undefined ? {} : { endpointId: endpoint.endpointId }),
  };
}

/** A node by either of its objects. */
export function toNodeMatch(snapshot: Snapshot, record: NodeRecord | CiliumNodeRecord): MatchOf<'node'> {
  const node = snapshot.get('Node', record.key);
  const ciliumNode = snapshot.get('CiliumNode', record.key);
  const labels = { ...ciliumNode?.labels, ...node?.labels };
  const instanceId = ciliumNode?.instanceId ?? instanceOf(node);
  const instanceType = ciliumNode?.eni?.instanceType ?? labels['node.kubernetes.io/instance-type'];
  const zone = labels['topology.kubernetes.io/zone'] ?? ciliumNode?.eni?.availabilityZone;
  return {
    type: 'node',
    name: record.name,
    ips: [...new Set([...nodeIps(node), ...(ciliumNode?.addresses ?? []).map((address) => address.ip)])],
    ...(instanceId ? { instanceId } : {}),
    ...(instanceType ? { instanceType } : {}),
    ...(zone ? { zone } : {}),
  };
}

const nodeIps = (node: NodeRecord | undefined): IpAddress[] =>
  (node?.addresses ?? []).flatMap((address) => parseIp(address.address) ?? []);

/** `aws:///us-east-1f/i-0123…`. */
const instanceOf = (node: NodeRecord | undefined) => /^aws:.*\/(i-[0-9a-f]+)$/.exec(node?.providerId ?? '')?.[1];

export function toEniMatch(node: CiliumNodeRecord, eni: EniRecord): MatchOf<'eni'> {
  return {
    type: 'eni',
    id: eni.id,
    node: node.name,
    number: eni.number,
    ...(eni.mac === undefined ? {} : { mac: eni.mac }),
    ...(eni.primary === undefined ? {} : { primary: eni.primary }),
    ...(eni.subnet?.id === undefined ? {} : { subnet: eni.subnet.id }),
    securityGroups: eni.securityGroups,
  };
}

/** `pods`: those in it, where the caller has counted them. */
export function toNamespaceMatch(
  snapshot: Snapshot,
  name: string,
  pods = countPods(snapshot).get(name) ?? 0,
): MatchOf<'namespace'> {
  const label = `k8s:io.kubernetes.pod.namespace=${name}`;
  const isRead = (kind: SourceKind) => readinessOf(snapshot, kind) === 'readable';
  return {
    type: 'namespace',
    name,
    pods: isRead('Pod') ? pods : null,
    identities: isRead('CiliumIdentity') ? [...snapshot.find('label', label)].length : null,
  };
}

/** Pods by namespace. */
export function countPods(snapshot: Snapshot): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { namespace } of snapshot.list('Pod')) counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  return counts;
}

export function toServiceMatch(service: ServiceRecord): MatchOf<'service'> {
  return {
    type: 'service',
    namespace: service.namespace,
    name: service.name,
    ips: [...new Set([...service.clusterIps, ...service.externalIps, ...service.loadBalancerIps])],
    serviceType: service.type,
  };
}

export function toEndpointMatch(snapshot: Snapshot, endpoint: CiliumEndpointRecord): MatchOf<'endpoint'> {
  const { namespace, name, endpointId, identity, ips, state } = endpoint;
  const node = snapshot.get('Pod', endpoint.key)?.node ?? findNode(snapshot, endpoint.nodeIp);
  return {
    type: 'endpoint',
    namespace,
    name,
    ...(endpointId === undefined ? {} : { endpointId }),
    ...(identity === undefined ? {} : { identity }),
    ips,
    ...(node === undefined ? {} : { node }),
    ...(state === undefined ? {} : { state }),
    source: 'CiliumEndpoint',
  };
}

function findNode(snapshot: Snapshot, nodeIp: IpAddress | undefined) {
  if (nodeIp === undefined) return undefined;
  for (const record of snapshot.find('nodeIp', nodeIp)) {
    if (record.kind === 'CiliumNode' || record.kind === 'Node') return record.name;
  }
  return undefined;
}
