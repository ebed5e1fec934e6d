/** The demo clusters' YAML against the article, against itself, and against the expected answers written beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { applyMergePatch } from '../merge-patch.ts';

type Json = Record<string, unknown>;

/** Just enough of an object to look into it; tests below name the rest by path. */
interface DemoObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid: string;
    creationTimestamp: string;
    labels?: Record<string, string>;
    ownerReferences?: { kind: string; name: string; uid: string }[];
  };
  [field: string]: unknown;
}

interface Ref {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

type Step = { at: number; every?: number } & (
  | { do: 'put'; object: DemoObject }
  | { do: 'patch'; ref: Ref; patch: Json }
  | { do: 'remove'; ref: Ref }
);

interface ExpectedNode {
  capacity: { enis: number; ipv4: Record<'attached' | 'used' | 'free' | 'notAllocatable' | 'infrastructure', number> };
  addresses: Record<string, { state: string; eni?: string; owner?: string; identity?: number }>;
  rest?: Record<string, { state: string; count: number }>;
}

interface Expected {
  clusterPods: { managed: number; total: number };
  crds: number;
  policies: number;
  nodes: Record<string, ExpectedNode>;
  identities: Record<string, string[]>;
}

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const NAMES = ['eks-basic-cilium', 'eks-broken', 'eks-prefix-delegation'];
const readText = (cluster: string, file: string) => readFileSync(`${folder(cluster)}/${file}`, 'utf8');

function readObjects(cluster: string): DemoObject[] {
  const files = readdirSync(folder(cluster)).filter((file) => !['cluster.yaml', 'expected.yaml'].includes(file));
  return files.flatMap((file) =>
    parseAllDocuments(readText(cluster, file)).map((document) => {
      expect(document.errors, file).toEqual([]);
      return document.toJS() as DemoObject;
    }),
  );
}

const readCluster = (cluster: string) =>
  parse(readText(cluster, 'cluster.yaml')) as { crdNames: string[]; crdCreatedAt: string; script: Step[] };
const readExpected = (cluster: string) => parse(readText(cluster, 'expected.yaml')) as Expected;

const keyOf = (ref: Ref) => [ref.apiVersion, ref.kind, ref.namespace ?? '', ref.name].join(' ');
const keyOfObject = ({ apiVersion, kind, metadata }: DemoObject) => keyOf({ apiVersion, kind, ...metadata });
const ofKind = (objects: DemoObject[], kind: string) => objects.filter((object) => object.kind === kind);
const nameOf = ({ metadata }: DemoObject) => [metadata.namespace, metadata.name].filter(Boolean).join('/');

/** The value at a path of keys; undefined where one is missing. */
const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

const keysAt = (value: unknown, ...path: (string | number)[]) => Object.keys((at(value, ...path) ?? {}) as Json);

function find(objects: DemoObject[], kind: string, name: string): DemoObject {
  const found = objects.find((object) => object.kind === kind && nameOf(object) === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
}

const runsOrWaits = (pod: DemoObject) => ['Running', 'Pending'].includes(String(at(pod, 'status', 'phase')));
const ownPods = (objects: DemoObject[]) =>
  ofKind(objects, 'Pod').filter((pod) => !at(pod, 'spec', 'hostNetwork') && runsOrWaits(pod));

describe.each(NAMES)('demo cluster %s', (cluster) => {
  const objects = readObjects(cluster);
  const definition = readCluster(cluster);
  const expected = readExpected(cluster);

  it('has no two objects with one key, nor two with one uid', () => {
    expect(new Set(objects.map(keyOfObject)).size).toBe(objects.length);
    expect(new Set(objects.map((object) => object.metadata.uid)).size).toBe(objects.length);
  });

  it('serves complete objects: uid and creationTimestamp on every one', () => {
    for (const { metadata } of objects) {
      expect(metadata.uid, metadata.name).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
      expect(metadata.creationTimestamp, metadata.name).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it('has owners that exist, by kind, name and uid; only the stale endpoint of eks-broken has none', () => {
    const known = new Set(objects.map(({ kind, metadata }) => [kind, metadata.name, metadata.uid].join(' ')));
    const lost = objects.filter(({ metadata }) =>
      metadata.ownerReferences?.some((owner) => !known.has([owner.kind, owner.name, owner.uid].join(' '))),
    );
    expect(lost.map(nameOf)).toEqual(cluster === 'eks-broken' ? ['shop/old-64c9b7d8f5-p8m3t'] : []);
  });

  it('has a pool that is the addresses of its ENIs, excluded ones aside, each on one ENI', () => {
    for (const node of ofKind(objects, 'CiliumNode')) {
      const enis = Object.values(at(node, 'status', 'eni', 'enis') as Json);
      const addresses = enis.flatMap((eni) => (at(eni, 'addresses') ?? []) as string[]);
      expect(new Set(addresses).size, nameOf(node)).toBe(addresses.length);
      expect(keysAt(node, 'spec', 'ipam', 'pool').sort(), nameOf(node)).toEqual(addresses.sort());
      for (const eni of enis) {
        for (const ip of (at(eni, 'addresses') ?? []) as string[]) {
          expect(at(node, 'spec', 'ipam', 'pool', ip, 'resource')).toBe(at(eni, 'id'));
        }
      }
    }
  });

  it('has endpoints whose labels are those of their identity', () => {
    for (const endpoint of ofKind(objects, 'CiliumEndpoint')) {
      const identity = find(objects, 'CiliumIdentity', String(at(endpoint, 'status', 'identity', 'id')));
      const labels = Object.entries(identity['security-labels'] as Json).map(([key, value]) => `${key}=${value}`);
      expect(at(endpoint, 'status', 'identity', 'labels')).toEqual(labels.sort());
    }
  });

  it('counts what its expected answers count', () => {
    expect(ofKind(objects, 'CiliumEndpoint')).toHaveLength(expected.clusterPods.managed);
    expect(ownPods(objects)).toHaveLength(expected.clusterPods.total);
    expect(definition.crdNames).toHaveLength(expected.crds);
    expect(ofKind(objects, 'CiliumNetworkPolicy')).toHaveLength(expected.policies);
    expect(ofKind(objects, 'CiliumIdentity').map(nameOf).sort()).toEqual(Object.keys(expected.identities).sort());
    expect(ofKind(objects, 'CiliumNode').map(nameOf).sort()).toEqual(Object.keys(expected.nodes).sort());
  });

  it('has expected capacities that add up, to the expected addresses', () => {
    for (const [name, { capacity, addresses, rest }] of Object.entries(expected.nodes)) {
      const { attached, used, free, notAllocatable, infrastructure } = capacity.ipv4;
      const told = [
        ...Object.values(addresses).map(({ state }) => ({ state, count: 1 })),
        ...Object.values(rest ?? {}),
      ];
      const sum = (...states: string[]) =>
        told.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0);
      expect(used + notAllocatable + free, name).toBe(attached);
      expect(sum('pod', 'router', 'health', 'conflict'), name).toBe(used);
      expect(sum('router', 'health'), name).toBe(infrastructure);
      expect(sum('stale', 'releasing', 'not-allocated'), name).toBe(notAllocatable);
      expect(sum('free'), name).toBe(free);
    }
  });

  it('expects of each owned address what a Pod and a CiliumEndpoint say', () => {
    const addresses = Object.values(expected.nodes).flatMap((node) => Object.entries(node.addresses));
    for (const [ip, { state, owner, identity }] of addresses.filter(([, { state }]) => state === 'pod')) {
      expect(state).toBe('pod');
      expect(at(find(objects, 'Pod', String(owner)), 'status', 'podIP')).toBe(ip);
      const endpoint = find(objects, 'CiliumEndpoint', String(owner));
      expect(at(endpoint, 'status', 'networking', 'addressing', 0, 'ipv4')).toBe(ip);
      expect(at(endpoint, 'status', 'identity', 'id')).toBe(identity);
    }
  });

  it('leaves the start state alone for twenty seconds', () => {
    expect(Math.min(...definition.script.map((step) => step.at))).toBeGreaterThanOrEqual(20);
  });

  it('returns to the start state: every story undoes what it did before it begins again', () => {
    const periods = new Set(definition.script.map((step) => step.every));
    for (const period of periods) {
      const story = definition.script.filter((step) => step.every === period);
      expect(Math.max(...story.map((step) => step.at)) - Math.min(...story.map((step) => step.at))).toBeLessThan(
        period ?? 0,
      );
      expect(run(objects, story)).toEqual(run(objects, []));
    }
  });
});

/** The objects by key after the steps, in the order of their times. A step that finds no object throws. */
function run(objects: DemoObject[], steps: Step[]): Record<string, Json> {
  const state = new Map<string, Json>(objects.map((object) => [keyOfObject(object), object]));
  for (const step of [...steps].sort((a, b) => a.at - b.at)) applyStep(state, step);
  return Object.fromEntries(state);
}

function applyStep(state: Map<string, Json>, step: Step): void {
  if (step.do === 'put') {
    state.set(keyOfObject(step.object), step.object);
    return;
  }
  const key = keyOf(step.ref);
  const before = state.get(key);
  if (!before) throw new Error(`at ${step.at}: no ${key}`);
  if (step.do === 'remove') state.delete(key);
  else state.set(key, applyMergePatch(before, step.patch) as Json);
}

// ---------------------------------------------------------------------------------------------------------------------
// eks-basic-cilium against the article, output by output. The texts below are the article's.

/** Rows of columns separated by two or more spaces, the header left out. */
const rowsOf = (output: string) =>
  output
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/ {2,}/));

describe('eks-basic-cilium prints what the article prints', () => {
  const objects = readObjects('eks-basic-cilium');
  const definition = readCluster('eks-basic-cilium');
  const node = find(objects, 'CiliumNode', 'ip-192-168-25-188.ec2.internal');

  it('kubectl get cm -n kube-system cilium-config: DATA 85', () => {
    expect(keysAt(find(objects, 'ConfigMap', 'kube-system/cilium-config'), 'data')).toHaveLength(85);
  });

  it('kubectl get crd | grep cilium: eight, of 2023-07-04T14:20:41Z', () => {
    expect(definition.crdNames).toEqual([
      'ciliumclusterwidenetworkpolicies.cilium.io',
      'ciliumendpoints.cilium.io',
      'ciliumexternalworkloads.cilium.io',
      'ciliumidentities.cilium.io',
      'ciliumloadbalancerippools.cilium.io',
      'ciliumnetworkpolicies.cilium.io',
      'ciliumnodeconfigs.cilium.io',
      'ciliumnodes.cilium.io',
    ]);
    expect(definition.crdCreatedAt).toBe('2023-07-04T14:20:41Z');
  });

  it('kubectl get ciliumnodes', () => {
    const ipOf = (object: DemoObject, type: string) =>
      (at(object, 'spec', 'addresses') as { ip: string; type: string }[]).find((address) => address.type === type)?.ip;
    const rows = ofKind(objects, 'CiliumNode').map((n) => [
      n.metadata.name,
      ipOf(n, 'CiliumInternalIP'),
      ipOf(n, 'InternalIP'),
    ]);
    expect(rows).toEqual([
      ['ip-192-168-25-188.ec2.internal', '192.168.19.239', '192.168.25.188'],
      ['ip-192-168-39-205.ec2.internal', '192.168.33.93', '192.168.39.205'],
    ]);
  });

  it('kubectl describe ciliumnodes: metadata and spec', () => {
    expect(node.metadata).toMatchObject({
      creationTimestamp: '2023-07-04T14:20:53Z',
      generation: 7,
      resourceVersion: '6517',
    });
    expect(node.metadata.uid).toBe('a0bcbaec-3ca5-466a-bb96-ac3b50bf72dc');
    expect(node.metadata.ownerReferences?.[0]?.uid).toBe('7f8a20a7-dc14-4891-95c1-da742d1b7411');
    expect(Object.keys(node.metadata.labels ?? {})).toHaveLength(19);
    expect(node.spec).toMatchObject({
      addresses: [
        { ip: '192.168.25.188', type: 'InternalIP' },
        { ip: '44.211.236.70', type: 'ExternalIP' },
        { ip: '192.168.19.239', type: 'CiliumInternalIP' },
      ],
      eni: {
        'availability-zone': 'us-east-1f',
        'disable-prefix-delegation': false,
        'first-interface-index': 0,
        'instance-type': 't3.medium',
        'node-subnet-id': 'subnet-04a17f8467a496ee2',
        'use-primary-address': false,
        'vpc-id': 'vpc-0f1002e7ce852867b',
      },
      health: { ipv4: '192.168.21.163' },
      'instance-id': 'i-01663a75bbcdb9131',
      ipam: { podCIDRs: ['10.188.0.0/16'], 'pre-allocate': 8 },
    });
  });

  it('kubectl describe ciliumnodes: status.eni', () => {
    const enis = Object.values(at(node, 'status', 'eni', 'enis') as Json);
    expect(
      enis.map((eni) => [at(eni, 'id'), at(eni, 'ip'), at(eni, 'mac'), at(eni, 'number'), at(eni, 'addresses')]),
    ).toEqual([
      [
        'eni-0282382b4c257f03c',
        '192.168.19.121',
        '16:5e:b0:f2:fc:65',
        1,
        ['192.168.8.153', '192.168.19.239', '192.168.14.69', '192.168.2.175', '192.168.13.38'],
      ],
      [
        'eni-0d43f5417fe806d4f',
        '192.168.24.26',
        '16:b3:8e:67:d4:33',
        2,
        ['192.168.9.157', '192.168.30.102', '192.168.6.177', '192.168.16.229', '192.168.17.136'],
      ],
      [
        'eni-0edda6362c2010c5f',
        '192.168.25.188',
        '16:ae:a1:4e:37:73',
        undefined,
        ['192.168.22.40', '192.168.24.8', '192.168.8.202', '192.168.26.11', '192.168.21.163'],
      ],
    ]);
  });

  it('kubectl describe ciliumnodes: status.ipam.used, in its order', () => {
    const used = at(node, 'status', 'ipam', 'used') as Json;
    expect(Object.entries(used).map(([ip, entry]) => [ip, at(entry, 'owner'), at(entry, 'resource')])).toEqual([
      ['192.168.14.69', 'cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g', 'eni-0282382b4c257f03c'],
      ['192.168.16.229', 'cilium-test/pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh', 'eni-0d43f5417fe806d4f'],
      ['192.168.19.239', 'router', 'eni-0282382b4c257f03c'],
      ['192.168.2.175', 'kube-system/coredns-79df7fff65-kmqrz', 'eni-0282382b4c257f03c'],
      ['192.168.21.163', 'health', 'eni-0edda6362c2010c5f'],
      ['192.168.22.40', 'kube-system/coredns-79df7fff65-hklh2', 'eni-0edda6362c2010c5f'],
      ['192.168.26.11', 'cilium-test/pod-to-a-6578dd7fbf-47vkk', 'eni-0edda6362c2010c5f'],
      ['192.168.30.102', 'cilium-test/pod-to-external-1111-76c448d975-766t8', 'eni-0d43f5417fe806d4f'],
      ['192.168.8.153', 'cilium-test/pod-to-b-multi-node-clusterip-54847b87b9-xw4lb', 'eni-0282382b4c257f03c'],
      ['192.168.9.157', 'cilium-test/pod-to-b-multi-node-headless-64b4d78855-qvdzc', 'eni-0d43f5417fe806d4f'],
    ]);
  });

  it('kubectl get ciliumendpoints -A', () => {
    const printed = rowsOf(`
NAMESPACE     NAME                                                     ENDPOINT ID   IDENTITY ID   INGRESS ENFORCEMENT   EGRESS ENFORCEMENT   VISIBILITY POLICY   ENDPOINT STATE   IPV4             IPV6
cilium-test   echo-a-6575c98b7d-z2x5k                                  1821          27668         <status disabled>     <status disabled>    <status disabled>   ready            192.168.52.136
cilium-test   echo-b-54b86d8976-qrgl4                                  1306          23881         <status disabled>     <status disabled>    <status disabled>   ready            192.168.36.74
cilium-test   pod-to-a-6578dd7fbf-47vkk                                1808          49453         <status disabled>     <status disabled>    <status disabled>   ready            192.168.26.11
cilium-test   pod-to-a-allowed-cnp-57fd79848c-dj57g                    465           9808          <status disabled>     <status disabled>    <status disabled>   ready            192.168.14.69
cilium-test   pod-to-a-denied-cnp-d984d7757-x4fr5                      2965          33428         <status disabled>     <status disabled>    <status disabled>   ready            192.168.41.123
cilium-test   pod-to-b-intra-node-nodeport-6654886dc9-bzkgr            1201          44618         <status disabled>     <status disabled>    <status disabled>   ready            192.168.33.36
cilium-test   pod-to-b-multi-node-clusterip-54847b87b9-xw4lb           3956          37273         <status disabled>     <status disabled>    <status disabled>   ready            192.168.8.153
cilium-test   pod-to-b-multi-node-headless-64b4d78855-qvdzc            673           8631          <status disabled>     <status disabled>    <status disabled>   ready            192.168.9.157
cilium-test   pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh            2044          46317         <status disabled>     <status disabled>    <status disabled>   ready            192.168.16.229
cilium-test   pod-to-external-1111-76c448d975-766t8                    2132          36696         <status disabled>     <status disabled>    <status disabled>   ready            192.168.30.102
cilium-test   pod-to-external-fqdn-allow-google-cnp-56c545c6b9-95zxg   3654          2171          <status disabled>     <status disabled>    <status disabled>   ready            192.168.47.185
kube-system   coredns-79df7fff65-hklh2                                 2522          18012         <status disabled>     <status disabled>    <status disabled>   ready            192.168.22.40
kube-system   coredns-79df7fff65-kmqrz                                 263           18012         <status disabled>     <status disabled>    <status disabled>   ready            192.168.2.175`);
    const rows = ofKind(objects, 'CiliumEndpoint').map((endpoint) =>
      [
        endpoint.metadata.namespace,
        endpoint.metadata.name,
        at(endpoint, 'status', 'id'),
        at(endpoint, 'status', 'identity', 'id'),
        at(endpoint, 'status', 'policy', 'ingress', 'state'),
        at(endpoint, 'status', 'policy', 'egress', 'state'),
        at(endpoint, 'status', 'visibility-policy-status'),
        at(endpoint, 'status', 'state'),
        at(endpoint, 'status', 'networking', 'addressing', 0, 'ipv4'),
      ].map(String),
    );
    expect(rows).toEqual(printed);
    expect(rows).toHaveLength(13);
  });

  it('kubectl get ep -A', () => {
    const rows = ofKind(objects, 'Endpoints').map((endpoints) => [nameOf(endpoints), formatEndpoints(endpoints)]);
    expect(rows).toEqual([
      ['cilium-test/echo-a', '192.168.52.136:8080'],
      ['cilium-test/echo-b', '192.168.36.74:8080'],
      ['cilium-test/echo-b-headless', '192.168.36.74:8080'],
      ['cilium-test/echo-b-host-headless', '192.168.39.205'],
      ['default/kubernetes', '192.168.18.36:443,192.168.42.251:443'],
      ['kube-system/hubble-peer', '192.168.25.188:4244,192.168.39.205:4244'],
      ['kube-system/kube-dns', '192.168.2.175:53,192.168.22.40:53,192.168.2.175:53 + 1 more...'],
    ]);
  });

  it('kubectl get ciliumidentities', () => {
    const rows = ofKind(objects, 'CiliumIdentity').map((identity) => [
      identity.metadata.name,
      identity.metadata.labels?.['io.kubernetes.pod.namespace'],
    ]);
    const inTest = ['2171', '23881', '27668', '33428', '36696', '37273', '44618', '46317', '49453', '8631', '9808'];
    expect(rows).toEqual([['18012', 'kube-system'], ...inTest.map((id) => [id, 'cilium-test'])]);
  });

  it('kubectl get cnp -n cilium-test', () => {
    const names = ['pod-to-a-allowed-cnp', 'pod-to-a-denied-cnp', 'pod-to-external-fqdn-allow-google-cnp'];
    expect(ofKind(objects, 'CiliumNetworkPolicy').map((policy) => policy.metadata.name)).toEqual(names);
  });

  it('cilium status: components, images, and Cluster Pods as after the test installation', () => {
    const agent =
      'quay.io/cilium/cilium:v1.13.4@sha256:bde8800d61aaad8b8451b10e247ac7bdeb7af187bb698f83d40ad75a38c1ee6b';
    const operator =
      'quay.io/cilium/operator-aws:v1.13.4@sha256:c6bde19bbfe1483577f9ef375ff6de19402ac20277c451fe05729fcb9bc02a84';
    const podsOf = (image: string) =>
      ofKind(objects, 'Pod').filter((pod) => at(pod, 'spec', 'containers', 0, 'image') === image);
    expect(podsOf(agent)).toHaveLength(2);
    expect(podsOf(operator)).toHaveLength(2);
    const { status } = find(objects, 'DaemonSet', 'kube-system/cilium');
    expect(status).toMatchObject({ desiredNumberScheduled: 2, numberReady: 2, numberAvailable: 2 });
    const deployment = find(objects, 'Deployment', 'kube-system/cilium-operator');
    expect(deployment.status).toMatchObject({ replicas: 2, readyReplicas: 2, availableReplicas: 2 });
    expect(ownPods(objects)).toHaveLength(13);
  });

  it('aws-node is switched off by its nodeSelector', () => {
    const awsNode = find(objects, 'DaemonSet', 'kube-system/aws-node');
    expect(at(awsNode, 'spec', 'template', 'spec', 'nodeSelector')).toEqual({ 'io.cilium/aws-node-enabled': 'true' });
    expect(at(awsNode, 'status', 'desiredNumberScheduled')).toBe(0);
  });
});

/** As kubectl prints Endpoints (printers/internalversion, formatEndpoints): three at most, then a count. */
function formatEndpoints(endpoints: DemoObject): string {
  const subsets = endpoints.subsets as { addresses: { ip: string }[]; ports?: { port: number }[] }[];
  const all = subsets.flatMap(({ addresses, ports }) =>
    ports ? ports.flatMap(({ port }) => addresses.map(({ ip }) => `${ip}:${port}`)) : addresses.map(({ ip }) => ip),
  );
  return all.slice(0, 3).join(',') + (all.length > 3 ? ` + ${all.length - 3} more...` : '');
}
