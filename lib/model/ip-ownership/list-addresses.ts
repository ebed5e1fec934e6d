import { compareIp } from '../ip.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Address } from './address.ts';
import { listFiltered, type PartsOf } from './build-ip-addresses.ts';
import { createStateFilter } from './filter-addresses.ts';
import type { AddressFilter, AddressPage } from './ip-addresses.ts';
import { formatOwner } from './owner-text.ts';

/** What a column sorts by; numbers by number, the rest as text. */
const columns: Record<string, (address: Address) => string | number> = {
  state: (address) => address.state,
  owner: (address) => (address.owner ? formatOwner(address.owner) : ''),
  namespace: (address) => address.owner?.namespace ?? '',
  node: (address) => address.node ?? '',
  eni: (address) => address.eni ?? '',
  subnet: (address) => address.subnet ?? '',
  prefix: (address) => address.prefix ?? '',
  pool: (address) => address.pool ?? '',
  identity: (address) => address.identity ?? -1,
  endpoint: (address) => address.endpointId ?? -1,
};

/** One page of the flat list. `sort` is a column, after `-` descending; without one the order is the tree's. */
export function listAddresses(
  snapshot: Snapshot,
  filter: AddressFilter,
  sort: string | undefined,
  offset: number,
  limit: number,
  partsOf: PartsOf,
): AddressPage {
  const passing = listFiltered(snapshot, filter, partsOf).flatMap((node) => node.passing);
  const addresses = sortAddresses(passing.filter(createStateFilter(filter)), sort);
  return { total: addresses.length, offset, addresses: addresses.slice(offset, offset + limit) };
}

/** Ties are broken by address; a column that does not exist leaves the tree's order. */
function sortAddresses(addresses: Address[], sort: string | undefined): Address[] {
  const column = sort?.replace(/^-/, '') ?? '';
  const direction = sort?.startsWith('-') ? -1 : 1;
  if (column === 'ip' || column === 'address') return addresses.sort((a, b) => direction * compareIp(a.ip, b.ip));
  const read = columns[column];
  if (!Object.hasOwn(columns, column) || !read) return addresses;
  return addresses.sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    return left === right ? compareIp(a.ip, b.ip) : direction * (left < right ? -1 : 1);
  });
}
