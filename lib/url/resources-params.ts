import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { colsParam } from './cols-param.ts';

/** Search parameters of /resources and /resources/<name>. A value that cannot be read counts as absent. */
const resourcesParsers = {
  q: parseAsString.withDefault(''),
  /** Of objects: their namespace. */
  ns: parseAsString.withDefault(''),
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
  /** `name` or `namespace/name`. */
  sel: parseAsString,
  /** Columns that kubectl shows with `-o wide` alone. */
  wide: parseAsBoolean.withDefault(false),
  tab: parseAsStringLiteral(['fields', 'yaml'] as const).withDefault('fields'),
};

export const useResourcesParams = () => useQueryStates(resourcesParsers, { history: 'replace', shallow: true });

/** Takes `namespace/name` or `name` apart. */
export function parseObjectName(sel: string): { namespace?: string; name: string } {
  const slash = sel.indexOf('/');
  return slash < 0 ? { name: sel } : { namespace: sel.slice(0, slash), name: sel.slice(slash + 1) };
}

export const formatObjectName = ({ namespace, name }: { namespace?: string | undefined; name: string }) =>
  namespace ? `${namespace}/${name}` : name;
