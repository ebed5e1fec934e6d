import { describe, expect, it } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { CiliumEndpointSliceRecord, CiliumIdentityRecord } from '../records.ts';
import { aConfig, anEndpoint, ip, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildIdentities, buildIdentity } from './build-identities.ts';
import { countIdentityNumbers, readIdentityNumber } from './identity-kind.ts';

describe('[W10] numbers (pkg/identity/numericidentity.go)', () => {
  const one = { clusterId: 0, perCluster: 65536 };
  it.each([
    [0, { kind: 'reserved', name: 'unknown' }],
    [2, { kind: 'reserved', name: 'world' }],
    [7, { kind: 'reserved', name: 'kube-apiserver' }],
    [200, { kind: 'reserved' }],
    [256, { kind: 'cluster' }],
    [65535, { kind: 'cluster' }],
    [65536, { kind: 'remote-cluster', cluster: 1 }],
    [16777215, { kind: 'remote-cluster', cluster: 255 }],
    [16777216, { kind: 'unknown' }],
    [16777217, { kind: 'cidr' }],
    [33554431, { kind: 'cidr' }],
    [33554432, { kind: 'remote-node' }],
    [50331648, { kind: 'unknown' }],
    [4294967296, { kind: 'unknown' }],
  ])('%i', (number, reading) => expect(readIdentityNumber(number, one)).toEqual(reading));

  it('are the own cluster’s from cluster-id × 65,536, or × 32,768 with 511 clusters', () => {
    expect(readIdentityNumber(131072, { clusterId: 2, perCluster: 65536 })).toEqual({ kind: 'cluster' });
    expect(readIdentityNumber(65536, { clusterId: 2, perCluster: 32768 })).toEqual({ kind: 'cluster' });
    expect(readIdentityNumber(32768, { clusterId: 0, perCluster: 32768 })).toEqual({
      kind: 'remote-cluster',
      cluster: 1,
    });
  });

  it('are 65,280 in a cluster without an id', () => expect(countIdentityNumbers(one)).toBe(65280));
});

const record: CiliumIdentityRecord = {
  kind: 'CiliumIdentity',
  key: '9808',
  name: '9808',
  id: toIdentityId(9808),
  createdAt: Date.parse('2023-07-04T14:21:00Z'),
  labels: ['k8s:io.kubernetes.pod.namespace=web', 'k8s:app=web'],
};
const slice: CiliumEndpointSliceRecord = {
  kind: 'CiliumEndpointSlice',
  key: 'ces-1',
  name: 'ces-1',
  namespace: 'web',
  endpoints: [
    { name: 'a', identity: toIdentityId(9808), ips: [ip('10.0.0.20')], namedPorts: [] },
    { name: 'b', identity: toIdentityId(9808), ips: [ip('10.0.0.21')], namedPorts: [] },
  ],
};

it('an identity has its object’s labels, sorted, and its namespace', () => {
  const identity = buildIdentity(snapshotOfRecords([aConfig({}), record]), toIdentityId(9808));
  expect(identity).toEqual({
    type: 'identity',
    id: 9808,
    kind: 'cluster',
    namespace: 'web',
    object: true,
    endpoints: [],
    labels: ['k8s:app=web', 'k8s:io.kubernetes.pod.namespace=web'],
    createdAt: '2023-07-04T14:21:00.000Z',
  });
});

it('[W9] endpoints come from CiliumEndpoints, then from slices for those that have none', () => {
  const moved = anEndpoint('web/b', ['10.0.0.21'], { identity: toIdentityId(1111) });
  const snapshot = snapshotOfRecords([record, slice, anEndpoint('web/a', ['10.0.0.20']), moved]);
  expect(buildIdentity(snapshot, toIdentityId(9808)).endpoints).toEqual([
    { namespace: 'web', name: 'a', endpointId: 465 },
  ]);
  const slices = snapshotOfRecords([record, slice], { CiliumEndpoint: 'absent' });
  expect(buildIdentity(slices, toIdentityId(9808)).endpoints).toEqual([
    { namespace: 'web', name: 'a' },
    { namespace: 'web', name: 'b' },
  ]);
});

it('an identity that only an endpoint names has the endpoint’s labels and no object', () => {
  const [identity] = buildIdentities(snapshotOfRecords([anEndpoint('web/a', [], { labels: ['k8s:app=web'] })]));
  expect(identity).toMatchObject({ id: 9808, labels: ['k8s:app=web'], object: false });
});
