/**
 * Under which keys the store files each record: every join that answers need, and nothing else.
 *
 * A CiliumNode is filed under the blocks of its addresses (`blockOf`), not under each address: 5,000 nodes with 240
 * addresses are 75,000 keys that way, not 1,200,000. `listOfAddress` asks for both.
 */
import type { IpAddress } from './ids.ts';
import { blockOf, blockOfCidr, cidrContains, parseIp } from './ip.ts';
import type { AnyRecord, CiliumNodeRecord, NodeRecord, PodRecord, ServiceRecord } from './records.ts';
import type { IndexFunctions, Snapshot } from './snapshot.ts';

export const indexes: IndexFunctions = {
  /** Addresses in canonical text; of CiliumNodes the blocks that hold theirs. */
  ip: (record) => {
    if (record.kind === 'CiliumNode') return blocksOf(record);
    return new Set(addressesOf(record));
  },
  /** Pods by spec.nodeName. */
  node: (record) => (record.kind === 'Pod' && record.node ? [record.node] : []),
  /** CiliumEndpoints and slices by networking.node; Nodes and CiliumNodes by the addresses of the node itself. */
  nodeIp: (record) => {
    if (record.kind === 'CiliumEndpoint') return record.nodeIp ? [record.nodeIp] : [];
    if (record.kind === 'CiliumEndpointSlice') return new Set(record.endpoints.flatMap((e) => e.nodeIp ?? []));
    if (record.kind === 'CiliumNode') return new Set(record.addresses.map((a) => a.ip));
    return record.kind === 'Node' ? new Set(nodeAddresses(record)) : [];
  },
  /** Pods by metadata.uid. */
  uid: (record) => (record.kind === 'Pod' && record.uid ? [record.uid] : []),
  /** CiliumEndpoints, slices and CiliumIdentities by the decimal number. */
  identity: (record) => {
    if (record.kind === 'CiliumIdentity') return [String(record.id)];
    if (record.kind === 'CiliumEndpoint') return record.identity === undefined ? [] : [String(record.identity)];
    if (record.kind !== 'CiliumEndpointSlice') return [];
    return new Set(record.endpoints.flatMap((e) => (e.identity === undefined ? [] : [String(e.identity)])));
  },
  /** CiliumNodes by the ids of their ENIs, Pods by those of their branch ENIs. */
  eni: (record) => {
    if (record.kind === 'CiliumNode') return (record.enis ?? []).map((eni) => eni.id);
    return record.kind === 'Pod' ? (record.branchEnis ?? []).map((branch) => branch.eniId) : [];
  },
  /** CiliumIdentities by label, `source:key=value` verbatim. */
  label: (record) => (record.kind === 'CiliumIdentity' ? new Set(record.labels) : []),
  /** Pods of which a part cannot be read: few, and all under one key. */
  fault: (record) => (record.kind === 'Pod' && record.fault !== undefined ? [''] : []),
};

/** Every record that names this address, CiliumNodes included that hold it only in a prefix or an allocated CIDR. */
export function listOfAddress(snapshot: Snapshot, ip: IpAddress): AnyRecord[] {
  const named = [...snapshot.find('ip', ip)];
  for (const record of snapshot.find('ip', blockOf(ip))) {
    if (record.kind === 'CiliumNode' && mentions(record, ip)) named.push(record);
  }
  return named;
}

/** Addresses that a record names one by one. */
function addressesOf(record: AnyRecord): IpAddress[] {
  switch (record.kind) {
    case 'Node':
      return nodeAddresses(record);
    case 'Pod':
      return podAddresses(record);
    case 'Service':
      return serviceAddresses(record);
    case 'CiliumEndpoint':
      return record.ips;
    case 'CiliumEndpointSlice':
      return record.endpoints.flatMap((endpoint) => endpoint.ips);
    default:
      return [];
  }
}

/** Of status.addresses, those that are addresses: hostnames and DNS names stand there too. */
const nodeAddresses = (node: NodeRecord) => node.addresses.flatMap((a) => parseIp(a.address) ?? []);

const podAddresses = (pod: PodRecord) => [
  ...pod.podIps,
  ...(pod.branchEnis ?? []).flatMap((branch) => [branch.privateIp ?? [], branch.ipv6 ?? []].flat()),
];

const serviceAddresses = (service: ServiceRecord) => [
  ...service.clusterIps,
  ...service.externalIps,
  ...service.loadBalancerIps,
];

/** Every address that a CiliumNode names one by one, in no order, with repetitions. */
export function* addressesOfCiliumNode(node: CiliumNodeRecord): Generator<IpAddress> {
  for (const { ip } of node.addresses) yield ip;
  yield* node.health;
  yield* node.ingress;
  for (const eni of node.enis ?? []) {
    if (eni.primary) yield eni.primary;
    if (eni.publicIp) yield eni.publicIp;
    yield* eni.addresses;
  }
  for (const { ip } of node.ipam.pool ?? []) yield ip;
  for (const { ip } of node.ipam.used ?? []) yield ip;
  for (const { ip } of node.ipam.releaseIps ?? []) yield ip;
}

/** Every CIDR whose addresses belong to the node: delegated prefixes, pools.allocated, pod CIDRs. */
function cidrsOfCiliumNode(node: CiliumNodeRecord) {
  return [
    ...(node.enis ?? []).flatMap((eni) => [...eni.prefixes, ...eni.ipv6Prefixes]),
    ...(node.ipam.allocated ?? []).flatMap((pool) => pool.cidrs),
    ...node.ipam.podCidrs,
  ];
}

/** CIDRs wider than a block (pod CIDRs) are not filed: they are few and are looked through one by one. */
function blocksOf(node: CiliumNodeRecord): Set<string> {
  const blocks = new Set<string>();
  for (const ip of addressesOfCiliumNode(node)) blocks.add(blockOf(ip));
  for (const cidr of cidrsOfCiliumNode(node)) {
    const block = blockOfCidr(cidr);
    if (block) blocks.add(block);
  }
  return blocks;
}

function mentions(node: CiliumNodeRecord, ip: IpAddress): boolean {
  for (const address of addressesOfCiliumNode(node)) if (address === ip) return true;
  return cidrsOfCiliumNode(node).some((cidr) => cidrContains(cidr, ip));
}
