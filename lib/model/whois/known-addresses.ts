import type { IpAddress } from '../ids.ts';
import { addressesOfCiliumNode } from '../indexes.ts';
import { parseIp } from '../ip.ts';
import type { AnyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';

/** The kinds whose records name addresses one by one. */
export const addressKinds = [
  'CiliumNode',
  'Node',
  'Pod',
  'CiliumEndpoint',
  'CiliumEndpointSlice',
  'Service',
] as const satisfies readonly AnyRecord['kind'][];

/** Every address that a record names one by one, in its order, with repetitions. */
export function addressesNamedBy(record: AnyRecord): Iterable<IpAddress> {
  switch (record.kind) {
    case 'CiliumNode':
      return addressesOfCiliumNode(record);
    case 'Node':
      return record.addresses.flatMap(({ address }) => parseIp(address) ?? []);
    case 'Pod':
      return record.podIps;
    case 'CiliumEndpoint':
      return record.ips;
    case 'CiliumEndpointSlice':
      return record.endpoints.flatMap(({ ips }) => ips);
    case 'Service':
      return [...record.clusterIps, ...record.externalIps, ...record.loadBalancerIps];
    default:
      return [];
  }
}

/** Every address that any object names one by one, each once. */
export function listKnownAddresses(snapshot: Snapshot): Set<IpAddress> {
  const known = new Set<IpAddress>();
  for (const kind of addressKinds) {
    for (const record of snapshot.list(kind)) for (const ip of addressesNamedBy(record)) known.add(ip);
  }
  return known;
}
