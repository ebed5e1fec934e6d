import { queryOptions, useQuery } from '@tanstack/react-query';
import type { IdentityTable } from '../model/identity/identity-table.ts';
import type { IdentityId } from '../model/ids.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { PageAnswer } from './pages.ts';

export const identityTablePath = '/identity-table';
export type IdentityTableAnswer = IdentityTable & PageAnswer;

const identityRowOptions = (id: IdentityId) =>
  queryOptions({
    queryKey: [identityTablePath, { id }],
    queryFn: ({ signal }) => fetchAnswer<IdentityTableAnswer>(identityTablePath, { id: `${id}`, limit: '1' }, signal),
  });

/** What the table says of one identity; a page without a row where the table has none. */
export const useIdentityRow = (id: IdentityId) => useQuery(identityRowOptions(id));
