import { expect, test } from 'vitest';
import { toNodeName } from '../ids.ts';
import type { PodRecord, WorkloadRecord } from '../records.ts';
import { aConfig, aPod, nodeName, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { findAgent } from './agent.ts';

const agentPod = (name: string, version: string, fields: Partial<PodRecord> = {}, running = true) =>
  aPod(`kube-system/${name}`, ['10.0.0.10'], {
    hostNetwork: true,
    containers: [{ name: 'cilium-agent', image: `quay.io/cilium/cilium:v${version}@sha256:00`, running }],
    ...fields,
  });

const daemonSet = (namespace: string, version: string): WorkloadRecord => ({
  kind: 'DaemonSet',
  key: `${namespace}/cilium`,
  namespace,
  name: 'cilium',
  containers: [{ name: 'cilium-agent', image: `quay.io/cilium/cilium:v${version}`, args: [] }],
  desired: 1,
  ready: 1,
  available: 1,
  updated: 1,
  selector: {},
  nodeSelector: {},
  labels: {},
});

test('[LE2] the agent of a node is the pod there that runs container cilium-agent', () => {
  const elsewhere = agentPod('cilium-b', '1.13.4', { node: toNodeName('node-b') });
  const other = aPod('default/web', ['10.0.0.20']);
  const snapshot = snapshotOfRecords([elsewhere, other, agentPod('cilium-a', '1.13.4')]);
  expect(findAgent(snapshot, nodeName)).toEqual({
    namespace: 'kube-system',
    target: 'pod/cilium-a',
    tool: 'cilium',
  });
});

test('[LE2] one that runs comes before one that does not; a finished one is nobody', () => {
  const ended = agentPod('cilium-1', '1.20.2', { phase: 'Failed' });
  const waiting = agentPod('cilium-2', '1.20.2', { phase: 'Pending' }, false);
  expect(findAgent(snapshotOfRecords([ended, waiting]), nodeName).target).toBe('pod/cilium-2');
  const both = snapshotOfRecords([ended, waiting, agentPod('cilium-3', '1.20.2')]);
  expect(findAgent(both, nodeName).target).toBe('pod/cilium-3');
});

test.each([
  ['1.13.4', 'cilium'],
  ['1.14.19', 'cilium'],
  ['1.15.0', 'cilium-dbg'],
  ['1.20.2', 'cilium-dbg'],
  ['2.0.0', 'cilium-dbg'],
])('[LE3] the tool of %s is %s', (version, tool) => {
  expect(findAgent(snapshotOfRecords([agentPod('cilium-a', version)]), nodeName).tool).toBe(tool);
  expect(findAgent(snapshotOfRecords([daemonSet('kube-system', version)])).tool).toBe(tool);
});

test('[LE3] during an upgrade the version of the node’s own agent counts', () => {
  const records = [daemonSet('kube-system', '1.15.0'), agentPod('cilium-a', '1.14.19')];
  expect(findAgent(snapshotOfRecords(records), nodeName).tool).toBe('cilium');
  expect(findAgent(snapshotOfRecords(records)).tool).toBe('cilium-dbg');
});

test('[LE3] without any version the newer name', () => {
  expect(findAgent(snapshotOfRecords([])).tool).toBe('cilium-dbg');
  expect(findAgent(snapshotOfRecords([agentPod('cilium-a', 'latest')]), nodeName).tool).toBe('cilium-dbg');
});

test('[LE4] of no node in particular any agent; while Pods are not known that may be another node’s', () => {
  expect(findAgent(snapshotOfRecords([agentPod('cilium-a', '1.20.2')]))).toEqual({
    namespace: 'kube-system',
    target: 'ds/cilium',
    tool: 'cilium-dbg',
  });
  for (const state of ['syncing', 'refused', 'absent'] as const) {
    const { target, note } = findAgent(snapshotOfRecords([], { Pod: state }), nodeName);
    expect(target).toBe('ds/cilium');
    expect(note).toBe('Pods are not known: ds/cilium may be the agent of another node than node-a.');
  }
});

test('[LE5] where no agent runs there is nobody to ask', () => {
  const { target, note } = findAgent(snapshotOfRecords([aPod('default/web', ['10.0.0.20'])]), nodeName);
  expect(target).toBeNull();
  expect(note).toBe('No pod on node-a has a container cilium-agent.');
});

test('[LE6] the namespace is told by the pod, then the DaemonSet, then cilium-config, then by custom', () => {
  const namespaceOf = (...records: Parameters<typeof snapshotOfRecords>[0]) =>
    findAgent(snapshotOfRecords(records), nodeName).namespace;
  const config = { ...aConfig({}), key: 'cilium/cilium-config', namespace: 'cilium' };
  const pod = { ...agentPod('cilium-a', '1.20.2'), key: 'net/cilium-a', namespace: 'net' };
  expect(namespaceOf(pod, daemonSet('other', '1.20.2'), config)).toBe('net');
  expect(namespaceOf(daemonSet('other', '1.20.2'), config)).toBe('other');
  expect(namespaceOf(config)).toBe('cilium');
  expect(namespaceOf()).toBe('kube-system');
});
