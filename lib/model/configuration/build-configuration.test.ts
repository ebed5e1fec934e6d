import { describe, expect, test } from 'vitest';
import { toNodeName } from '../ids.ts';
import type { AnyRecord, CiliumNodeConfigRecord, ConfigMapRecord, WorkloadRecord } from '../records.ts';
import { aNode, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildConfiguration } from './build-configuration.ts';

const aConfigMap = (data: Record<string, string>): ConfigMapRecord => ({
  kind: 'ConfigMap',
  key: 'kube-system/cilium-config',
  namespace: 'kube-system',
  name: 'cilium-config',
  createdAt: Date.parse('2026-11-20T10:04:50Z'),
  data,
});

const anAgent = (version: string): WorkloadRecord => ({
  kind: 'DaemonSet',
  key: 'kube-system/cilium',
  namespace: 'kube-system',
  name: 'cilium',
  labels: {},
  desired: 1,
  ready: 1,
  available: 1,
  updated: 1,
  selector: {},
  nodeSelector: {},
  containers: [{ name: 'cilium-agent', image: `quay.io/cilium/cilium:v${version}`, args: [] }],
});

const aNodeConfig = (fields: Partial<CiliumNodeConfigRecord>): CiliumNodeConfigRecord => ({
  kind: 'CiliumNodeConfig',
  key: 'kube-system/gpu',
  namespace: 'kube-system',
  name: 'gpu',
  defaults: { 'enable-hubble': 'false' },
  nodeSelector: { matchLabels: { pool: 'gpu' } },
  ...fields,
});

const build = (version: string, data: Record<string, string>, more: AnyRecord[] = []) =>
  buildConfiguration(snapshotOfRecords([aConfigMap(data), anAgent(version), ...more]));

const keyOf = (version: string, key: string, value: string) => {
  const [only] = build(version, { [key]: value }).keys;
  if (!only) throw new Error('no key');
  return only;
};

describe('keys', () => {
  test('[CF1] every key of the map stands in the answer once, with its value as written, in a group', () => {
    const { keys, configMap } = build('1.20.2', {
      zzz: 'x',
      ipam: 'eni',
      'aws-enable-prefix-delegation': '',
      labels: '',
    });
    expect(configMap).toEqual({
      namespace: 'kube-system',
      name: 'cilium-config',
      createdAt: '2026-11-20T10:04:50.000Z',
    });
    expect(keys.map(({ key, value, group }) => [key, value, group])).toEqual([
      ['ipam', 'eni', 'IPAM'],
      ['aws-enable-prefix-delegation', '', 'ENI'],
      ['labels', '', 'Identity'],
      ['zzz', 'x', 'Other'],
    ]);
  });

  test('[CF2] a note says what the key decides, and what the value means where that is known', () => {
    expect(keyOf('1.20.2', 'enable-policy', 'always')).toMatchObject({
      means: 'Every endpoint is closed, with a policy or without.',
      versions: 'all',
    });
    expect(keyOf('1.20.2', 'enable-policy', 'sometimes').means).toBeUndefined();
    expect(keyOf('1.20.2', 'enable-sctp', 'true').means).toBe('On.');
  });

  test('[CF3] beside it stands the flag’s own help text; a key that nobody knows has neither', () => {
    // Documentation/cmdref/cilium-agent.md of 1.20.2: `--enable-sctp   Enable SCTP support (beta)`.
    expect(keyOf('1.20.2', 'enable-sctp', 'true').help).toBe('Enable SCTP support (beta)');
    const unknown = keyOf('1.20.2', 'constructor', 'x');
    expect([unknown.help, unknown.note, unknown.default, unknown.differs]).toEqual([undefined, undefined, null, null]);
  });
});

describe('defaults', () => {
  test('[CF4] are those of the release that has the minor version of the cluster', () => {
    expect(build('1.15.3', {}).defaultsOf).toBe('1.15.19');
    expect(build('1.20.2', {}).defaultsOf).toBe('1.20.2');
  });

  test('[CF5] of a version that was not read no default is known, and whether a key differs is not either', () => {
    const key = keyOf('1.13.4', 'ipam', 'eni');
    expect(build('1.13.4', {}).defaultsOf).toBeNull();
    expect([key.default, key.differs]).toEqual([null, null]);
    expect(key.otherDefaults.map(({ release, value }) => [release, value])).toEqual([
      ['1.20.2', 'cluster-pool'],
      ['1.15.19', 'cluster-pool'],
    ]);
  });

  test('[CF5] without a version neither', () => {
    const answer = buildConfiguration(snapshotOfRecords([aConfigMap({ ipam: 'eni' })]));
    expect([answer.version.value, answer.defaultsOf, answer.keys[0]?.differs]).toEqual([null, null, null]);
  });

  test.each([
    // key, value, whether it differs. Defaults: templates/cilium-configmap.yaml and cmdref of 1.20.2.
    ['ipam', 'eni', true],
    ['ipam', 'cluster-pool', false],
    ['identity-gc-interval', '15m', false],
    ['identity-gc-interval', '900s', false],
    ['identity-gc-interval', '16m0s', true],
    ['eni-tags', '{}', false],
    ['eni-tags', 'team=a', true],
    ['bpf-policy-map-max', '16384', false],
    ['bpf-policy-map-max', '16385', true],
  ])('[CF6] %s %s compares by what it means', (key, value, differs) => {
    expect(keyOf('1.20.2', key, value).differs).toBe(differs);
  });
});

test('[CF7] what the chart writes by itself comes before the flag’s default', () => {
  // Chart of 1.20.2: bpf.preallocateMaps false. cmdref: `--preallocate-bpf-maps … (default true)`.
  const key = keyOf('1.20.2', 'preallocate-bpf-maps', 'false');
  expect([key.default, key.differs]).toEqual([{ release: '1.20.2', value: 'false', from: 'chart' }, false]);
  // In no chart; cmdref of the operator: `--aws-enable-prefix-delegation` without a default, which is false.
  expect(keyOf('1.20.2', 'aws-enable-prefix-delegation', 'true').default).toMatchObject({
    value: 'false',
    from: 'operator',
  });
});

describe('overrides', () => {
  const nodes = [
    aNode({ name: toNodeName('a'), labels: { pool: 'gpu' } }),
    aNode({ name: toNodeName('b'), labels: { pool: 'web' } }),
  ];

  test('[CF8] a CiliumNodeConfig says which nodes it selects and what cilium-config says instead', () => {
    const { overrides } = build('1.20.2', { 'enable-hubble': 'true' }, [
      ...nodes,
      aNodeConfig({ defaults: { 'enable-hubble': 'false', debug: 'true' } }),
    ]);
    expect(overrides).toEqual([
      {
        namespace: 'kube-system',
        name: 'gpu',
        selector: 'pool=gpu',
        nodes: ['a'],
        values: [
          { key: 'debug', value: 'true', base: null },
          { key: 'enable-hubble', value: 'false', base: 'true' },
        ],
      },
    ]);
  });

  test('[CF9] an empty selector selects every node; one that cannot be read selects nobody knows which', () => {
    const every = build('1.20.2', {}, [...nodes, aNodeConfig({ nodeSelector: {} })]).overrides[0];
    expect([every?.selector, every?.nodes]).toEqual(['', ['a', 'b']]);
    const unread = build('1.20.2', {}, [...nodes, aNodeConfig({ nodeSelector: 'gpu' })]).overrides[0];
    expect([unread?.selector, unread?.nodes]).toEqual([null, null]);
  });

  test('[CF9] where nodes cannot be read it is not said which are selected', () => {
    const snapshot = snapshotOfRecords([aConfigMap({}), aNodeConfig({})], { Node: 'refused' });
    expect(buildConfiguration(snapshot).overrides[0]?.nodes).toBeNull();
  });
});

test('[CF10] a map that cannot be read, or is not there, is no empty map', () => {
  const answer = buildConfiguration(snapshotOfRecords([anAgent('1.20.2')], { ConfigMap: 'refused' }));
  expect([answer.configMap, answer.keys]).toEqual([null, []]);
});
