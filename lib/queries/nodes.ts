import { queryOptions, useQuery } from '@tanstack/react-query';
import type { NodePage, NodesAnswer } from '../model/nodes/node.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** Every node, its Node and its CiliumNode joined. */
export const nodesOptions = () =>
  queryOptions({
    queryKey: ['/nodes'],
    queryFn: ({ signal }) => fetchAnswer<Answered<NodesAnswer>>('/nodes', {}, signal),
  });

export const useNodes = () => useQuery(nodesOptions());

/** One node: what it is, its ENIs, its settings, its pods. */
export const nodePageOptions = (name: string) =>
  queryOptions({
    queryKey: [`/nodes/${name}`],
    queryFn: ({ signal }) => fetchAnswer<Answered<NodePage>>(`/nodes/${encodeURIComponent(name)}`, {}, signal),
  });

export const useNodePage = (name: string) => useQuery(nodePageOptions(name));
