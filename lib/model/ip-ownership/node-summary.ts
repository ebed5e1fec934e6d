import type { Capacity } from '../capacity/capacity.ts';
import type { Address, NodeAddresses, NodeEni, StateCounts } from './address.ts';
import { isUsed } from './address-ranges.ts';
import type { EniSummary, NodeSummary, Slot } from './ip-addresses.ts';
import type { NodeDescription } from './node-description.ts';
import { formatOwner } from './owner-text.ts';

/** A node's answers, as the caller remembers them. */
export interface NodeParts {
  addresses: NodeAddresses;
  capacity: Capacity;
}

/** One node as the screen shows it, of the addresses that pass the filter. ENIs without any are left out. */
export function toNodeSummary(description: NodeDescription, parts: NodeParts, shown: Address[]): NodeSummary {
  const { name, ...described } = description;
  const { addresses, capacity } = parts;
  const byEni = Map.groupBy(shown, (address) => address.eni);
  const isWhole = shown.length === addresses.addresses.length;
  const enis = addresses.enis.filter((eni) => isWhole || byEni.has(eni.id));
  return {
    node: name,
    scheme: addresses.scheme,
    ...described,
    enis: enis.map((eni) => toEniSummary(eni, addresses.addresses, byEni.get(eni.id) ?? [])),
    branchEnis: addresses.branchEnis.map(({ id, pod }) => ({ id, pod: formatOwner(pod) })),
    capacity,
    counts: countStates(shown),
    facts: listFacts(addresses, capacity),
  };
}

export function countStates(addresses: Iterable<Address>): StateCounts {
  const counts: StateCounts = {};
  for (const { state } of addresses) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

export function addCounts(all: StateCounts[]): StateCounts {
  const sum: StateCounts = {};
  for (const counts of all) {
    for (const [state, count] of Object.entries(counts) as [Address['state'], number][]) {
      sum[state] = (sum[state] ?? 0) + count;
    }
  }
  return sum;
}

function toEniSummary(eni: NodeEni, all: Address[], shown: Address[]): EniSummary {
  const { addresses: _, ...rest } = eni;
  const pool = eni.excluded ? [] : all.filter((address) => address.eni === eni.id && isInPool(address));
  return {
    ...rest,
    slots: shown.filter((address) => address.ip !== eni.publicIp).map(toSlot),
    used: pool.filter((address) => isUsed(address.state)).length,
    pool: pool.length,
  };
}

/** Attached by what the CiliumNode says: an ENI's primary address only where it stands among the others. */
const isInPool = (address: Address) =>
  address.claims.some(({ source: { field } }) => field === 'spec.ipam.pool' || eniFields.has(field));
const eniFields = new Set(['status.eni.enis[].addresses', 'status.eni.enis[].prefixes']);

function toSlot({ ip, state, owner }: Address): Slot {
  return { ip, state, ...(owner ? { owner: formatOwner(owner) } : {}) };
}

/** Facts worth knowing, the most pressing first. */
function listFacts({ enis }: NodeAddresses, { ipv4, waitingPods }: Capacity): string[] {
  const facts: string[] = [];
  if (waitingPods) facts.push(`${waitingPods} ${waitingPods === 1 ? 'pod waits' : 'pods wait'} for an address`);
  if (ipv4?.free === 0) facts.push('no free address');
  if (ipv4 && ipv4.capacity !== null && ipv4.attached !== null && Number(ipv4.attached) >= Number(ipv4.capacity)) {
    facts.push('at instance limit');
  }
  if (enis.some((eni) => eni.prefixes.length > 0)) facts.push('prefix delegation');
  return facts;
}
