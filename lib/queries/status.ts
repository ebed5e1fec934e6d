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

/** The moment everything in a recording is dated against, ms since the epoch; undefined while the cluster is live. */
export const toRecordedNow = (status: Pick<Status, 'now' | 'recording'>): number | undefined =>
  status.recording === undefined ? undefined : Date.parse(status.now);

/** `now` for the ages of what objects say: in a recording its own moment, else undefined, which is the browser's clock. */
export const useRecordedNow = (): number | undefined => useQuery({ ...statusOptions(), select: toRecordedNow }).data;
