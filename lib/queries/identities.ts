import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Identity } from '../model/identity/identity.ts';
import type { IdentityId } from '../model/ids.ts';
import { fetchAnswer } from './fetch-answer.ts';

/** One identity: its labels and the endpoints that share it. Numbers without an object answer too. */
export const identityOptions = (id: IdentityId | undefined) =>
  queryOptions({
    queryKey: [`/identities/${id}`],
    queryFn: ({ signal }) => fetchAnswer<Identity & { revision: number }>(`/identities/${id}`, {}, signal),
    enabled: id !== undefined,
  });

export const useIdentity = (id: IdentityId | undefined) => useQuery(identityOptions(id));
