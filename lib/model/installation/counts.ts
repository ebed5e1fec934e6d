/** Numbers of things, null where their source cannot be read. */
import type { NodeName } from '../ids.ts';
import { listNodeNames } from '../ip-ownership/node-description.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { findCiliumConfig, findScheme } from '../ipam-mode.ts';
import type { SourceKind } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';

export function countKind(snapshot: Snapshot, kind: SourceKind): number | null {
  return readinessOf(snapshot, kind) === 'readable' ? snapshot.count(kind) : null;
}

const policyKinds: SourceKind[] = ['NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];

/** Of all three kinds; a kind whose CRD is not installed has none, one that is refused makes the sum unknown. */
export function countPolicies(snapshot: Snapshot): number | null {
  const states = policyKinds.map((kind) => snapshot.sources.find((source) => source.kind === kind)?.state);
  const isKnown = states.every((state) => state === 'synced' || state === 'stale' || state === 'absent');
  if (!isKnown || states.every((state) => state === 'absent')) return null;
  return policyKinds.reduce((sum, kind) => sum + snapshot.count(kind), 0);
}

/** CiliumEndpoints, else the entries of the slices. */
export function countEndpoints(snapshot: Snapshot): number | null {
  const endpoints = countKind(snapshot, 'CiliumEndpoint');
  if (endpoints !== null || readinessOf(snapshot, 'CiliumEndpointSlice') !== 'readable') return endpoints;
  return [...snapshot.list('CiliumEndpointSlice')].reduce((sum, slice) => sum + slice.endpoints.length, 0);
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
