import type { NodeName } from '../ids.ts';
import { listWritersOf } from '../installation/writers.ts';
import { findEndpoint } from '../ip-ownership/find-endpoint.ts';
import { describeNode } from '../ip-ownership/node-description.ts';
import { type NodeParts, toNodeSummary } from '../ip-ownership/node-summary.ts';
import { listRoles } from '../ip-ownership/statements-of-cilium-node.ts';
import type { CiliumNodeRecord, NodeRecord, PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { buildNodeRow, listPodsOf } from './build-node-row.ts';
import { listParameters } from './list-parameters.ts';
import type { EniDetail, NodeOwnAddress, NodePage, NodePod } from './node.ts';
import { listNotes } from './presence.ts';

/** Node and CiliumNode joined, with what stands on the node: docs/spec/nodes.md. */
export function buildNodePage(snapshot: Snapshot, name: NodeName, parts: NodeParts): NodePage {
  const node = snapshot.get('Node', name);
  const ciliumNode = snapshot.get('CiliumNode', name);
  const row = buildNodeRow(snapshot, name, parts);
  const pods = listPodsOf(snapshot, name)?.sort(byName);
  const describe = (hostNetwork: boolean) =>
    pods?.filter((pod) => pod.hostNetwork === hostNetwork).map((pod) => toNodePod(snapshot, pod)) ?? null;
  return {
    row,
    notes: listNotes(snapshot, row),
    addresses: listOwnAddresses(node, ciliumNode),
    enis: listEnis(snapshot, name, parts, ciliumNode),
    branchEnis: parts.addresses.branchEnis,
    ranges: parts.addresses.ranges,
    capacity: parts.capacity,
    parameters: listParameters(ciliumNode),
    labels: listLabels(node ?? ciliumNode),
    pods: describe(false),
    hostNetworkPods: describe(true),
    writers: ciliumNode ? listWritersOf([ciliumNode]) : [],
  };
}

const byName = (a: PodRecord, b: PodRecord) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** N4: status.addresses of the Node, then spec.addresses, spec.health and spec.ingress of the CiliumNode, as written. */
function listOwnAddresses(node: NodeRecord | undefined, ciliumNode: CiliumNodeRecord | undefined): NodeOwnAddress[] {
  const ofNode = (node?.addresses ?? []).map(({ type, address }): NodeOwnAddress => {
    return { ip: address, type, source: 'Node', field: 'status.addresses', writer: 'kubelet' };
  });
  if (!ciliumNode) return ofNode;
  const fromCilium = { source: 'CiliumNode', writer: 'cilium-agent' } as const;
  const spec = ciliumNode.addresses.map(
    ({ type, ip }): NodeOwnAddress => ({ ip, type, field: 'spec.addresses', ...fromCilium }),
  );
  const roles = listRoles(ciliumNode).filter(({ role }) => role !== 'router');
  return [
    ...ofNode,
    ...spec,
    ...roles.map(({ ip, role, field }): NodeOwnAddress => ({ ip, type: role, field, ...fromCilium })),
  ];
}

function listEnis(
  snapshot: Snapshot,
  name: NodeName,
  parts: NodeParts,
  ciliumNode: CiliumNodeRecord | undefined,
): EniDetail[] {
  const { enis } = toNodeSummary(describeNode(snapshot, name), parts, parts.addresses.addresses);
  const records = new Map((ciliumNode?.enis ?? []).map((eni) => [eni.id, eni]));
  return enis.map((eni) => {
    const { description, tags = {} } = records.get(eni.id) ?? {};
    return { ...eni, ...(description ? { description } : {}), tags };
  });
}

const listLabels = (record: NodeRecord | CiliumNodeRecord | undefined): string[] =>
  Object.entries(record?.labels ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .sort();

/** N7: identity and endpoint id as IP31 finds them; a hostNetwork pod has neither. */
function toNodePod(snapshot: Snapshot, pod: PodRecord): NodePod {
  const { namespace, name, phase, ready, terminating, podIps } = pod;
  const [first] = podIps;
  const endpoint = first && !pod.hostNetwork ? findEndpoint(snapshot, pod, first) : undefined;
  return {
    namespace,
    name,
    phase,
    ready,
    terminating,
    ips: podIps,
    ...(endpoint?.identity === undefined ? {} : { identity: endpoint.identity }),
    ...(endpoint?.endpointId === undefined ? {} : { endpointId: endpoint.endpointId }),
  };
}
