import type { Address, AddressState, StateCounts } from '../../lib/model/ip-ownership/address.ts';
import { sortSlots } from '../address/sort-slots.ts';
import type { Branch } from './tree-row.ts';

/** Addresses under the namespace of their owner, namespaces by name; what no namespaced object owns comes last, under ''. */
export function toNamespaceBranches(addresses: readonly Address[]): Branch[] {
  const byNamespace = Map.groupBy(addresses, (address) => address.owner?.namespace ?? '');
  const names = [...byNamespace.keys()].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return names.map((name) => toNamespaceBranch(name, byNamespace.get(name) ?? []));
}

function toNamespaceBranch(name: string, addresses: readonly Address[]): Branch {
  return {
    id: `group:${name}`,
    content: {
      type: 'group',
      name: name || 'no namespaced owner',
      nodes: new Set(addresses.map((address) => address.node)).size,
      used: addresses.filter((address) => address.owner !== undefined).length,
      free: null,
      counts: countStates(addresses),
    },
    children: () => sortSlots(addresses).map(toAddressBranch),
  };
}

function countStates(addresses: readonly Address[]): StateCounts {
  const counts = new Map<AddressState, number>();
  for (const { state } of addresses) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const toAddressBranch = (address: Address): Branch => ({
  id: `ip:${address.ip}`,
  key: `ip:${address.ip}@${address.node ?? ''}/${address.eni ?? ''}`,
  ...(address.node !== undefined && { node: address.node }),
  content: { type: 'address', slot: { ip: address.ip, state: address.state }, address, managed: true },
});
