import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { EdgeTable, IdentityGraph } from '../model/identity-graph/identity-graph.ts';
import { fetchAnswer, type Params } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';
import type { PageAnswer } from './pages.ts';

export type IdentityGraphAnswer = Answered<IdentityGraph>;

/** The graph behind filters; parameters as of `/identity-graph`, lists joined by commas. */
export const identityGraphOptions = (params: Params) =>
  queryOptions({
    queryKey: ['/identity-graph', params],
    queryFn: ({ signal }) => fetchAnswer<IdentityGraphAnswer>('/identity-graph', params, signal),
    placeholderData: keepPreviousData,
  });

export const useIdentityGraph = (params: Params) => useQuery(identityGraphOptions(params));

/** The same edges as a long list: `useRowsInView(identityEdgesPath, params, edgesOf)`. */
export const identityEdgesPath = '/identity-edges';
export type IdentityEdgesAnswer = EdgeTable & PageAnswer;
export const edgesOf = ({ edges }: IdentityEdgesAnswer) => edges;
