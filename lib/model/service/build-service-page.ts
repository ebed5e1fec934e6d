import { buildPage, containsText, isAnyOf, type SortColumns } from '../page.ts';
import type { Service, ServicePage, ServiceQuery } from './service.ts';

const columns: SortColumns<Service> = {
  namespace: ({ namespace }) => namespace,
  name: ({ name }) => name,
  type: ({ serviceType }) => serviceType,
  backends: ({ backendCount }) => backendCount ?? undefined,
  age: ({ createdAt }) => (createdAt === undefined ? undefined : -Date.parse(createdAt)),
};

/** As many backends as `kubectl get endpoints` prints before `+ n more`. */
const shownBackends = 3;

export function buildServicePage(all: readonly Service[], query: ServiceQuery): ServicePage {
  const passes = (service: Service) => isAnyOf(query.ns, service.namespace) && containsText(query.q, textsOf(service));
  const { rows, ...page } = buildPage(all, passes, columns, query);
  return {
    ...page,
    services: rows.map((service) => ({ ...service, backends: service.backends.slice(0, shownBackends) })),
  };
}

const textsOf = ({ namespace, name, serviceType, clusterIps, externalIps, ports, selector, backends }: Service) => [
  `${namespace}/${name}`,
  serviceType,
  ...clusterIps,
  ...externalIps,
  ...ports,
  ...(selector ?? []),
  ...backends.flatMap(({ ip, target }) => [ip, target?.name]),
];
