import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { PolicyKind } from '../model/policy/policy.ts';

export const policyKindNames = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'NetworkPolicy',
] as const satisfies readonly PolicyKind[];

/** Search parameters of /policies. A value that cannot be read counts as absent. */
const policiesParsers = {
  q: parseAsString.withDefault(''),
  kind: parseAsArrayOf(parseAsStringLiteral(policyKindNames)).withDefault([]),
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
};

export const usePoliciesParams = () => useQueryStates(policiesParsers, { history: 'replace', shallow: true });

/** Search parameters of one policy's page: `rule=egress.1`. */
const policyParsers = { rule: parseAsString };

export const usePolicyParams = () => useQueryStates(policyParsers, { history: 'replace', shallow: true });

/** A clusterwide policy stands in namespace `-`. */
export const toPolicyPath = ({ kind, namespace, name }: { kind: PolicyKind; namespace?: string; name: string }) =>
  `/policies/${[kind, namespace ?? '-', name].map(encodeURIComponent).join('/')}`;

/** Undefined when it names no kind of policy. */
export const parsePolicyKind = (text: string): PolicyKind | undefined => policyKindNames.find((kind) => kind === text);
