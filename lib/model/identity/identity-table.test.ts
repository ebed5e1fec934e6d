import { describe, expect, it } from 'vitest';
import { listEndpoints } from '../endpoint/list-endpoints.ts';
import { toIdentityId } from '../ids.ts';
import type { AnyRecord, CiliumIdentityRecord } from '../records.ts';
import { aPolicy, ofNamespace } from '../testing/policy-records.ts';
import { aNode, anEndpoint, aPod, ip, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildIdentityRows } from './build-identity-rows.ts';
import { buildIdentityTable } from './build-identity-table.ts';
import type { IdentityTableQuery } from './identity-table.ts';

const identity = (id: number, ...labels: string[]): CiliumIdentityRecord => ({
  kind: 'CiliumIdentity',
  key: String(id),
  name: String(id),
  id: toIdentityId(id),
  labels,
});

function rowsOf(records: AnyRecord[], states: Parameters<typeof snapshotOfRecords>[1] = {}) {
  const snapshot = snapshotOfRecords(records, states);
  return buildIdentityRows(
    snapshot,
    listEndpoints(snapshot, () => undefined),
  );
}

describe('[E13] counts', () => {
  const records = [
    identity(9808, 'k8s:app=web'),
    anEndpoint('web/a', ['10.0.0.20']),
    anEndpoint('web/b', ['10.0.0.21']),
    anEndpoint('shop/c', ['10.0.0.22']),
    aPod('web/a', ['10.0.0.20']),
    aNode(),
  ];

  it('are of endpoints, of pods that are there, of different nodes', () =>
    expect(rowsOf(records)[0]).toMatchObject({ endpoints: 3, pods: 1, nodes: 1, namespaces: ['shop', 'web'] }));
  it('of pods are not known while Pods cannot be read', () =>
    expect(rowsOf(records, { Pod: 'refused' })[0]).toMatchObject({ endpoints: 3, pods: null }));
  it('are not known while endpoints cannot be read', () =>
    expect(
      rowsOf([identity(9808, 'k8s:app=web')], { CiliumEndpoint: 'refused', CiliumEndpointSlice: 'absent' })[0],
    ).toMatchObject({
      endpoints: null,
      pods: null,
      nodes: null,
    }));
  it('of nodes are not known while one endpoint’s is not', () => {
    const lost = anEndpoint('web/d', [], { nodeIp: ip('10.9.9.9') });
    expect(rowsOf([...records, lost])[0]).toMatchObject({ endpoints: 4, nodes: null });
  });
});

it('[E12] [E16] an identity that only an endpoint names is listed; one without endpoints is in the namespace of its labels', () => {
  const rows = rowsOf([identity(300, 'k8s:io.kubernetes.pod.namespace=db'), anEndpoint('web/a', [])]);
  expect(rows.map(({ id, object, endpoints, namespaces }) => [id, object, endpoints, namespaces])).toEqual([
    [300, true, 0, ['db']],
    [9808, false, 1, ['web']],
  ]);
});

it('[E12] without CiliumIdentities nobody knows whether there is one', () => {
  const records = [anEndpoint('web/a', [])];
  expect(rowsOf(records)[0]?.object).toBe(false);
  expect(rowsOf(records, { CiliumIdentity: 'refused' })[0]?.object).toBeNull();
});

it('[E14] equal labels are marked on both, missing ones on neither', () => {
  const rows = rowsOf([
    identity(300, 'k8s:b=2', 'k8s:a=1'),
    identity(301, 'k8s:a=1', 'k8s:b=2'),
    identity(302, 'k8s:a=1'),
    identity(303),
    identity(304),
  ]);
  expect(rows.map(({ sameLabels }) => sameLabels)).toEqual([[301], [300], [], [], []]);
});

describe('[E19] policies', () => {
  const policy = (name: string, spec: object) => aPolicy('CiliumNetworkPolicy', spec, { name });
  const records = [
    identity(300, 'k8s:app=web', ofNamespace('a')),
    identity(301, 'k8s:app=db', ofNamespace('a')),
    identity(302, 'k8s:app=web', ofNamespace('b')),
    identity(303),
    policy('web', { endpointSelector: { matchLabels: { app: 'web' } } }),
    policy('all', { endpointSelector: {} }),
    aPolicy('CiliumClusterwideNetworkPolicy', { nodeSelector: {} }, { name: 'hosts' }),
  ];
  const policiesOf = (...more: Parameters<typeof rowsOf>) => rowsOf(...more).map(({ policies }) => policies);
  const named = (name: string) => ({ kind: 'CiliumNetworkPolicy', namespace: 'a', name });

  it('are those whose selector picks it, by name', () =>
    expect(policiesOf(records)).toEqual([
      { count: 2, first: [named('all'), named('web')] },
      { count: 1, first: [named('all')] },
      { count: 0, first: [] },
      null,
    ]));
  it('are the first twenty, and how many there are', () => {
    const many = Array.from({ length: 25 }, (_, n) => policy(`p${n}`, { endpointSelector: {} }));
    const [first] = policiesOf([...records, ...many]);
    expect([first?.count, first?.first.length]).toEqual([27, 20]);
  });
  it('are not known while one of their kinds, one of them, or whom one selects is not', () => {
    const unknown = [null, null, null, null];
    expect(policiesOf(records, { NetworkPolicy: 'refused' })).toEqual(unknown);
    expect(policiesOf(records, { NetworkPolicy: 'absent' })).toEqual(unknown);
    expect(policiesOf(records, { CiliumClusterwideNetworkPolicy: 'absent' })[1]).toMatchObject({ count: 1 });
    const broken = { kind: 'Unreadable', of: 'NetworkPolicy', key: 'a/x', name: 'x', reason: 'no spec' } as const;
    expect(policiesOf([...records, broken])).toEqual(unknown);
    expect(policiesOf([...records, policy('x', { endpointSelector: 7 })])).toEqual(unknown);
    expect(policiesOf(records, { CiliumIdentity: 'syncing' })).toEqual(unknown);
  });
  it('of the host are none: it is no subject', () =>
    expect(policiesOf([anEndpoint('a/host', [], { identity: toIdentityId(1) })])).toEqual([{ count: 0, first: [] }]));
});

describe('the table', () => {
  const rows = rowsOf([
    identity(300, 'k8s:app=web', 'k8s:io.kubernetes.pod.namespace=shop'),
    identity(301, 'k8s:app=db', 'k8s:io.kubernetes.pod.namespace=shop'),
    identity(302, 'k8s:app=db', 'k8s:io.kubernetes.pod.namespace=shop'),
    identity(303, 'k8s:tier=x', 'k8s:empty='),
    anEndpoint('kube-system/a', [], { identity: toIdentityId(4) }),
  ]);
  const table = (query: Partial<IdentityTableQuery>) => buildIdentityTable(rows, { offset: 0, limit: 10, ...query });
  const ids = (query: Partial<IdentityTableQuery>) => table(query).identities.map(({ id }) => id);

  it('[E15] orders keys by their different values, reserved labels left out', () => {
    expect(table({ q: 'web' }).keys).toEqual([
      { key: 'k8s:app', values: 2, identities: 3 },
      { key: 'k8s:empty', values: 1, identities: 1 },
      { key: 'k8s:io.kubernetes.pod.namespace', values: 1, identities: 3 },
      { key: 'k8s:tier', values: 1, identities: 1 },
    ]);
  });

  it('[E17] is filtered by a key, a whole label, a kind, a namespace, duplicates, text', () => {
    expect(ids({ label: 'k8s:app' })).toEqual([300, 301, 302]);
    expect(ids({ label: 'k8s:app=db' })).toEqual([301, 302]);
    expect(ids({ label: 'k8s:ap' })).toEqual([]);
    expect(ids({ kind: ['reserved'] })).toEqual([4]);
    expect(ids({ ns: ['shop'], q: 'web' })).toEqual([300]);
    expect(ids({ id: toIdentityId(303) })).toEqual([303]);
    expect(ids({ duplicates: true })).toEqual([301, 302]);
    expect(table({ duplicates: true })).toMatchObject({ total: 2, of: 5, duplicates: 2 });
  });

  it('[E17] is ordered by number of endpoints, downwards', () => expect(ids({ sort: '-endpoints' })[0]).toBe(4));
});
