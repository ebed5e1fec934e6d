import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates, type Values } from 'nuqs';
import { everyIdentityKind } from '../model/identity/identity.ts';

/** Search parameters of /identities. `view` is the table until the graph stands beside it. */
export const identitiesParsers = {
  view: parseAsStringLiteral(['table'] as const).withDefault('table'),
  q: parseAsString.withDefault(''),
  ns: parseAsArrayOf(parseAsString).withDefault([]),
  /** A whole label, or a key with its source. */
  label: parseAsString,
  kind: parseAsArrayOf(parseAsStringLiteral(everyIdentityKind)).withDefault([]),
  duplicates: parseAsBoolean,
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  /** `identity:18012`. */
  sel: parseAsString,
};

export type IdentitiesParams = Values<typeof identitiesParsers>;

export const useIdentitiesParams = () => useQueryStates(identitiesParsers, { history: 'replace', shallow: true });

/** As the explorer is asked; what filters nothing is ''. */
export const toIdentityParams = ({ q, ns, label, kind, duplicates, sort }: IdentitiesParams) => ({
  q: q.trim(),
  ns: ns.join(','),
  label: label ?? '',
  kind: kind.join(','),
  duplicates: duplicates ? 'true' : '',
  sort,
});
