import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Whois } from '../model/whois/whois.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

export interface TimedWhois extends Answered<Whois> {
  /** From the question to the answer, in this browser, ms. */
  took: number;
}

/** Everything known under one input. A newer input aborts the request of an older one. */
export const whoisOptions = (query: string) =>
  queryOptions({
    queryKey: ['/whois', { q: query }],
    queryFn: async ({ signal }): Promise<TimedWhois> => {
      const start = performance.now();
      const answer = await fetchAnswer<Answered<Whois>>('/whois', { q: query }, signal);
      return { ...answer, took: performance.now() - start };
    },
    enabled: query !== '',
    gcTime: 60_000,
  });

/** While the next answer is on its way the previous one stays, so that the list does not blink between keys. */
export const useWhois = (query: string) => useQuery({ ...whoisOptions(query), placeholderData: keepPreviousData });
