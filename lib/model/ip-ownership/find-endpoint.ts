import type { IdentityId, IpAddress, Uid } from '../ids.ts';
import { toPodKey } from '../ids.ts';
import type { CiliumEndpointSliceRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';

/** What the endpoint objects say of a pod: from its CiliumEndpoint, else from its slice entry, which has no endpoint id. */
export interface EndpointFacts {
  source: 'CiliumEndpoint' | 'CiliumEndpointSlice';
  identity?: IdentityId;
  endpointId?: number;
}

/** The endpoint of a pod that has this address; an endpoint of an earlier pod of the same name is none. */
export function findEndpoint(
  snapshot: Snapshot,
  pod: { namespace: string; name: string },
  ip: IpAddress,
): EndpointFacts | undefined {
  const key = toPodKey(pod.namespace, pod.name);
  const uid = snapshot.get('Pod', key)?.uid;
  const endpoint = snapshot.get('CiliumEndpoint', key);
  if (endpoint?.ips.includes(ip) && isSamePod(uid, endpoint.owner?.uid)) {
    return { source: 'CiliumEndpoint', identity: endpoint.identity, endpointId: endpoint.endpointId };
  }
  for (const record of snapshot.find('ip', ip)) {
    const entry = record.kind === 'CiliumEndpointSlice' ? findEntry(record, pod, ip) : undefined;
    if (entry && isSamePod(uid, entry.podUid)) return { source: 'CiliumEndpointSlice', identity: entry.identity };
  }
  return undefined;
}

const isSamePod = (pod: Uid | undefined, named: Uid | undefined) =>
  pod === undefined || named === undefined || pod === named;

function findEntry(slice: CiliumEndpointSliceRecord, pod: { namespace: string; name: string }, ip: IpAddress) {
  if (slice.namespace !== pod.namespace) return undefined;
  return slice.endpoints.find((entry) => entry.name === pod.name && entry.ips.includes(ip));
}
