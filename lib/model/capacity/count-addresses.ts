import type { IpAddress } from '../ids.ts';
import { createContains, type IpFamily, ipFamily } from '../ip.ts';
import type { Address, NodeAddresses, Scheme } from '../ip-ownership/address.ts';
import { isLocked, isUsed } from '../ip-ownership/address-ranges.ts';
import type { NodeFacts } from '../ip-ownership/node-facts.ts';
import { type Places, placeAddresses } from '../ip-ownership/place-addresses.ts';
import { listRanges, type Range, usableCount } from '../ip-ownership/ranges.ts';
import type { Counts } from './capacity.ts';

/** Counts of one family; undefined when the node has no pool of it. `used + notAllocatable + free = attached`. */
export function countAddresses(
  family: IpFamily,
  facts: NodeFacts,
  ownership: NodeAddresses,
  capacity: number | null,
): Counts | undefined {
  const places = placeAddresses(facts);
  const pool = describePool(family, facts, places);
  if (!pool) return undefined;
  const members = ownership.addresses.filter((address) => ipFamily(address.ip) === family && pool.has(address.ip));
  return { capacity: pool.capacity ?? capacity, ...sum(members, pool) };
}

/** What counts as attached on a node, and what of it the agent may give. */
interface Pool {
  attached: number;
  allocated: number;
  /** The CIDRs' own limit, where it is one. */
  capacity?: number;
  has(ip: IpAddress): boolean;
}

function describePool(family: IpFamily, facts: NodeFacts, places: Places): Pool | undefined {
  const ranges = listRanges(facts).filter((range) => ipFamily(range.cidr) === family);
  switch (facts.scheme) {
    case 'eni-used':
    case 'eni-pools':
    case 'azure':
    case 'alibabacloud':
      return family === 4 ? describeInterfaces(facts, places, ranges) : describePrefixes(places, ranges);
    case 'crd':
      return describeCrdPool(family, places);
    case 'cluster-pool':
    case 'kubernetes':
    case 'multi-pool':
      return describeRanges(facts.scheme, ranges);
    default:
      return undefined;
  }
}

/** IPv4 addresses on managed ENIs; a primary only where the operator lists it among the addresses. */
function describeInterfaces({ scheme, ciliumNode }: NodeFacts, places: Places, ranges: Range[]): Pool | undefined {
  if (ciliumNode?.enis === undefined) return undefined;
  const isAttached = (ip: IpAddress) => {
    const place = places.placeOf(ip);
    return place.attached && place.interface?.excludedWhy === undefined;
  };
  const attached = [...places.named.keys()].filter((ip) => ipFamily(ip) === 4 && isAttached(ip)).length;
  const pool = (ciliumNode.ipam.pool ?? []).filter(({ ip }) => ipFamily(ip) === 4).length;
  return { attached, allocated: scheme === 'eni-pools' ? total(ranges) : pool, has: isAttached };
}

/** An IPv6 /80 of a managed ENI: the agent uses 65,536 addresses of it, and the operator attaches one per node. */
function describePrefixes(places: Places, ranges: Range[]): Pool | undefined {
  const managed = places.interfaces.filter((item) => item.excludedWhy === undefined);
  const prefixes = managed.flatMap((item) => item.eni.ipv6Prefixes);
  if (prefixes.length === 0) return undefined;
  const attached = prefixes.length * 65536;
  return { attached, allocated: total(ranges), capacity: attached, has: insideAny(prefixes) };
}

function describeCrdPool(family: IpFamily, places: Places): Pool | undefined {
  const pool = [...places.named].filter(([ip, place]) => ipFamily(ip) === family && place.inPool);
  if (pool.length === 0 && family === 6) return undefined;
  const has = (ip: IpAddress) => places.placeOf(ip).inPool;
  return { attached: pool.length, allocated: pool.length, has };
}

/** The CIDRs of the node; only in mode multi-pool can it be given more. */
function describeRanges(scheme: Scheme, ranges: Range[]): Pool | undefined {
  if (ranges.length === 0) return undefined;
  const size = total(ranges);
  const has = insideAny(ranges.map((range) => range.cidr));
  return { attached: size, allocated: size, ...(scheme === 'multi-pool' ? {} : { capacity: size }), has };
}

const total = (ranges: Range[]) => ranges.reduce((sum, range) => sum + usableCount(range), 0);

function insideAny(cidrs: Range['cidr'][]): (ip: IpAddress) => boolean {
  const tests = cidrs.map(createContains);
  return (ip) => tests.some((contains) => contains(ip));
}

/** Addresses that are not listed one by one are free, or not allocated where the agent does not list their CIDR. */
function sum(members: Address[], { attached, allocated }: Pool): Omit<Counts, 'capacity'> {
  if (members.some((address) => address.state === 'unknown')) {
    return { attached, allocated, used: null, infrastructure: null, notAllocatable: null, free: null };
  }
  const used = members.filter((address) => isUsed(address.state)).length;
  const infrastructure = members.filter(({ state }) => state === 'router' || state === 'health' || state === 'ingress');
  const locked = members.filter((address) => isLocked(address.state)).length;
  const unlisted = attached - members.filter((a) => isUsed(a.state) || isLocked(a.state) || a.state === 'free').length;
  const listedFree = members.filter((address) => address.state === 'free').length;
  const free = listedFree + (allocated > 0 ? unlisted : 0);
  return {
    attached,
    allocated,
    used,
    infrastructure: infrastructure.length,
    notAllocatable: locked + (allocated > 0 ? 0 : unlisted),
    free,
  };
}
