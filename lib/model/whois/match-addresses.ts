import type { Cidr, IpAddress } from '../ids.ts';
import { addressesOfCiliumNode } from '../indexes.ts';
import { cidrContainsCidr, compareIp, createContains, parseIp } from '../ip.ts';
import { listKnownRanges, listRangesOf } from '../ip-ownership/known-ranges.ts';
import { keepBest } from '../keep-best.ts';
import type { Snapshot } from '../snapshot.ts';
import { findAddress, type OwnershipOf } from './find-address.ts';
import type { Match } from './whois.ts';

/** The address in each of its places; of one that is on no ENI also the ranges that hold it. */
export function matchIp(snapshot: Snapshot, ip: IpAddress, ownershipOf: OwnershipOf): Match[] {
  const addresses = findAddress(snapshot, ip, ownershipOf);
  const isPlaced = addresses.some((address) => address.state !== 'in-range');
  return isPlaced ? addresses : [...addresses, ...listRangesOf(snapshot, ip).map(toRangeMatch)];
}

/** Known ranges equal to, inside or around the CIDR, and the addresses in it that some object names. */
export function matchCidr(snapshot: Snapshot, cidr: Cidr, ownershipOf: OwnershipOf, limit: number): Matches {
  const ranges = listKnownRanges(snapshot).filter(
    (range) => cidrContainsCidr(range.cidr, cidr) || cidrContainsCidr(cidr, range.cidr),
  );
  const addresses = matchKnown(snapshot, createContains(cidr), ownershipOf, limit);
  return { matches: [...ranges.map(toRangeMatch), ...addresses.matches], total: ranges.length + addresses.total };
}

export interface Matches {
  matches: Match[];
  /** Addresses are looked up only as far as the limit. */
  total: number;
}

/** Addresses whose text begins so: `192.168.2` finds 192.168.2.1 and 192.168.21.4. */
export const matchAddressStart = (snapshot: Snapshot, text: string, ownershipOf: OwnershipOf, limit: number): Matches =>
  matchKnown(snapshot, (ip) => ip.startsWith(text), ownershipOf, limit);

function matchKnown(
  snapshot: Snapshot,
  isWanted: (ip: IpAddress) => boolean,
  ownershipOf: OwnershipOf,
  limit: number,
): Matches {
  const ips = new Set<IpAddress>();
  for (const ip of listKnownAddresses(snapshot)) if (isWanted(ip)) ips.add(ip);
  const first = keepBest(limit, compareIp);
  for (const ip of ips) first.offer(ip);
  return { matches: first.list().flatMap((ip) => findAddress(snapshot, ip, ownershipOf)), total: ips.size };
}

/** Every address that any object names one by one, with repetitions. */
function* listKnownAddresses(snapshot: Snapshot): Generator<IpAddress> {
  for (const node of snapshot.list('CiliumNode')) yield* addressesOfCiliumNode(node);
  for (const node of snapshot.list('Node'))
    for (const { address } of node.addresses) yield* [parseIp(address) ?? []].flat();
  for (const pod of snapshot.list('Pod')) yield* pod.podIps;
  for (const endpoint of snapshot.list('CiliumEndpoint')) yield* endpoint.ips;
  for (const slice of snapshot.list('CiliumEndpointSlice')) for (const entry of slice.endpoints) yield* entry.ips;
  for (const service of snapshot.list('Service')) {
    yield* [...service.clusterIps, ...service.externalIps, ...service.loadBalancerIps];
  }
}

const toRangeMatch = (range: { cidr: Cidr; what: 'prefix' | 'subnet' | 'vpc' | 'pod-cidr' | 'pool' }): Match => ({
  type: 'range',
  ...range,
});
