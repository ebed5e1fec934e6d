import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Capacity } from '../model/capacity/capacity.ts';
import type { NodeName } from '../model/ids.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** How many addresses one node can hold, holds and can still give, with the arithmetic. */
export const nodeCapacityOptions = (node: NodeName | undefined) =>
  queryOptions({
    queryKey: [`/nodes/${node}/capacity`],
    queryFn: ({ signal }) => fetchAnswer<Answered<Capacity>>(`/nodes/${node}/capacity`, {}, signal),
    enabled: node !== undefined,
  });

export const useNodeCapacity = (node: NodeName | undefined) => useQuery(nodeCapacityOptions(node));
