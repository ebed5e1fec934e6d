import type { Cidr } from '../ids.ts';
import { cidrSize, createContains } from '../ip.ts';
import type { Address, AddressRange, AddressState } from './address.ts';
import type { NodeFacts } from './node-facts.ts';
import type { Places } from './place-addresses.ts';
import { type Range, usableCount } from './ranges.ts';

/** States in which an address of the pool cannot be given to a pod because somebody has it. */
const usedStates: AddressState[] = ['pod', 'router', 'health', 'ingress', 'primary', 'node', 'conflict'];
/** Attached, held by nobody, and yet not to be given. */
const lockedStates: AddressState[] = ['releasing', 'not-allocated', 'stale'];

export const isUsed = (state: AddressState): boolean => usedStates.includes(state);
export const isLocked = (state: AddressState): boolean => lockedStates.includes(state);

/** The wide CIDRs of a node: pod CIDRs, IPv6 prefixes; of them only claimed addresses are listed one by one. */
export function buildAddressRanges(facts: NodeFacts, places: Places, addresses: Address[]): AddressRange[] {
  const ranges = places.wideRanges.map((range) => toAddressRange(range.cidr, range, facts, places, addresses));
  const known = new Set(ranges.map((range) => range.cidr));
  const attached = places.interfaces.flatMap((item) => item.eni.ipv6Prefixes).filter((cidr) => !known.has(cidr));
  return [...ranges, ...attached.map((cidr) => toAddressRange(cidr, undefined, facts, places, addresses))];
}

/** Without a `range` the CIDR is attached and not allocated: nothing of it is free. */
function toAddressRange(
  cidr: Cidr,
  range: Range | undefined,
  facts: NodeFacts,
  places: Places,
  addresses: Address[],
): AddressRange {
  const contains = createContains(cidr);
  const inside = addresses.filter((address) => contains(address.ip));
  const used = inside.filter((address) => isUsed(address.state)).length;
  const locked = inside.filter((address) => isLocked(address.state)).length;
  const item = places.interfaces.find(({ eni }) => eni.ipv6Prefixes.includes(cidr));
  // In ENI mode a CIDR that no ENI has any more is given from no longer, though the agent still lists it.
  const gives = range !== undefined && (facts.scheme !== 'eni-pools' || (item !== undefined && !item.excludedWhy));
  return {
    cidr,
    ...(range?.pool === undefined ? {} : { pool: range.pool }),
    ...(item ? { eni: item.eni.id } : {}),
    size: cidrSize(cidr),
    used,
    free: gives ? Math.max(0, usableCount(range) - used - locked) : 0,
  };
}
