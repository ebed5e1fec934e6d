import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { NodeName } from '../model/ids.ts';
import type { NodeAddresses } from '../model/ip-ownership/address.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** Every address any object places on one node, with every claim. */
export const nodeAddressesOptions = (node: NodeName | undefined) =>
  queryOptions({
    queryKey: [`/nodes/${node}/addresses`],
    queryFn: ({ signal }) => fetchAnswer<Answered<NodeAddresses>>(`/nodes/${node}/addresses`, {}, signal),
    enabled: node !== undefined,
  });

export const useNodeAddresses = (node: NodeName | undefined) => useQuery(nodeAddressesOptions(node));

/** The same for some nodes: what has been answered so far, by node. */
export const useAddressesOfNodes = (nodes: readonly NodeName[]): ReadonlyMap<NodeName, NodeAddresses> =>
  useQueries({ queries: nodes.map(nodeAddressesOptions), combine: toMap });

const toMap = (results: readonly { data: NodeAddresses | undefined }[]) =>
  new Map(results.flatMap(({ data }) => (data ? [[data.node, data] as const] : [])));
