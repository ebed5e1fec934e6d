import { sumKnown } from '../capacity/sum-known.ts';
import type { NodeName } from '../ids.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Address } from './address.ts';
import { createAddressFilter, createStateFilter, type FilteredNode, filterNode } from './filter-addresses.ts';
import { groupNodes, type ShownNode } from './group-nodes.ts';
import type { AddressFilter, Grouping, IpAddressesAnswer } from './ip-addresses.ts';
import { describeNode, listNodeNames } from './node-description.ts';
import { countStates, type NodeParts } from './node-summary.ts';
import { readinessOf } from './readiness.ts';

/** One node's answers: the caller may remember them per revision. */
export type PartsOf = (node: NodeName) => NodeParts;

/** The IP addresses screen: nodes in groups, with the addresses that pass the filter. */
export function buildIpAddresses(
  snapshot: Snapshot,
  by: Grouping,
  filter: AddressFilter,
  partsOf: PartsOf,
): IpAddressesAnswer {
  const nodes = listFiltered(snapshot, filter, partsOf);
  const isState = createStateFilter(filter);
  const shown = nodes.map((node) => ({ ...node, shown: node.passing.filter(isState) })).filter(isShown(filter));
  return {
    by,
    groups: groupNodes(shown, by),
    legend: countStates(nodes.flatMap((node) => node.passing)),
    shown: shown.reduce((sum, node) => sum + node.shown.length, 0),
    of: listNodeNames(snapshot).reduce((sum, name) => sum + partsOf(name).addresses.addresses.length, 0),
    totals: sumTotals(snapshot, shown),
  };
}

export interface FilteredAddresses extends Omit<ShownNode, 'shown'> {
  /** Addresses that pass every filter but `state`. */
  passing: Address[];
}

/** Nodes that pass, in the order of their names. */
export function listFiltered(snapshot: Snapshot, filter: AddressFilter, partsOf: PartsOf): FilteredAddresses[] {
  return listNodeNames(snapshot).flatMap((name) => {
    const parts = partsOf(name);
    const description = describeNode(snapshot, name);
    const node: FilteredNode = {
      description,
      enis: new Map(parts.addresses.enis.map((eni) => [eni.id, eni])),
      free: parts.capacity.ipv4?.free ?? null,
    };
    if (!filterNode(filter, node)) return [];
    return [{ description, parts, passing: parts.addresses.addresses.filter(createAddressFilter(filter, node)) }];
  });
}

/** A node without any address is shown while nothing filters addresses. */
function isShown(filter: AddressFilter): (node: ShownNode) => boolean {
  const lists = [filter.ns, filter.eni, filter.subnet, filter.state];
  const filtersAddresses = Boolean(filter.q?.trim()) || lists.some((list) => list !== undefined && list.length > 0);
  return (node) => node.shown.length > 0 || !filtersAddresses;
}

/** Over the nodes that count: Fargate and hybrid nodes have no Cilium pool. ENIs and pools stand in CiliumNodes alone. */
function sumTotals(snapshot: Snapshot, nodes: ShownNode[]): IpAddressesAnswer['totals'] {
  const counted = nodes.filter((node) => node.description.compute === undefined).map((node) => node.parts.capacity);
  if (readinessOf(snapshot, 'CiliumNode') !== 'readable') {
    return { nodes: counted.length, enis: null, pool: null, used: null, free: null };
  }
  const pools = counted.flatMap((capacity) => capacity.ipv4 ?? []);
  return {
    nodes: counted.length,
    enis: sumKnown(counted.map((capacity) => capacity.enis ?? 0)),
    pool: sumKnown(pools.map((pool) => pool.attached)),
    used: sumKnown(pools.map((pool) => pool.used)),
    free: sumKnown(pools.map((pool) => pool.free)),
  };
}
