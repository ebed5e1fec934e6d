import {
  createParser,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type SingleParserBuilder,
  useQueryStates,
  type Values,
} from 'nuqs';
import { everyAddressState } from '../model/ip-ownership/address.ts';
import { type AddressFilter, groupings } from '../model/ip-ownership/ip-addresses.ts';
import { colsParam } from './cols-param.ts';

/** `<3`: nodes with fewer than three free addresses. Anything else is no filter. */
export const parseAsFewerThan = createParser<number>({
  parse: (text) => (/^<\d{1,9}$/.test(text) ? Number(text.slice(1)) : null),
  serialize: (limit) => `<${limit}`,
});

const list = <T>(one: SingleParserBuilder<NonNullable<T>>) => parseAsArrayOf(one).withDefault([]);

/** Search parameters of /ip-addresses. A value that cannot be read counts as absent; others are kept. */
export const ipAddressesParsers = {
  by: parseAsStringLiteral(groupings).withDefault('node'),
  view: parseAsStringLiteral(['tree', 'table'] as const).withDefault('tree'),
  q: parseAsString.withDefault(''),
  ns: list(parseAsString),
  node: list(parseAsString),
  eni: list(parseAsString),
  subnet: list(parseAsString),
  type: list(parseAsString),
  state: list(parseAsStringLiteral(everyAddressState)),
  free: parseAsFewerThan,
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
  /** `ip:192.168.14.69`, `eni:eni-…`, `node:…`, `prefix:10.0.0.16/28`, `pod:namespace/name`. */
  sel: parseAsString,
  /** Ids of unfolded rows; null is the default unfold. */
  open: parseAsArrayOf(parseAsString),
};

export type IpAddressesParams = Values<typeof ipAddressesParsers>;

export const useIpAddressesParams = () => useQueryStates(ipAddressesParsers, { history: 'replace', shallow: true });

export const filterNames = ['q', 'ns', 'node', 'eni', 'state', 'subnet', 'free', 'type'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filter part of the parameters, without the filters that filter nothing. */
export function toAddressFilter(params: Pick<IpAddressesParams, FilterName>): AddressFilter {
  const filter: AddressFilter = {};
  if (params.q.trim() !== '') filter.q = params.q.trim();
  if (params.free !== null) filter.free = params.free;
  for (const name of ['ns', 'node', 'eni', 'subnet', 'type'] as const) {
    if (params[name].length > 0) filter[name] = params[name];
  }
  if (params.state.length > 0) filter.state = params.state;
  return filter;
}
