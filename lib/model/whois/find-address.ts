import type { IpAddress, NodeName } from '../ids.ts';
import { listOfAddress } from '../indexes.ts';
import type { Address, NodeAddresses } from '../ip-ownership/address.ts';
import { refOf } from '../ip-ownership/statements.ts';
import type { AnyRecord, ServiceRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { buildUnplacedAddress } from './build-unplaced-address.ts';

/** One node's ownership: the caller may remember it per revision. */
export type OwnershipOf = (node: NodeName) => NodeAddresses;

/** One address per place where it is known; where it is known nowhere, one that says so. */
export function findAddress(snapshot: Snapshot, ip: IpAddress, ownershipOf: OwnershipOf): Address[] {
  const records = listOfAddress(snapshot, ip);
  const onNodes = listNodes(snapshot, records).flatMap(
    (node) => ownershipOf(node).addresses.find((address) => address.ip === ip) ?? [],
  );
  const services = records.filter((record) => record.kind === 'Service');
  const places = services.length > 0 ? [...onNodes, toServiceAddress(ip, services)] : onNodes;
  return places.length > 0 ? places : [buildUnplacedAddress(snapshot, ip, records)];
}

/** Nodes whose objects name the address, by name. */
function listNodes(snapshot: Snapshot, records: AnyRecord[]): NodeName[] {
  const nodes = new Set<NodeName>();
  for (const record of records) {
    if (record.kind === 'CiliumNode' || record.kind === 'Node') nodes.add(record.name);
    if (record.kind === 'Pod' && record.node) nodes.add(record.node);
    const nodeIps = record.kind === 'CiliumEndpoint' ? [record.nodeIp] : slicesNodeIps(record);
    for (const nodeIp of nodeIps) if (nodeIp) for (const node of listNodesWith(snapshot, nodeIp)) nodes.add(node);
  }
  return [...nodes].sort();
}

const slicesNodeIps = (record: AnyRecord) =>
  record.kind === 'CiliumEndpointSlice' ? record.endpoints.map((entry) => entry.nodeIp) : [];

function* listNodesWith(snapshot: Snapshot, nodeIp: IpAddress): Generator<NodeName> {
  for (const record of snapshot.find('nodeIp', nodeIp)) {
    if (record.kind === 'CiliumNode' || record.kind === 'Node') yield record.name;
  }
}

/** Several services may share a load-balancer address: then no single one owns it. */
function toServiceAddress(ip: IpAddress, services: ServiceRecord[]): Address {
  const [service] = services;
  const owner = services.length === 1 && service ? refOf('Service', service.name, service.namespace) : undefined;
  const claims = services.map((service) => {
    const says = refOf('Service', service.name, service.namespace);
    const { field, writer } = serviceField(service, ip);
    return { says, source: { ...says, field }, writer, current: true };
  });
  return { type: 'address', ip, state: 'service', ...(owner ? { owner } : {}), claims, findings: [] };
}

function serviceField(service: ServiceRecord, ip: IpAddress): { field: string; writer: string } {
  if (service.clusterIps.includes(ip)) return { field: 'spec.clusterIPs', writer: 'kube-apiserver' };
  if (service.externalIps.includes(ip)) return { field: 'spec.externalIPs', writer: 'user' };
  return { field: 'status.loadBalancer.ingress', writer: 'load balancer controller' };
}
