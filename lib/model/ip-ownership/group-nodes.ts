import type { Address } from './address.ts';
import type { AddressGroup, Grouping, NodeSummary } from './ip-addresses.ts';
import type { NodeDescription } from './node-description.ts';
import { addCounts, type NodeParts, toNodeSummary } from './node-summary.ts';

/** A node with the addresses of it that pass the filter. */
export interface ShownNode {
  description: NodeDescription;
  parts: NodeParts;
  shown: Address[];
}

/** By node there is one group without a name. Groups are by name, the one that is not known last. */
export function groupNodes(nodes: ShownNode[], by: Grouping): AddressGroup[] {
  const groups = new Map<string, NodeSummary[]>();
  for (const node of nodes) {
    for (const [name, shown] of splitNode(node, by)) {
      const summary = toNodeSummary(node.description, node.parts, shown);
      groups.set(name, [...(groups.get(name) ?? []), summary]);
    }
  }
  return [...groups].sort(([a], [b]) => compareNames(a, b)).map(([name, members]) => toGroup(name, members, by));
}

const compareNames = (a: string, b: string) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1);

function toGroup(name: string, nodes: NodeSummary[], by: Grouping): AddressGroup {
  const detail = by === 'subnet' ? findSubnetCidr(name, nodes) : undefined;
  return { name, ...(detail ? { detail } : {}), nodes, counts: addCounts(nodes.map((node) => node.counts)) };
}

const findSubnetCidr = (subnet: string, nodes: NodeSummary[]) =>
  nodes.flatMap((node) => node.enis).find((eni) => eni.subnet === subnet)?.subnetCidr;

/** Parts of a node by the name of their group: whole nodes, or its addresses by subnet or by the owner's namespace. */
function splitNode({ description, shown }: ShownNode, by: Grouping): Map<string, Address[]> {
  switch (by) {
    case 'subnet':
      return Map.groupBy(shown, (address) => address.subnet ?? '');
    case 'namespace':
      return Map.groupBy(shown, (address) => address.owner?.namespace ?? '');
    case 'zone':
      return new Map([[description.zone ?? '', shown]]);
    case 'node-group':
      return new Map([[description.nodeGroup ?? '', shown]]);
    case 'type':
      return new Map([[description.instanceType ?? '', shown]]);
    case 'node':
      return new Map([['', shown]]);
  }
}
