/** Numbers of things, null where their source cannot be read. */
import { type NodeName, toPodKey } from '../ids.ts';
import { listNodeNames } from '../ip-ownership/node-description.ts';
import { readinessOf, writesEndpoints } from '../ip-ownership/readiness.ts';
import { findCiliumConfig, findScheme } from '../ipam-mode.ts';
import { policyKinds } from '../policy/policy.ts';
import type { SourceKind } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';

export function countKind(snapshot: Snapshot, kind: SourceKind): number | null {
  return readinessOf(snapshot, kind) === 'readable' ? snapshot.count(kind) : null;
}

/** Of all three kinds; a kind whose CRD is not installed has none, one that is refused makes the sum unknown. */
export function countPolicies(snapshot: Snapshot): number | null {
  const states = policyKinds.map((kind) => snapshot.sources.find((source) => source.kind === kind)?.state);
  const isKnown = states.every((state) => state === 'synced' || state === 'stale' || state === 'absent');
  if (!isKnown || states.every((state) => state === 'absent')) return null;
  return policyKinds.reduce((sum, kind) => sum + snapshot.count(kind), 0);
}

/**
 * CiliumEndpoints; where there are none, what the slices name: with `disable-endpoint-crd` (1.20, slim slices) nobody
 * writes CiliumEndpoints, whose CRD may still be there, empty.
 */
export function countEndpoints(snapshot: Snapshot): number | null {
  const readiness = readinessOf(snapshot, 'CiliumEndpoint');
  if (readiness === 'syncing') return null;
  const endpoints = countKind(snapshot, 'CiliumEndpoint');
  if (endpoints) return endpoints;
  if (readinessOf(snapshot, 'CiliumEndpointSlice') === 'readable') return countSliceEntries(snapshot);
  return writesEndpoints(snapshot) ? endpoints : null;
}

/** An entry may stand in two slices while it moves. */
function countSliceEntries(snapshot: Snapshot): number {
  const keys = new Set<string>();
  for (const { namespace, endpoints } of snapshot.list('CiliumEndpointSlice')) {
    for (const { name } of endpoints) keys.add(toPodKey(namespace, name));
  }
  return keys.size;
}

/** Nodes of each scheme that have a CiliumNode. */
export function countSchemes(snapshot: Snapshot): Record<string, number> {
  const mode = findCiliumConfig(snapshot)?.data.ipam || null;
  const schemes: Record<string, number> = {};
  for (const node of snapshot.list('CiliumNode')) {
    const scheme = findScheme(mode, node, snapshot.get('Node', node.key));
    schemes[scheme] = (schemes[scheme] ?? 0) + 1;
  }
  return schemes;
}

export function countNodes(snapshot: Snapshot): number | null {
  const isReadable = readinessOf(snapshot, 'Node') === 'readable' || readinessOf(snapshot, 'CiliumNode') === 'readable';
  return isReadable ? listNodeNames(snapshot).length : null;
}

/** Every address of every node, as the IP addresses screen lists them. */
export function countNodeAddresses(snapshot: Snapshot, addressesOf: (node: NodeName) => number): number | null {
  if (readinessOf(snapshot, 'CiliumNode') !== 'readable') return null;
  return listNodeNames(snapshot).reduce((sum, node) => sum + addressesOf(node), 0);
}
