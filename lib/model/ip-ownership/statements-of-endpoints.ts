/** What Pods, CiliumEndpoints and CiliumEndpointSlices say of one address, seen from one node. */
import type { IpAddress, NodeName } from '../ids.ts';
import type { CiliumEndpointRecord, CiliumEndpointSliceRecord, PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Claim, ObjectRef } from './address.ts';
import { judgeClaimedPod, type Verdict } from './judge-claimed-pod.ts';
import { isFinished } from './node-facts.ts';
import { readinessOf } from './readiness.ts';
import { refOf, type Statement, writtenBy } from './statements.ts';

/** The node from which claims are looked at, and how to tell that an endpoint is its own. */
export interface Viewpoint {
  node: NodeName;
  /** Whether this is one of the node's own addresses: status.networking.node joins by it. */
  isOwn(ip: IpAddress): boolean;
}

/** status.podIPs: the kubelet's word, which confirms the owner. A hostNetwork pod has its node's address and says nothing. */
export function statePod(snapshot: Snapshot, pod: PodRecord, ip: IpAddress, view: Viewpoint): Statement | undefined {
  if (pod.hostNetwork || !pod.podIps.includes(ip)) return undefined;
  const ref = refOf('Pod', pod.name, pod.namespace);
  const claim: Claim = {
    says: ref,
    source: { ...ref, field: 'status.podIPs' },
    writer: 'kubelet',
    ...writtenBy(pod.writtenAt, 'kubelet'),
    current: true,
  };
  const why = explainPodWithoutAddress(snapshot, pod, view.node);
  if (why !== undefined) return { claim: { ...claim, current: false, why }, standing: 'disproved', state: 'pod' };
  return { claim, standing: pod.node === view.node ? 'confirmed' : 'rival', state: 'pod' };
}

function explainPodWithoutAddress(snapshot: Snapshot, pod: PodRecord, node: NodeName): string | undefined {
  if (isFinished(pod)) return `Pod ${pod.key} is finished (${pod.phase})`;
  const gone = pod.node !== undefined && pod.node !== node && isNodeGone(snapshot, pod.node);
  return gone ? `Node ${pod.node} is gone` : undefined;
}

/** Whether the Kubernetes Node does not exist; false while Nodes cannot be read. */
export const isNodeGone = (snapshot: Snapshot, node: NodeName): boolean =>
  readinessOf(snapshot, 'Node') === 'readable' && !snapshot.get('Node', node);

export function stateEndpoint(
  snapshot: Snapshot,
  endpoint: CiliumEndpointRecord,
  ip: IpAddress,
  view: Viewpoint,
): Statement {
  const pod = { namespace: endpoint.namespace, name: endpoint.name, uid: endpoint.owner?.uid };
  const ref = refOf('CiliumEndpoint', endpoint.name, endpoint.namespace);
  const claim: Claim = {
    says: refOf('Pod', endpoint.owner?.name ?? endpoint.name, endpoint.namespace),
    source: { ...ref, field: 'status.networking.addressing' },
    writer: 'cilium-agent',
    ...writtenBy(endpoint.writtenAt, 'cilium-agent'),
    current: true,
  };
  const own = isOwnEndpoint(snapshot, endpoint.nodeIp, endpoint.key, view);
  return weigh(claim, judgeClaimedPod(snapshot, pod, ip, own ? view.node : undefined), own);
}

/** Entries of one slice that name this address. */
export function stateSlice(
  snapshot: Snapshot,
  slice: CiliumEndpointSliceRecord,
  ip: IpAddress,
  view: Viewpoint,
): Statement[] {
  const writer = 'cilium-operator';
  return slice.endpoints
    .filter((entry) => entry.ips.includes(ip))
    .map((entry) => {
      const says: ObjectRef = refOf('Pod', entry.name, slice.namespace);
      const source = { ...refOf('CiliumEndpointSlice', slice.name), field: 'endpoints[].networking.addressing' };
      const claim: Claim = { says, source, writer, ...writtenBy(slice.writtenAt, writer), current: true };
      const pod = { namespace: slice.namespace, name: entry.name, uid: entry.podUid };
      const own = isOwnEndpoint(snapshot, entry.nodeIp, `${slice.namespace}/${entry.name}`, view);
      return weigh(claim, judgeClaimedPod(snapshot, pod, ip, own ? view.node : undefined), own);
    });
}

/** By networking.node; by the pod of that name where the endpoint does not say. */
export function isOwnEndpoint(
  snapshot: Snapshot,
  nodeIp: IpAddress | undefined,
  key: string,
  view: Viewpoint,
): boolean {
  if (nodeIp !== undefined) return view.isOwn(nodeIp);
  return snapshot.get('Pod', key)?.node === view.node;
}

/** Endpoints of other nodes are shown and decide nothing here: their pods do. */
function weigh(claim: Claim, verdict: Verdict, own: boolean): Statement {
  if (verdict.standing === 'disproved') {
    return { claim: { ...claim, current: false, why: verdict.why }, standing: 'disproved', state: 'pod' };
  }
  return { claim, standing: own ? verdict.standing : 'place', state: 'pod' };
}
