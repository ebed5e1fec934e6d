import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Agent } from '../model/installation/agent.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** How the agent of a node, or any agent, is asked for itself. */
export const agentOptions = (node: string | undefined) =>
  queryOptions({
    queryKey: ['/agent', { node: node ?? '' }],
    queryFn: ({ signal }) => fetchAnswer<Answered<Agent>>('/agent', { node }, signal),
  });

export const useAgent = (node: string | undefined) => useQuery(agentOptions(node));
