import type { Cidr, IpAddress } from '../ids.ts';
import { cidrContainsCidr, compareIp, createContains } from '../ip.ts';
import { listKnownRanges, listRangesOf } from '../ip-ownership/known-ranges.ts';
import { keepBest } from '../keep-best.ts';
import type { Snapshot } from '../snapshot.ts';
import { findAddress, type OwnershipOf } from './find-address.ts';
import type { Match } from './whois.ts';

/** What is looked through: every address that any object names, each once, and where each one is. */
export interface Known {
  addresses(): Iterable<IpAddress>;
  ownershipOf: OwnershipOf;
}

/** The address in each of its places; of one that is on no ENI also the ranges that hold it. */
export function matchIp(snapshot: Snapshot, ip: IpAddress, ownershipOf: OwnershipOf): Match[] {
  const addresses = findAddress(snapshot, ip, ownershipOf);
  const isPlaced = addresses.some((address) => address.state !== 'in-range');
  return isPlaced ? addresses : [...addresses, ...listRangesOf(snapshot, ip).map(toRangeMatch)];
}

/** Known ranges equal to, inside or around the CIDR, and the addresses in it that some object names. */
export function matchCidr(snapshot: Snapshot, cidr: Cidr, known: Known, limit: number): Matches {
  const ranges = listKnownRanges(snapshot).filter(
    (range) => cidrContainsCidr(range.cidr, cidr) || cidrContainsCidr(cidr, range.cidr),
  );
  const addresses = matchKnown(snapshot, createContains(cidr), known, limit);
  return { matches: [...ranges.map(toRangeMatch), ...addresses.matches], total: ranges.length + addresses.total };
}

export interface Matches {
  matches: Match[];
  /** Addresses are looked up only as far as the limit. */
  total: number;
}

/** Addresses whose text begins so: `192.168.2` finds 192.168.2.1 and 192.168.21.4. */
export const matchAddressStart = (snapshot: Snapshot, text: string, known: Known, limit: number): Matches =>
  matchKnown(snapshot, (ip) => ip.startsWith(text), known, limit);

function matchKnown(
  snapshot: Snapshot,
  isWanted: (ip: IpAddress) => boolean,
  { addresses, ownershipOf }: Known,
  limit: number,
): Matches {
  const first = keepBest(limit, compareIp);
  let total = 0;
  for (const ip of addresses()) {
    if (!isWanted(ip)) continue;
    total++;
    first.offer(ip);
  }
  return { matches: first.list().flatMap((ip) => findAddress(snapshot, ip, ownershipOf)), total };
}

const toRangeMatch = (range: { cidr: Cidr; what: 'prefix' | 'subnet' | 'vpc' | 'pod-cidr' | 'pool' }): Match => ({
  type: 'range',
  ...range,
});
