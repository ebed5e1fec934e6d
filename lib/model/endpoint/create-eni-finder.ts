import type { EniId, IpAddress, NodeName } from '../ids.ts';
import type { NodeParts } from '../ip-ownership/node-summary.ts';
import type { EniOf } from './list-endpoints.ts';

/** Reads each node's ownership once. An address that a node holds on two ENIs is a conflict, and has none. */
export function createEniFinder(partsOf: (node: NodeName) => NodeParts): EniOf {
  const nodes = new Map<NodeName, Map<IpAddress, EniId | undefined>>();
  const read = (node: NodeName) => {
    const enis = new Map<IpAddress, EniId | undefined>();
    for (const { ip, eni } of partsOf(node).addresses.addresses) enis.set(ip, enis.has(ip) ? undefined : eni);
    nodes.set(node, enis);
    return enis;
  };
  return (node, ip) => (nodes.get(node) ?? read(node)).get(ip);
}
