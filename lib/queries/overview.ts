import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Overview } from '../model/installation/installation.ts';
import { fetchAnswer } from './fetch-answer.ts';

export type OverviewAnswer = Overview & { revision: number };

/** What is installed, whether it runs, how full it is. */
export const overviewOptions = () =>
  queryOptions({
    queryKey: ['/overview'],
    queryFn: ({ signal }) => fetchAnswer<OverviewAnswer>('/overview', {}, signal),
  });

export const useOverview = () => useQuery(overviewOptions());
