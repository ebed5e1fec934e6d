/** A snapshot of records written by hand, for tests of the model. */
import {
  type Cidr,
  type EniId,
  type IpAddress,
  type NodeName,
  toEniId,
  toIdentityId,
  toNodeName,
  toUid,
} from '../ids.ts';
import { indexes } from '../indexes.ts';
import { parseCidr, parseIp } from '../ip.ts';
import type {
  AnyRecord,
  CiliumEndpointRecord,
  CiliumNodeRecord,
  ConfigMapRecord,
  EniRecord,
  NodeRecord,
  PodRecord,
  RecordOf,
  SourceKind,
} from '../records.ts';
import type { IndexName, Snapshot } from '../snapshot.ts';
import { type Source, type SourceStatus, sourceKinds } from '../sources.ts';

/** Every source is synced but those that `states` names. */
export function snapshotOfRecords(
  records: AnyRecord[],
  states: Partial<Record<SourceKind, SourceStatus>> = {},
): Snapshot {
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  return {
    revision: 1,
    now: Date.parse('2026-11-24T00:00:00Z'),
    sources: sourceKinds.map((kind) => ({
      ...sourceOf(kind, states[kind]),
      count: of(kind).length,
    })),
    list: (kind) => of(kind) as Iterable<RecordOf<typeof kind>>,
    get: (kind, key) => of(kind).find((record) => record.key === key) as RecordOf<typeof kind> | undefined,
    find: (index: IndexName, key) => records.filter((record) => [...indexes[index](record)].includes(key)),
    count: (kind) => of(kind).length,
  };
}

export const sourceOf = (kind: SourceKind, state: SourceStatus = 'synced', since = 0): Source => ({
  kind,
  group: kind.startsWith('Cilium') ? 'cilium.io' : '',
  version: 'v1',
  resource: `${kind.toLowerCase()}s`,
  state,
  since,
  count: 0,
});

/** An address or CIDR that the test writes in canonical text. */
export function ip(text: string): IpAddress {
  const parsed = parseIp(text);
  if (parsed === undefined) throw new Error(`not an address: ${text}`);
  return parsed;
}

export function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(`not a CIDR: ${text}`);
  return parsed;
}

export const nodeName: NodeName = toNodeName('node-a');

export function aNode(fields: Partial<NodeRecord> = {}): NodeRecord {
  const name = fields.name ?? nodeName;
  const addresses = [{ type: 'InternalIP', address: '10.0.0.10' }];
  return { kind: 'Node', key: name, name, labels: {}, addresses, podCidrs: [], unschedulable: false, ...fields };
}

export function aPod(key: string, ips: string[], fields: Partial<PodRecord> = {}): PodRecord {
  const [namespace = '', name = ''] = key.split('/');
  return {
    kind: 'Pod',
    key,
    namespace,
    name,
    uid: toUid(`uid of ${key}`),
    labels: {},
    node: nodeName,
    hostNetwork: false,
    phase: 'Running',
    podIps: ips.map(ip),
    terminating: false,
    ready: true,
    containers: [],
    ...fields,
  };
}

export function anEndpoint(
  key: string,
  ips: string[],
  fields: Partial<CiliumEndpointRecord> = {},
): CiliumEndpointRecord {
  const [namespace = '', name = ''] = key.split('/');
  return {
    kind: 'CiliumEndpoint',
    key,
    namespace,
    name,
    owner: { kind: 'Pod', name, uid: toUid(`uid of ${key}`) },
    endpointId: 465,
    identity: toIdentityId(9808),
    labels: [],
    ips: ips.map(ip),
    nodeIp: ip('10.0.0.10'),
    state: 'ready',
    namedPorts: [],
    ...fields,
  };
}

export function anEni(id: string, addresses: string[], fields: Partial<EniRecord> = {}): EniRecord {
  return {
    id: toEniId(id),
    number: 0,
    primary: ip('10.0.0.10'),
    addresses: addresses.map(ip),
    prefixes: [],
    ipv6Prefixes: [],
    subnet: { id: 'subnet-1', cidr: cidr('10.0.0.0/24') },
    securityGroups: ['sg-1'],
    tags: {},
    ...fields,
  };
}

type Ipam = CiliumNodeRecord['ipam'];

/** A t3.medium in mode eni with the given ENIs; its pool is what `ipam` says. */
export function aCiliumNode(
  enis: EniRecord[],
  ipam: Partial<Ipam> = {},
  fields: Partial<CiliumNodeRecord> = {},
): CiliumNodeRecord {
  const name = fields.name ?? nodeName;
  return {
    kind: 'CiliumNode',
    key: name,
    name,
    labels: {},
    instanceId: 'i-0123456789abcdef0',
    cloud: 'eni',
    addresses: [{ type: 'InternalIP', ip: ip('10.0.0.10') }],
    health: [],
    ingress: [],
    enis,
    eni: {
      instanceType: 't3.medium',
      firstInterfaceIndex: 0,
      excludeInterfaceTags: {},
      securityGroups: [],
      subnetIds: [],
      disablePrefixDelegation: false,
      usePrimaryAddress: false,
    },
    ipam: { podCidrs: [], ...ipam },
    ...fields,
  };
}

/** spec.ipam.pool of one ENI. */
export const poolOf = (eni: EniId | string, ips: string[]): NonNullable<Ipam['pool']> =>
  ips.map((text) => ({ ip: ip(text), resource: eni }));

export const usedBy = (entries: Record<string, string>): NonNullable<Ipam['used']> =>
  Object.entries(entries).map(([text, owner]) => ({ ip: ip(text), owner }));

export const aConfig = (data: Record<string, string>): ConfigMapRecord => ({
  kind: 'ConfigMap',
  key: 'kube-system/cilium-config',
  namespace: 'kube-system',
  name: 'cilium-config',
  data,
});
