import { type EniId, type IpAddress, type NodeName, toPodKey, type Uid } from '../ids.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { compareNames } from '../page.ts';
import type { CiliumEndpointRecord, CiliumEndpointSliceRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Endpoint, EndpointPod } from './endpoint.ts';

type SliceEntry = CiliumEndpointSliceRecord['endpoints'][number];
/** The ENI that holds an address on a node. */
export type EniOf = (node: NodeName, ip: IpAddress) => EniId | undefined;

/** Every endpoint, by namespace and name: from its CiliumEndpoint, else from its entry in a slice. */
export function listEndpoints(snapshot: Snapshot, eniOf: EniOf): Endpoint[] {
  const endpoints = new Map<string, Endpoint>();
  for (const record of snapshot.list('CiliumEndpoint')) endpoints.set(record.key, ofEndpoint(snapshot, record, eniOf));
  for (const slice of snapshot.list('CiliumEndpointSlice')) {
    for (const entry of slice.endpoints) {
      const key = toPodKey(slice.namespace, entry.name);
      if (!endpoints.has(key)) endpoints.set(key, ofEntry(snapshot, slice, entry, eniOf));
    }
  }
  return [...endpoints.values()].sort(compareNames);
}

/** One endpoint by its name, or undefined. */
export function findEndpointNamed(
  snapshot: Snapshot,
  namespace: string,
  name: string,
  eniOf: EniOf,
): Endpoint | undefined {
  const record = snapshot.get('CiliumEndpoint', toPodKey(namespace, name));
  if (record) return ofEndpoint(snapshot, record, eniOf);
  for (const slice of snapshot.list('CiliumEndpointSlice')) {
    const entry = slice.namespace === namespace ? slice.endpoints.find((one) => one.name === name) : undefined;
    if (entry) return ofEntry(snapshot, slice, entry, eniOf);
  }
  return undefined;
}

function ofEndpoint(snapshot: Snapshot, record: CiliumEndpointRecord, eniOf: EniOf): Endpoint {
  const { namespace, name, endpointId, identity, labels, ips, state, nodeIp, enforcement, visibilityPolicy } = record;
  return {
    namespace,
    name,
    source: 'CiliumEndpoint',
    ...defined({ endpointId, identity, state, visibilityPolicy, ...enforcement }),
    labels: [...labels],
    ips,
    ...placeOf(snapshot, { key: record.key, ips, nodeIp, uid: record.owner?.uid }, eniOf),
    ...(record.createdAt === undefined ? {} : { createdAt: new Date(record.createdAt).toISOString() }),
  };
}

/** An entry has an identity and addresses alone: labels are those of the CiliumIdentity. */
function ofEntry(snapshot: Snapshot, slice: CiliumEndpointSliceRecord, entry: SliceEntry, eniOf: EniOf): Endpoint {
  const { name, identity, ips, nodeIp, podUid } = entry;
  const labels = identity === undefined ? [] : (snapshot.get('CiliumIdentity', String(identity))?.labels ?? []);
  const key = toPodKey(slice.namespace, name);
  return {
    namespace: slice.namespace,
    name,
    source: 'CiliumEndpointSlice',
    slice: slice.name,
    ...defined({ identity }),
    labels: [...labels],
    ips,
    ...placeOf(snapshot, { key, ips, nodeIp, uid: podUid }, eniOf),
  };
}

interface Placed {
  key: string;
  ips: IpAddress[];
  nodeIp: IpAddress | undefined;
  uid: Uid | undefined;
}

/** The pod tells the node; where it is not there, networking.node does. */
function placeOf(snapshot: Snapshot, { key, ips, nodeIp, uid }: Placed, eniOf: EniOf) {
  const pod = judgePod(snapshot, key, uid);
  const node = (pod === 'present' ? snapshot.get('Pod', key)?.node : undefined) ?? findNodeAt(snapshot, nodeIp);
  const eni = node === undefined ? undefined : firstOf(ips, (ip) => eniOf(node, ip));
  return { pod, ...defined({ node, nodeIp, eni }) };
}

function judgePod(snapshot: Snapshot, key: string, uid: Uid | undefined): EndpointPod {
  const pod = snapshot.get('Pod', key);
  if (!pod) return readinessOf(snapshot, 'Pod') === 'readable' ? 'missing' : 'unknown';
  return uid === undefined || pod.uid === undefined || uid === pod.uid ? 'present' : 'replaced';
}

function findNodeAt(snapshot: Snapshot, nodeIp: IpAddress | undefined): NodeName | undefined {
  if (nodeIp === undefined) return undefined;
  for (const record of snapshot.find('nodeIp', nodeIp)) {
    if (record.kind === 'CiliumNode' || record.kind === 'Node') return record.name;
  }
  return undefined;
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
