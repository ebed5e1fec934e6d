import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Search } from '../model/search/search.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

export interface TimedSearch extends Answered<Search> {
  /** From the question to the answer, in this browser, ms. */
  took: number;
}

/** What an input means, and the names that are like it. A newer input aborts the request of an older one. */
export const searchOptions = (query: string) =>
  queryOptions({
    queryKey: ['/search', { q: query }],
    queryFn: async ({ signal }): Promise<TimedSearch> => {
      const start = performance.now();
      const answer = await fetchAnswer<Answered<Search>>('/search', { q: query }, signal);
      return { ...answer, took: performance.now() - start };
    },
    enabled: query !== '',
    gcTime: 60_000,
  });

/** While the next answer is on its way the previous one stays, so that the list does not blink between keys. */
export const useSearch = (query: string) => useQuery({ ...searchOptions(query), placeholderData: keepPreviousData });
