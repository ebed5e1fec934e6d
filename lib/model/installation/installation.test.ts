import { describe, expect, it } from 'vitest';
import { buildCapacity } from '../capacity/build-capacity.ts';
import type { NodeName } from '../ids.ts';
import { buildNodeOwnership } from '../ip-ownership/build-node-ownership.ts';
import type { AnyRecord, CrdRecord, SourceKind, WorkloadRecord } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  ip,
  poolOf,
  snapshotOfRecords,
} from '../testing/snapshot-of-records.ts';
import { buildOverview } from './build-overview.ts';
import { buildStatus } from './build-status.ts';
import { findVersion, readTag } from './version.ts';

const workload = (
  kind: WorkloadRecord['kind'],
  name: string,
  fields: Partial<WorkloadRecord> = {},
): WorkloadRecord => ({
  kind,
  key: `kube-system/${name}`,
  namespace: 'kube-system',
  name,
  labels: {},
  desired: 2,
  ready: 2,
  available: 2,
  updated: 2,
  selector: { app: name },
  nodeSelector: {},
  containers: [{ name, image: `quay.io/cilium/${name}:v1.13.4@sha256:0a`, args: [] }],
  ...fields,
});
const agentPod = (name: string, running: boolean) =>
  aPod(`kube-system/${name}`, ['10.0.0.10'], {
    hostNetwork: true,
    labels: { app: 'cilium' },
    containers: [{ name: 'cilium-agent', image: 'cilium:v1.13.4', running }],
  });
const eni = anEni('eni-1', ['10.0.0.20', '10.0.0.21']);
const base: AnyRecord[] = [
  aConfig({ ipam: 'eni', 'cluster-name': 'basic' }),
  aNode({ labels: { 'topology.kubernetes.io/region': 'us-east-1' } }),
  aCiliumNode([eni], { pool: poolOf('eni-1', ['10.0.0.20', '10.0.0.21']) }),
  workload('DaemonSet', 'cilium'),
  workload('Deployment', 'cilium-operator'),
  agentPod('cilium-1', true),
  agentPod('cilium-2', false),
  aPod('web/a', ['10.0.0.20']),
  aPod('web/b', [], { phase: 'Pending' }),
  aPod('web/c', [], { phase: 'Succeeded' }),
  anEndpoint('web/a', ['10.0.0.20']),
];
type States = Partial<Record<SourceKind, SourceStatus>>;

function overviewOf(records: AnyRecord[], states: States = {}) {
  const snapshot = snapshotOfRecords(records, states);
  return buildOverview(snapshot, partsIn(snapshot));
}
const partsIn = (snapshot: ReturnType<typeof snapshotOfRecords>) => (name: NodeName) => ({
  addresses: buildNodeOwnership(snapshot, name),
  capacity: buildCapacity(snapshot, name),
});
const component = (name: string, records: AnyRecord[], states: States = {}) =>
  overviewOf(records, states).components.find((one) => one.name === name);

describe('[C1] components', () => {
  it('counts desired, ready, available and the pods whose containers run', () => {
    expect(component('Cilium', base)).toMatchObject({ state: 'ok', desired: 2, ready: 2, available: 2, running: 1 });
  });

  it('is degraded while not all are ready, or its newest version is not seen yet', () => {
    const short = base.map((one) => (one.kind === 'DaemonSet' ? { ...one, ready: 1 } : one));
    expect(component('Cilium', short)?.state).toBe('degraded');
    const unseen = base.map((one) =>
      one.kind === 'DaemonSet' ? { ...one, generation: 2, observedGeneration: 1 } : one,
    );
    expect(component('Cilium', unseen)?.state).toBe('degraded');
  });

  it('what is not there is disabled, with the reason; what cannot be read is unknown', () => {
    expect(component('Envoy DaemonSet', base)).toMatchObject({
      state: 'disabled',
      detail: 'disabled (using embedded mode)',
      evidence: 'cilium-config external-envoy-proxy absent',
    });
    expect(component('Hubble Relay', base)).toMatchObject({
      state: 'disabled',
      evidence: 'no Deployment hubble-relay',
    });
    const unread = (state: SourceStatus) => component('Hubble Relay', base, { Deployment: state });
    expect(unread('refused')).toMatchObject({ state: 'unknown', detail: 'Deployments may not be read' });
    expect(unread('syncing')).toMatchObject({ state: 'unknown', detail: 'Deployments are not read yet' });
    expect(unread('absent')).toMatchObject({ state: 'unknown', detail: 'Deployments: not served' });
    expect(component('Envoy DaemonSet', [aConfig({ 'external-envoy-proxy': 'true' })])?.state).toBe('degraded');
  });

  it('aws-node that schedules nowhere is disabled', () => {
    const awsNode = workload('DaemonSet', 'aws-node', {
      desired: 0,
      ready: 0,
      nodeSelector: { 'io.cilium/aws-node-enabled': 'true' },
    });
    expect(component('aws-node', [...base, awsNode])).toMatchObject({
      state: 'disabled',
      evidence: 'nodeSelector io.cilium/aws-node-enabled=true',
    });
    expect(component('aws-node', base)).toBeUndefined();
  });

  it('aws-node that some node has the label for runs there, and the selector is shown', () => {
    const nodeSelector = { 'io.cilium/aws-node-enabled': 'true' };
    const one = { desired: 1, ready: 1, available: 1, updated: 1, nodeSelector };
    expect(component('aws-node', [workload('DaemonSet', 'aws-node', one)])).toMatchObject({
      state: 'ok',
      detail: 'only on nodes with io.cilium/aws-node-enabled=true',
      evidence: 'nodeSelector io.cilium/aws-node-enabled=true',
    });
    const broken = workload('DaemonSet', 'aws-node', { ...one, ready: 0 });
    expect(component('aws-node', [broken])).toMatchObject({ state: 'degraded', detail: '1 not ready' });
  });
});

it('[C1] Cluster Pods counts pods that are not hostNetwork and Running or Pending, and endpoints', () => {
  expect(overviewOf(base).clusterPods).toEqual({ managed: 1, total: 2 });
  expect(
    overviewOf(base, { Pod: 'refused', CiliumEndpoint: 'refused', CiliumEndpointSlice: 'absent' }).clusterPods,
  ).toEqual({ managed: null, total: null });
});

it('figures are null where their source cannot be read', () => {
  expect(overviewOf(base).figures).toMatchObject({
    poolAddresses: { total: 2, used: 1 },
    nodes: { total: 1, enis: 1 },
    endpoints: { total: 1, ready: 1 },
  });
  expect(overviewOf(base, { CiliumNode: 'syncing' }).figures.poolAddresses).toEqual({ total: null, used: null });
  expect(overviewOf(base, { CiliumNetworkPolicy: 'refused' }).figures.policies.total).toBeNull();
  expect(overviewOf(base, { CiliumNetworkPolicy: 'absent' }).figures.policies.total).toBe(0);
});

describe('version', () => {
  it.each([
    ['quay.io/cilium/cilium:v1.13.4@sha256:bde8', '1.13.4'],
    ['registry:5000/cilium:v1.20.0-rc.1', '1.20.0-rc.1'],
    ['quay.io/cilium/cilium:latest', undefined],
    ['quay.io/cilium/cilium@sha256:1.2.3', undefined],
  ])('of %s is %s', (image, version) => expect(readTag(image)).toBe(version));

  it('is the minor one of the CRD schema where no image tells it', () => {
    const crd: CrdRecord = {
      kind: 'CustomResourceDefinition',
      key: 'ciliumnodes.cilium.io',
      name: 'ciliumnodes.cilium.io',
      group: 'cilium.io',
      names: { kind: 'CiliumNode', plural: 'ciliumnodes', shortNames: [] },
      scope: 'Cluster',
      versions: ['v2'],
      schemaVersion: '1.33.12',
    };
    expect(findVersion(snapshotOfRecords([crd])).value).toBe('1.20');
    expect(findVersion(snapshotOfRecords([])).value).toBeNull();
  });
});

it('status says what is known, of the explorer itself what the server passes in', () => {
  const snapshot = snapshotOfRecords(base, { Event: 'syncing' });
  const status = buildStatus(
    snapshot,
    { cluster: { context: 'prod' }, connection: { state: 'connected', since: 0 } },
    partsIn(snapshot),
  );
  expect(status).toMatchObject({
    ready: false,
    cluster: { name: 'basic', context: 'prod', region: 'us-east-1' },
    cilium: { version: '1.13.4', ipam: 'eni', schemes: { 'eni-used': 1 } },
    counts: { addresses: 3, endpoints: 1, nodes: 1, configuration: 2, policies: 0 },
    connection: { state: 'connected', since: '1970-01-01T00:00:00.000Z' },
  });
  expect(status).not.toHaveProperty('demo');
});

it('[R24] what of a pod cannot be read is told as partly unreadable; the pod counts', () => {
  const records = [...base, aPod('web/d', ['10.0.0.21'], { fault: 'the annotation is no JSON' })];
  const snapshot = snapshotOfRecords(records);
  const status = buildStatus(
    snapshot,
    { cluster: {}, connection: { state: 'connected', since: 0 } },
    partsIn(snapshot),
  );
  expect(status.unreadable).toEqual([
    { kind: 'Pod', namespace: 'web', name: 'd', reason: 'the annotation is no JSON', partly: true },
  ]);
  expect(overviewOf(records).clusterPods.total).toBe(3);
});

it('[C1] where CiliumEndpoints are none the slices are counted: disable-endpoint-crd leaves the CRD in place', () => {
  const slice: AnyRecord = {
    kind: 'CiliumEndpointSlice',
    key: 'ces-1',
    name: 'ces-1',
    namespace: 'web',
    endpoints: [{ name: 'a', ips: [ip('10.0.0.20')], nodeIp: ip('10.0.0.10'), namedPorts: [] }],
  };
  const slim = [...base.filter((one) => one.kind !== 'CiliumEndpoint'), slice];
  expect(overviewOf(slim).clusterPods).toEqual({ managed: 1, total: 2 });
  expect(overviewOf(slim, { CiliumEndpoint: 'absent' }).clusterPods.managed).toBe(1);
  expect(overviewOf(slim, { CiliumEndpoint: 'refused' }).clusterPods.managed).toBe(1);
  expect(overviewOf([...base, slice, { ...slice, key: 'ces-2', name: 'ces-2' }]).clusterPods.managed).toBe(1);
  expect(overviewOf(slim, { CiliumEndpoint: 'syncing' }).clusterPods.managed).toBeNull();
  const disabled = [aConfig({ 'disable-endpoint-crd': 'true' })];
  expect(overviewOf(disabled, { CiliumEndpointSlice: 'refused' }).clusterPods.managed).toBeNull();
});

it.each([
  ['basic', { name: 'arn:aws:eks:us-east-1:1:cluster/prod' }, 'basic'],
  ['default', { name: 'arn:aws:eks:us-east-1:1:cluster/prod' }, 'arn:aws:eks:us-east-1:1:cluster/prod'],
  ['default', { context: 'prod' }, undefined],
])('the cluster that cilium-config calls %s and the kubeconfig %o is %s', (named, cluster, name) => {
  const snapshot = snapshotOfRecords([aConfig({ 'cluster-name': named })]);
  const status = buildStatus(snapshot, { cluster, connection: { state: 'connected', since: 0 } }, partsIn(snapshot));
  expect(status.cluster.name).toBe(name);
});
