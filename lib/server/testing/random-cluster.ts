/** Random changes of a small cluster, the same for the same seed: for tests that compare the quick way with the slow one. */
import type { RecordChange } from '../../kube/reader.ts';
import { type Cidr, type IpAddress, toEniId, toIdentityId, toNodeName, toPodKey, toUid } from '../../model/ids.ts';
import type {
  AnyRecord,
  CiliumEndpointRecord,
  CiliumEndpointSliceRecord,
  CiliumIdentityRecord,
  CiliumNodeRecord,
  ConfigMapRecord,
  NetworkPolicyRecord,
  NodeRecord,
  PodRecord,
  ServiceRecord,
} from '../../model/records.ts';

type Random = (below: number) => number;

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const ip = (text: string) => text as IpAddress;
const nodeNames = ['n0', 'n1', 'n2', 'n3'].map(toNodeName);
export const clusterNodes = nodeNames;

// Few names and few addresses, so that owners collide, move and vanish under each other all the time.
const randomNode = (random: Random) => random(nodeNames.length);
const nodeIp = (node: number) => ip(`10.0.${node}.1`);
const randomIp = (random: Random) => ip(`10.0.${randomNode(random)}.${2 + random(6)}`);
const some = <T>(random: Random, most: number, make: () => T): T[] => Array.from({ length: random(most + 1) }, make);
const podName = (random: Random) => `p${random(8)}`;

function randomPod(random: Random): PodRecord {
  const name = podName(random);
  const phase = ['Running', 'Running', 'Pending', 'Succeeded'][random(4)] ?? 'Running';
  return {
    kind: 'Pod',
    key: toPodKey('default', name),
    namespace: 'default',
    name,
    uid: toUid(`uid-${name}-${random(2)}`),
    labels: {},
    node: nodeNames[randomNode(random)],
    hostNetwork: random(6) === 0,
    phase,
    podIps: some(random, 1, () => randomIp(random)),
    terminating: random(5) === 0,
    ready: true,
    containers: [],
  };
}

function randomEndpoint(random: Random): CiliumEndpointRecord {
  const name = podName(random);
  return {
    kind: 'CiliumEndpoint',
    key: toPodKey('default', name),
    namespace: 'default',
    name,
    endpointId: random(100),
    identity: toIdentityId(1000 + random(4)),
    labels: ['k8s:app=web'],
    ips: some(random, 2, () => randomIp(random)),
    nodeIp: nodeIp(randomNode(random)),
    state: 'ready',
    namedPorts: [],
  };
}

function randomSlice(random: Random): CiliumEndpointSliceRecord {
  const name = `slice${random(2)}`;
  const entry = () => ({
    name: podName(random),
    identity: toIdentityId(1000 + random(4)),
    ips: [randomIp(random)],
    nodeIp: nodeIp(randomNode(random)),
    namedPorts: [],
  });
  return { kind: 'CiliumEndpointSlice', key: name, name, namespace: 'default', endpoints: some(random, 3, entry) };
}

function randomCiliumNode(random: Random): CiliumNodeRecord {
  const n = randomNode(random);
  const name = nodeNames[n] as CiliumNodeRecord['name'];
  const own = () => ip(`10.0.${n}.${2 + random(6)}`);
  const pool = some(random, 4, () => ({ ip: own(), resource: `eni-${n}` }));
  return {
    kind: 'CiliumNode',
    key: name,
    name,
    labels: {},
    addresses: [{ type: 'InternalIP', ip: nodeIp(n) }],
    health: some(random, 1, own),
    ingress: [],
    cloud: 'eni',
    enis: [
      {
        id: toEniId(`eni-${n}`),
        number: 0,
        primary: nodeIp(n),
        subnet: { id: 'subnet-1', cidr: (random(2) === 0 ? '10.0.0.0/16' : '10.0.1.0/24') as Cidr },
        addresses: [...new Set([own(), own(), own(), own()])],
        prefixes: [],
        ipv6Prefixes: [],
        securityGroups: [],
        tags: {},
      },
    ],
    ipam: {
      podCidrs: [],
      pool: [...new Map(pool.map((entry) => [entry.ip, entry])).values()],
      used: some(random, 3, () => ({ ip: own(), owner: `default/${podName(random)}`, resource: `eni-${n}` })),
      ...(random(3) === 0 ? { releaseIps: [{ ip: own(), state: 'ready-for-release' }] } : {}),
    },
  };
}

function randomKubeNode(random: Random): NodeRecord {
  const n = randomNode(random);
  const name = nodeNames[n] as NodeRecord['name'];
  const addresses = [{ type: 'InternalIP', address: `10.0.${n}.${1 + random(2)}` }];
  return {
    kind: 'Node',
    key: name,
    name,
    labels: {},
    addresses,
    podCidrs: [],
    unschedulable: false,
    maxPods: random(9),
  };
}

function randomService(random: Random): ServiceRecord {
  const name = `s${random(2)}`;
  const base = { kind: 'Service', key: `default/${name}`, namespace: 'default', name, type: 'ClusterIP' } as const;
  return { ...base, clusterIps: [randomIp(random)], externalIps: [], loadBalancerIps: [], ports: [] };
}

function randomIdentity(random: Random): CiliumIdentityRecord {
  const id = toIdentityId(1000 + random(4));
  return { kind: 'CiliumIdentity', key: `${id}`, name: `${id}`, id, labels: [`k8s:app=a${random(3)}`] };
}

function randomConfig(random: Random): ConfigMapRecord {
  const name = 'cilium-config';
  const data = { ipam: random(3) === 0 ? 'cluster-pool' : 'eni' };
  return { kind: 'ConfigMap', key: `kube-system/${name}`, namespace: 'kube-system', name, data };
}

function randomPolicy(random: Random): NetworkPolicyRecord {
  const name = `policy${random(2)}`;
  const app = () => ({ matchLabels: { app: `a${random(3)}` } });
  const spec = { endpointSelector: app(), egress: [{ toEndpoints: [app()] }, { toEntities: ['world'] }] };
  return { kind: 'CiliumClusterwideNetworkPolicy', key: name, name, spec };
}

const makers = [
  randomPod,
  randomPod,
  randomPod,
  randomEndpoint,
  randomEndpoint,
  randomSlice,
  randomCiliumNode,
  randomCiliumNode,
  randomKubeNode,
  randomService,
  randomIdentity,
  randomConfig,
  randomPolicy,
];

/** A put of something new or changed, or the removal of what may or may not be there. */
export function randomChange(random: Random): RecordChange {
  const record: AnyRecord = (makers[random(makers.length)] ?? randomPod)(random);
  return random(4) === 0 ? { type: 'remove', kind: record.kind, key: record.key } : { type: 'put', record };
}
