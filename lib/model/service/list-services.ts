import { toRecordKey } from '../ids.ts';
import { compareIp } from '../ip.ts';
import { findEndpoint } from '../ip-ownership/find-endpoint.ts';
import { readinessOf, readSources } from '../ip-ownership/readiness.ts';
import { compareNames } from '../page.ts';
import type { EndpointSliceRecord, ServiceRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Backend, Service } from './service.ts';

/** Every Service with all of its backends, and every slice whose Service is not there, by namespace and name. */
export function listServices(snapshot: Snapshot): Service[] {
  const slices = Map.groupBy(snapshot.list('EndpointSlice'), serviceKeyOf);
  const services = [...snapshot.list('Service')].map((record) => {
    const own = slices.get(record.key) ?? [];
    slices.delete(record.key);
    return build(snapshot, record, record.namespace, record.name, own);
  });
  const orphans = [...slices.values()].flatMap((own) => {
    const [first] = own;
    return first ? [build(snapshot, undefined, first.namespace, first.service ?? first.name, own)] : [];
  });
  return [...services, ...orphans].sort(compareNames);
}

/** One Service with all of its backends, or what slices say of one that is not there. */
export const findService = (snapshot: Snapshot, namespace: string, name: string): Service | undefined => {
  const key = toRecordKey(namespace, name);
  const record = snapshot.get('Service', key);
  const own = [...snapshot.list('EndpointSlice')].filter((slice) => serviceKeyOf(slice) === key);
  return record || own.length > 0 ? build(snapshot, record, namespace, name, own) : undefined;
};

/** A slice without the label `kubernetes.io/service-name` stands for itself. */
const serviceKeyOf = (slice: EndpointSliceRecord) => toRecordKey(slice.namespace, slice.service ?? slice.name);

function build(
  snapshot: Snapshot,
  record: ServiceRecord | undefined,
  namespace: string,
  name: string,
  slices: readonly EndpointSliceRecord[],
): Service {
  const backends = slices.flatMap((slice) => listBackends(snapshot, slice)).sort((a, b) => compareIp(a.ip, b.ip));
  return {
    namespace,
    name,
    object: record !== undefined,
    ...(record === undefined ? {} : { serviceType: record.type }),
    clusterIps: record?.clusterIps ?? [],
    externalIps: [...new Set([...(record?.loadBalancerIps ?? []), ...(record?.externalIps ?? [])])],
    ports: (record?.ports ?? []).map(formatPort),
    ...(record?.selector ? { selector: Object.entries(record.selector).map((pair) => pair.join('=')) } : {}),
    slices: slices.map((slice) => slice.name).sort(),
    backends,
    backendCount: readinessOf(snapshot, 'EndpointSlice') === 'readable' ? backends.length : null,
    ...(record?.createdAt === undefined ? {} : { createdAt: new Date(record.createdAt).toISOString() }),
  };
}

const formatPort = ({ port, nodePort, protocol }: ServiceRecord['ports'][number]): string =>
  nodePort === undefined ? `${port}/${protocol}` : `${port}:${nodePort}/${protocol}`;

function listBackends(snapshot: Snapshot, { addresses, namespace, ports }: EndpointSliceRecord): Backend[] {
  const areReadable = readSources(snapshot).endpoints === 'readable';
  // DNS has one number for UDP and TCP.
  const numbers = [...new Set(ports.flatMap(({ port }) => port ?? []))];
  return addresses.flatMap(({ ips, node, target, ready }) =>
    ips.map((ip) => {
      const pod = target?.kind === 'Pod' ? { namespace: target.namespace ?? namespace, name: target.name } : undefined;
      const endpoint = pod && findEndpoint(snapshot, pod, ip);
      const source = endpoint?.source ?? (pod && !areReadable ? ('unknown' as const) : undefined);
      return {
        ip,
        ports: numbers,
        ...(target === undefined ? {} : { target }),
        ...(node === undefined ? {} : { node }),
        ...(ready === undefined ? {} : { ready }),
        ...(source === undefined ? {} : { endpoint: source }),
        ...(endpoint?.endpointId === undefined ? {} : { endpointId: endpoint.endpointId }),
        ...(endpoint?.identity === undefined ? {} : { identity: endpoint.identity }),
      };
    }),
  );
}
