import type { IpAddress } from '../ids.ts';
import { listOfAddress } from '../indexes.ts';
import type { Snapshot } from '../snapshot.ts';
import { viewOf } from './collect-statements.ts';
import type { NodeFacts } from './node-facts.ts';
import type { Places } from './place-addresses.ts';
import { isOwnEndpoint } from './statements-of-endpoints.ts';

/** Every address that any object places on the node. */
export function listNodeAddresses(snapshot: Snapshot, facts: NodeFacts, places: Places): Set<IpAddress> {
  const ips = new Set<IpAddress>(places.named.keys());
  for (const { ip } of facts.ownAddresses) ips.add(ip);
  for (const ip of [...(facts.ciliumNode?.health ?? []), ...(facts.ciliumNode?.ingress ?? [])]) ips.add(ip);
  for (const pod of facts.pods) for (const ip of pod.podIps) ips.add(ip);
  for (const ip of listEndpointAddresses(snapshot, facts)) ips.add(ip);
  return ips;
}

/** Addresses of CiliumEndpoints and slice entries whose networking.node is one of the node's addresses. */
function* listEndpointAddresses(snapshot: Snapshot, facts: NodeFacts): Generator<IpAddress> {
  const view = viewOf(facts);
  for (const { ip: nodeIp } of facts.ownAddresses) {
    for (const record of snapshot.find('nodeIp', nodeIp)) {
      if (record.kind === 'CiliumEndpoint') yield* record.ips;
      if (record.kind !== 'CiliumEndpointSlice') continue;
      for (const entry of record.endpoints) if (entry.nodeIp === nodeIp) yield* entry.ips;
    }
  }
  for (const pod of facts.pods) {
    const endpoint = snapshot.get('CiliumEndpoint', pod.key);
    if (endpoint && isOwnEndpoint(snapshot, endpoint.nodeIp, endpoint.key, view)) yield* endpoint.ips;
  }
}

/** Whether another node holds the address: then a disproved claim is shown there, and does not place it here too. */
export function isElsewhere(snapshot: Snapshot, facts: NodeFacts, ip: IpAddress): boolean {
  return listOfAddress(snapshot, ip).some((record) => record.kind === 'CiliumNode' && record.name !== facts.name);
}
