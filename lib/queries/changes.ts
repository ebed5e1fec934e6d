import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Change, ChangePage } from '../model/changes/change.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { PageAnswer } from './pages.ts';

export const changesPath = '/changes';
export type ChangePageAnswer = ChangePage & PageAnswer;

/** One change with all that is kept of it. It never reads differently, but it may go. */
export const useChange = (id: string) =>
  useQuery(
    queryOptions({
      queryKey: [`${changesPath}/${id}`],
      queryFn: ({ signal }) => fetchAnswer<{ change: Change }>(`${changesPath}/${id}`, {}, signal),
    }),
  );
