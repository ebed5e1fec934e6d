import type { EniId, IpAddress, NodeName } from '../ids.ts';
import type { NodeParts } from '../ip-ownership/node-summary.ts';
import type { EniOf } from './list-endpoints.ts';

/** By each node's ownership, which is read once and lists an address once. */
export function createEniFinder(partsOf: (node: NodeName) => NodeParts): EniOf {
  const nodes = new Map<NodeName, Map<IpAddress, EniId | undefined>>();
  const read = (node: NodeName) => {
    const enis = new Map(partsOf(node).addresses.addresses.map(({ ip, eni }) => [ip, eni] as const));
    nodes.set(node, enis);
    return enis;
  };
  return (node, ip) => (nodes.get(node) ?? read(node)).get(ip);
}
