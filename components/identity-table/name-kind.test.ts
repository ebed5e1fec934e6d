import { expect, test } from 'vitest';
import { sortLabels } from '../address/sort-labels.ts';
import { nameKind } from './name-kind.ts';

test('[E12] a number says in words what kind it is', () => {
  expect(nameKind({ kind: 'reserved', name: 'health' })).toBe('reserved, health');
  expect(nameKind({ kind: 'reserved' })).toBe('reserved');
  expect(nameKind({ kind: 'cluster' })).toBe('this cluster');
  expect(nameKind({ kind: 'remote-cluster', cluster: 3 })).toBe('cluster 3');
  expect(nameKind({ kind: 'cidr' })).toBe('CIDR, local to a node');
  expect(nameKind({ kind: 'remote-node' })).toBe('remote node, local to a node');
  expect(nameKind({ kind: 'unknown' })).toBe('in no known range');
});

test('labels that the pods of a namespace share come last', () => {
  expect(sortLabels(['k8s:io.kubernetes.pod.namespace=shop', 'k8s:app=web', 'k8s:io.example/team=a'])).toEqual([
    'k8s:app=web',
    'k8s:io.example/team=a',
    'k8s:io.kubernetes.pod.namespace=shop',
  ]);
});
