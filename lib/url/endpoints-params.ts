import { parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates, type Values } from 'nuqs';
import { colsParam } from './cols-param.ts';

/** Search parameters of /endpoints. */
export const endpointsParsers = {
  view: parseAsStringLiteral(['endpoints', 'services'] as const).withDefault('endpoints'),
  q: parseAsString.withDefault(''),
  ns: parseAsArrayOf(parseAsString).withDefault([]),
  node: parseAsArrayOf(parseAsString).withDefault([]),
  identity: parseAsInteger,
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
  /** `endpoint:namespace/name`, `service:namespace/name`. */
  sel: parseAsString,
};

export type EndpointsParams = Values<typeof endpointsParsers>;

export const useEndpointsParams = () => useQueryStates(endpointsParsers, { history: 'replace', shallow: true });

/** As the explorer is asked; what filters nothing is ''. Services have neither node nor identity. */
export const toEndpointParams = ({ q, ns, node, identity, sort }: EndpointsParams) => ({
  q: q.trim(),
  ns: ns.join(','),
  node: node.join(','),
  identity: identity === null ? '' : String(identity),
  sort,
});

export const toServiceParams = ({ q, ns, sort }: EndpointsParams) => ({ q: q.trim(), ns: ns.join(','), sort });
