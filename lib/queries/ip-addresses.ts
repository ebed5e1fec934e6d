import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { SourceAnswer } from '../model/installation/installation.ts';
import type { AddressFilter, Grouping, IpAddressesAnswer } from '../model/ip-ownership/ip-addresses.ts';
import { fetchAnswer, type Params } from './fetch-answer.ts';

export type Answered<T> = T & { revision: number; sources: SourceAnswer[] };

/** A filter as parameters: lists joined by commas, `free` as `<3`, what filters nothing left out. */
export function toFilterParams(filter: AddressFilter): Params {
  const params: Params = {};
  if (filter.q) params.q = filter.q;
  if (filter.free !== undefined) params.free = `<${filter.free}`;
  for (const name of ['ns', 'node', 'eni', 'state', 'subnet', 'type'] as const) {
    if (filter[name]?.length) params[name] = filter[name].join(',');
  }
  return params;
}

/** Nodes in groups with their strips, under a filter. */
export const ipAddressesOptions = (by: Grouping, filter: AddressFilter) => {
  const params = { by, ...toFilterParams(filter) };
  return queryOptions({
    queryKey: ['/ip-addresses', params],
    queryFn: ({ signal }) => fetchAnswer<Answered<IpAddressesAnswer>>('/ip-addresses', params, signal),
  });
};

/** While the answer to a new filter is on its way the previous one stays. */
export const useIpAddresses = (by: Grouping, filter: AddressFilter) =>
  useQuery({ ...ipAddressesOptions(by, filter), placeholderData: keepPreviousData });
