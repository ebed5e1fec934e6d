import { expect, test } from 'vitest';
import type { Component } from '../../lib/model/installation/installation.ts';
import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { toComponentLines } from './to-component-lines.ts';
import { toFigures } from './to-figures.ts';
import { listArithmetic, shortenId } from './to-node-strips.ts';

const known = {
  poolAddresses: { total: 30, used: 17 },
  endpoints: { total: 13, ready: 13 },
  identities: { total: 12, limit: 65280 },
  policies: { total: 3 },
  nodes: { total: 2, enis: 6 },
};

test('each figure has its second number', () => {
  expect(toFigures({ figures: known }).map(({ value, second }) => [value, second])).toEqual([
    ['30', '17 used'],
    ['13', '13 ready'],
    ['12', 'of 65,280'],
    ['3', undefined],
    ['2', '6 ENIs'],
  ]);
});

test('a figure that is not known is a question mark without a second number', () => {
  const [pool] = toFigures({ figures: { ...known, poolAddresses: { total: null, used: null } } });
  expect(pool).toEqual({ name: 'Pool addresses', value: '?' });
});

const lines = (component: Component, managed: number | null = 13) =>
  toComponentLines({ components: [component], clusterPods: { managed, total: 13 } });

test('a component reads as cilium status prints it', () => {
  const workload = { kind: 'DaemonSet' as const, namespace: 'kube-system', name: 'cilium' };
  expect(lines({ name: 'Cilium', workload, state: 'ok', desired: 2, ready: 2, available: 2 })).toEqual([
    { name: 'Cilium', state: 'ok', detail: 'DaemonSet cilium', count: '2 / 2' },
    { name: 'Cluster Pods', state: 'ok', detail: 'managed by Cilium', count: '13 / 13' },
  ]);
});

test('fewer managed pods than pods is degraded; not known is unknown', () => {
  const hubble: Component = { name: 'Hubble Relay', state: 'disabled', detail: 'disabled' };
  expect(lines(hubble, 11)[1]).toMatchObject({ state: 'degraded', count: '11 / 13' });
  expect(lines(hubble, null)[1]).toMatchObject({ state: 'unknown', count: '? / 13' });
  expect(lines(hubble)[0]).toMatchObject({ state: 'disabled', detail: 'disabled', count: '' });
});

test('a component whose source is not readable is unknown, not zero', () => {
  expect(lines({ name: 'Operator', state: 'unknown' })[0]).toMatchObject({ detail: 'unknown', count: '?' });
});

const node = (name: string, notes: string[]) =>
  ({
    node: name,
    instanceType: 't3.medium',
    capacity: { arithmetic: '(3 − 0) × (6 − 1) = 15', steps: ['15 − router − health = 13 pods'], notes },
  }) as unknown as NodeSummary;

test('equal sums are printed once, notes with their node', () => {
  expect(listArithmetic([node('a', []), node('b', ['max-pods is reached first'])])).toEqual([
    't3.medium: (3 − 0) × (6 − 1) = 15; 15 − router − health = 13 pods',
    'b: max-pods is reached first',
  ]);
});

test('a shortened id keeps both ends', () => {
  expect(shortenId('eni-0edda6362c2010c5f')).toBe('eni-0edd…0c5f');
  expect(shortenId('eni-1')).toBe('eni-1');
});
