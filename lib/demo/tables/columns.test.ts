import { expect, it } from 'vitest';
import type { Manifest } from '../manifest.ts';
import { findKindTable } from './columns.ts';

const NOW = Date.parse('2026-01-02T00:00:00Z');
const metadata = { name: 'x', namespace: 'd', creationTimestamp: '2026-01-01T00:00:00Z' };

function cells(resource: string, fields: Record<string, unknown>): unknown[] {
  const object: Manifest = { apiVersion: 'v1', kind: 'Any', metadata, ...fields };
  return findKindTable(resource)?.cells(object, NOW) ?? [];
}

const podStatus = (status: unknown, spec: unknown = { containers: [{ name: 'a' }] }): unknown =>
  cells('pods', { spec, status }).slice(1, 4);

it('pods show what their containers do', () => {
  expect(
    podStatus({ phase: 'Running', containerStatuses: [{ name: 'a', ready: true, state: { running: {} } }] }),
  ).toEqual(['1/1', 'Running', '0']);
  expect(
    podStatus({ phase: 'Pending', containerStatuses: [{ state: { waiting: { reason: 'ContainerCreating' } } }] }),
  ).toEqual(['0/1', 'ContainerCreating', '0']);
  const crashed = {
    phase: 'Running',
    containerStatuses: [
      {
        restartCount: 3,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { finishedAt: '2026-01-01T23:55:00Z' } },
      },
    ],
  };
  expect(podStatus(crashed)).toEqual(['0/1', 'CrashLoopBackOff', '3 (5m ago)']);
  const failed = { phase: 'Failed', containerStatuses: [{ state: { terminated: { exitCode: 2 } } }] };
  expect(podStatus(failed)).toEqual(['0/1', 'ExitCode:2', '0']);
  const initSpec = { containers: [{ name: 'a' }], initContainers: [{ name: 'i' }, { name: 'j' }] };
  const waiting = {
    phase: 'Pending',
    initContainerStatuses: [
      { name: 'i', state: { terminated: { exitCode: 0 } } },
      { name: 'j', state: { running: {} } },
    ],
  };
  expect(podStatus(waiting, initSpec)).toEqual(['0/1', 'Init:1/2', '0']);
});

it('services and endpoints are shortened as kubectl shows them', () => {
  expect(
    cells('services', { spec: { clusterIPs: ['10.0.0.1'], type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] } }),
  ).toEqual(['x', 'NodePort', '10.0.0.1', '<none>', '80:30080/TCP', '24h', '<none>']);
  const subsets = [{ addresses: [{ ip: '1.1.1.1' }, { ip: '2.2.2.2' }], ports: [{ port: 53 }, { port: 9153 }] }];
  expect(cells('endpoints', { subsets })[1]).toBe('1.1.1.1:53,2.2.2.2:53,1.1.1.1:9153 + 1 more...');
  expect(cells('endpoints', {})[1]).toBe('<none>');
  expect(
    cells('endpointslices.discovery.k8s.io', { addressType: 'IPv4', endpoints: [], ports: [{}] }).slice(1, 4),
  ).toEqual(['IPv4', '*', '<unset>']);
});

it('nodes show readiness, roles and addresses', () => {
  const status = {
    conditions: [{ type: 'Ready', status: 'False' }],
    addresses: [{ type: 'InternalIP', address: '10.0.0.9' }],
    nodeInfo: { kubeletVersion: 'v1.30.1', osImage: 'Linux' },
  };
  expect(cells('nodes', { spec: { unschedulable: true }, status })).toEqual([
    'x',
    'NotReady,SchedulingDisabled',
    '<none>',
    '24h',
    'v1.30.1',
    '10.0.0.9',
    '<none>',
    'Linux',
    '<unknown>',
    '<unknown>',
  ]);
});

it('a malformed object is a row of zero values, never a crash', () => {
  expect(cells('pods', { spec: 'no', status: { containerStatuses: 'no', conditions: { a: 1 } } }).slice(1, 4)).toEqual([
    '0/0',
    '',
    '0',
  ]);
  expect(cells('deployments.apps', { spec: [] }).slice(1, 4)).toEqual(['0/1', 0, 0]);
});
