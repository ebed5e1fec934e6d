import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Status } from '../model/installation/installation.ts';
import { fetchAnswer } from './fetch-answer.ts';

export type StatusAnswer = Status & { revision: number };

/**
 * Who is explored, how well it is read, and the numbers of the navigation. Asked again every 15 s, so that
 * its ages stay true, and every 5 s while there is no answer yet.
 */
export const statusOptions = () =>
  queryOptions({
    queryKey: ['/status'],
    queryFn: ({ signal }) => fetchAnswer<StatusAnswer>('/status', {}, signal),
    refetchInterval: ({ state }) => (state.data ? 15_000 : 5_000),
  });

export const useStatus = () => useQuery(statusOptions());
