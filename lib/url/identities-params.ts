import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates, type Values } from 'nuqs';
import { everyIdentityKind } from '../model/identity/identity.ts';
import { colsParam } from './cols-param.ts';

/** Identities as a table, who names whom as a picture, and the same as a table of edges. */
const everyView = ['table', 'graph', 'edges'] as const;

/** Search parameters of /identities. The three views share text, namespaces and label. */
export const identitiesParsers = {
  view: parseAsStringLiteral(everyView).withDefault('table'),
  q: parseAsString.withDefault(''),
  ns: parseAsArrayOf(parseAsString).withDefault([]),
  /** A whole label, or a key with its source. */
  label: parseAsString,
  kind: parseAsArrayOf(parseAsStringLiteral(everyIdentityKind)).withDefault([]),
  duplicates: parseAsBoolean,
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
  /** Of the graph: hidden labels, keys, and namespaces as `namespace:<name>`. */
  hide: parseAsArrayOf(parseAsString).withDefault([]),
  /** `CiliumNetworkPolicy/ns/name`. */
  policy: parseAsString,
  /** `53`, `53/UDP`. */
  port: parseAsString,
  /** A node of the graph, or `namespace:<name>`; `namespace:` alone is what is outside of all. */
  focus: parseAsString,
  dir: parseAsStringLiteral(['in', 'out', 'both'] as const).withDefault('both'),
  /** `identity:18012`, in the graph also `fqdn:*.google.com`, `list`. */
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

/** The question of the graph and of its edges; what filters nothing is ''. */
export const toGraphParams = ({ q, ns, label, hide, policy, port, focus, dir }: IdentitiesParams) => ({
  q: q.trim(),
  ns: ns.join(','),
  label: label ?? '',
  hide: hide.join(','),
  policy: policy ?? '',
  port: port ?? '',
  focus: focus ?? '',
  dir: focus === null || dir === 'both' ? '' : dir,
});
