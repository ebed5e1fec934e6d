import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Whois } from '../model/whois/whois.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** Everything known under one input. A newer input aborts the request of an older one. */
export const whoisOptions = (query: string) =>
  queryOptions({
    queryKey: ['/whois', { q: query }],
    queryFn: ({ signal }) => fetchAnswer<Answered<Whois>>('/whois', { q: query }, signal),
    enabled: query !== '',
    gcTime: 60_000,
  });

/** While the next answer is on its way the previous one stays, so that the list does not blink between keys. */
export const useWhois = (query: string) => useQuery({ ...whoisOptions(query), placeholderData: keepPreviousData });
