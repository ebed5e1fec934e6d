import type { IdentityTable } from '../model/identity/identity-table.ts';
import type { PageAnswer } from './pages.ts';

export const identityTablePath = '/identity-table';
export type IdentityTableAnswer = IdentityTable & PageAnswer;
