import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Address } from '../model/ip-ownership/address.ts';
import type { AddressFilter, AddressPage } from '../model/ip-ownership/ip-addresses.ts';
import { fetchAnswer } from './fetch-answer.ts';
import { type Answered, toFilterParams } from './ip-addresses.ts';

/** Addresses in one request of the table; of the whole list. */
export const pageSize = 500;
const bulkSize = 5000;

const fetchPage = (filter: AddressFilter, sort: string, offset: number, limit: number, signal?: AbortSignal) =>
  fetchAnswer<Answered<AddressPage>>(
    '/addresses',
    { ...toFilterParams(filter), ...(sort !== '' && { sort }), offset: `${offset}`, limit: `${limit}` },
    signal,
  );

/** One page of the flat list: addresses `page * pageSize` and on. */
export const addressPageOptions = (filter: AddressFilter, sort: string, page: number) =>
  queryOptions({
    queryKey: ['/addresses', { ...toFilterParams(filter), sort, page }],
    queryFn: ({ signal }) => fetchPage(filter, sort, page * pageSize, pageSize, signal),
    placeholderData: keepPreviousData,
  });

/** The pages asked for; a page that has not been answered is undefined. */
export const useAddressPages = (filter: AddressFilter, sort: string, pages: readonly number[]) =>
  useQueries({ queries: pages.map((page) => addressPageOptions(filter, sort, page)) });

/** The whole flat list, in requests of five thousand, all of one revision or as near as a live list allows. */
export async function fetchAllAddresses(filter: AddressFilter, sort: string, signal?: AbortSignal) {
  const first = await fetchPage(filter, sort, 0, bulkSize, signal);
  const addresses: Address[] = [...first.addresses];
  while (addresses.length < first.total) {
    const next = await fetchPage(filter, sort, addresses.length, bulkSize, signal);
    if (next.addresses.length === 0) break;
    addresses.push(...next.addresses);
  }
  return { ...first, addresses };
}

/** The whole list, for a grouping that needs all of it. */
export const useAllAddresses = (filter: AddressFilter, enabled: boolean) =>
  useQuery({
    queryKey: ['/addresses', { ...toFilterParams(filter), all: true }],
    queryFn: ({ signal }) => fetchAllAddresses(filter, '', signal),
    enabled,
    placeholderData: keepPreviousData,
  });
