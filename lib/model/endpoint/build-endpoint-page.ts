import { buildPage, containsText, isAnyOf, type SortColumns } from '../page.ts';
import type { Endpoint, EndpointPage, EndpointQuery, PrinterColumns } from './endpoint.ts';
import { readPrinted } from './read-printed.ts';

const columns: SortColumns<Endpoint> = {
  namespace: ({ namespace }) => namespace,
  name: ({ name }) => name,
  endpointId: ({ endpointId }) => endpointId,
  identity: ({ identity }) => identity,
  ingress: ({ ingress }) => ingress,
  egress: ({ egress }) => egress,
  visibilityPolicy: ({ visibilityPolicy }) => visibilityPolicy,
  state: ({ state }) => state,
  ipv4: (endpoint) => sortableIp(readPrinted(endpoint, 'ipv4')),
  ipv6: (endpoint) => readPrinted(endpoint, 'ipv6'),
  pod: ({ pod }) => pod,
  node: ({ node }) => node,
  eni: ({ eni }) => eni,
  source: ({ source }) => source,
  age: ({ createdAt }) => (createdAt === undefined ? undefined : -Date.parse(createdAt)),
};

/** IPv4 by number. */
const sortableIp = (ip: string | number | undefined) =>
  ip === undefined ? undefined : `${ip}`.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

export function buildEndpointPage(
  endpoints: readonly Endpoint[],
  printed: PrinterColumns,
  query: EndpointQuery,
): EndpointPage {
  const passes = (endpoint: Endpoint) =>
    isAnyOf(query.ns, endpoint.namespace) &&
    isAnyOf<string>(query.node, endpoint.node) &&
    (query.identity === undefined || endpoint.identity === query.identity) &&
    containsText(query.q, textsOf(endpoint));
  const { rows, ...page } = buildPage(endpoints, passes, columns, query);
  return { ...page, endpoints: rows, printed };
}

const textsOf = ({ namespace, name, ips, endpointId, identity, node, eni, labels, state }: Endpoint) => [
  `${namespace}/${name}`,
  ...ips,
  endpointId,
  identity,
  node,
  eni,
  state,
  ...labels,
];
