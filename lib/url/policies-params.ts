import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { policyKinds } from '../model/policy/policy.ts';
import { colsParam } from './cols-param.ts';

/** Search parameters of /policies. A value that cannot be read counts as absent. */
const policiesParsers = {
  q: parseAsString.withDefault(''),
  kind: parseAsArrayOf(parseAsStringLiteral(policyKinds)).withDefault([]),
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
};

export const usePoliciesParams = () => useQueryStates(policiesParsers, { history: 'replace', shallow: true });

/** Search parameters of one policy's page: `rule=egress.1`. */
const policyParsers = { rule: parseAsString };

export const usePolicyParams = () => useQueryStates(policyParsers, { history: 'replace', shallow: true });
