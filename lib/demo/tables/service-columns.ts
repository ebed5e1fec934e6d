import type { Manifest } from '../manifest.ts';
import { read, readList, readNumber, readRecord, readText } from '../read-json.ts';
import { formatLabels } from './format-selector.ts';
import { AGE, ageOf, column, type KindTable, NAME, wide } from './kind-table.ts';

export const serviceTable: KindTable = {
  columns: [
    NAME,
    column('Type'),
    column('Cluster-IP'),
    column('External-IP'),
    column('Port(s)'),
    AGE,
    wide('Selector'),
  ],
  cells: (object, now) => [
    object.metadata.name,
    serviceType(object),
    String(readList(object, 'spec', 'clusterIPs')[0] ?? (readText(object, 'spec', 'clusterIP') || '<none>')),
    externalIp(object),
    servicePorts(object),
    ageOf(object, now),
    formatLabels(readRecord(object, 'spec', 'selector')),
  ],
};

/** The API server's default type is ClusterIP. */
const serviceType = (service: Manifest): string => readText(service, 'spec', 'type') || 'ClusterIP';

function servicePorts(service: Manifest): string {
  const ports = readList(service, 'spec', 'ports').map((port) => {
    const nodePort = readNumber(port, 'nodePort');
    const protocol = readText(port, 'protocol') || 'TCP';
    return `${readNumber(port, 'port')}${nodePort > 0 ? `:${nodePort}` : ''}/${protocol}`;
  });
  return ports.length > 0 ? ports.join(',') : '<none>';
}

function externalIp(service: Manifest): string {
  const external = readList(service, 'spec', 'externalIPs').map(String);
  switch (serviceType(service)) {
    case 'ExternalName':
      return readText(service, 'spec', 'externalName');
    case 'LoadBalancer':
      return [...loadBalancerAddresses(service), ...external].join(',') || '<pending>';
    default:
      return external.join(',') || '<none>';
  }
}

function loadBalancerAddresses(service: Manifest): string[] {
  const addresses = readList(service, 'status', 'loadBalancer', 'ingress')
    .map((ingress) => readText(ingress, 'ip') || readText(ingress, 'hostname'))
    .filter(Boolean);
  return [...new Set(addresses)].sort();
}

export const endpointsTable: KindTable = {
  columns: [NAME, column('Endpoints'), AGE],
  cells: (object, now) => [object.metadata.name, formatEndpoints(object), ageOf(object, now)],
};

const SHOWN = 3;

function formatEndpoints(endpoints: Manifest): string {
  const subsets = readList(endpoints, 'subsets');
  return subsets.length === 0 ? '<none>' : cut(subsets.flatMap(subsetAddresses), '');
}

function subsetAddresses(subset: unknown): string[] {
  const addresses = readList(subset, 'addresses').map((address) => readText(address, 'ip'));
  const ports = readList(subset, 'ports');
  if (ports.length === 0) return addresses;
  return ports.flatMap((port) => addresses.map((ip) => hostPort(ip, readNumber(port, 'port'))));
}

function hostPort(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}

function cut(items: string[], whenEmpty: string): string {
  const more = items.length > SHOWN ? ` + ${items.length - SHOWN} more...` : '';
  return items.slice(0, SHOWN).join(',') + more || whenEmpty;
}

export const endpointSliceTable: KindTable = {
  columns: [NAME, column('AddressType'), column('Ports'), column('Endpoints'), AGE],
  cells: (object, now) => [
    object.metadata.name,
    readText(object, 'addressType'),
    cut(readList(object, 'ports').map(slicePort), '<unset>'),
    cut(
      readList(object, 'endpoints').flatMap((endpoint) => readList(endpoint, 'addresses').map(String)),
      '<unset>',
    ),
    ageOf(object, now),
  ],
};

function slicePort(port: unknown): string {
  if (typeof read(port, 'port') === 'number') return String(readNumber(port, 'port'));
  return typeof read(port, 'name') === 'string' ? readText(port, 'name') : '*';
}
