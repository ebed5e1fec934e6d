import { describe, expect, it } from 'vitest';
import { type EniId, toEniId, toIdentityId, toNodeName, toUid } from '../ids.ts';
import type { CiliumEndpointSliceRecord, CiliumIdentityRecord } from '../records.ts';
import {
  aCiliumNode,
  aNode,
  anEndpoint,
  aPod,
  ip,
  nodeName,
  snapshotOfRecords,
} from '../testing/snapshot-of-records.ts';
import { buildEndpointPage } from './build-endpoint-page.ts';
import type { EndpointQuery } from './endpoint.ts';
import { findEndpointNamed, listEndpoints } from './list-endpoints.ts';

const eni = toEniId('eni-1');
const enis: Record<string, EniId> = { '10.0.0.20': eni };
const eniOf = (node: string, address: string) => (node === nodeName ? enis[address] : undefined);

const slice: CiliumEndpointSliceRecord = {
  kind: 'CiliumEndpointSlice',
  key: 'ces-1',
  name: 'ces-1',
  namespace: 'web',
  endpoints: [
    { name: 'a', identity: toIdentityId(1111), ips: [ip('10.0.0.99')], namedPorts: [] },
    { name: 'b', identity: toIdentityId(9808), ips: [ip('10.0.0.21')], nodeIp: ip('10.0.0.10'), namedPorts: [] },
  ],
};
const identity: CiliumIdentityRecord = {
  kind: 'CiliumIdentity',
  key: '9808',
  name: '9808',
  id: toIdentityId(9808),
  labels: ['k8s:app=web'],
};

describe('[E1] an endpoint', () => {
  const snapshot = snapshotOfRecords([anEndpoint('web/a', ['10.0.0.20']), slice, identity, aNode()]);

  it('is told by its CiliumEndpoint, and by a slice only without one', () => {
    const told = listEndpoints(snapshot, eniOf).map(({ name, source, identity, slice }) => [
      name,
      source,
      identity,
      slice,
    ]);
    expect(told).toEqual([
      ['a', 'CiliumEndpoint', 9808, undefined],
      ['b', 'CiliumEndpointSlice', 9808, 'ces-1'],
    ]);
  });

  it('[E2] of a slice has the labels of its CiliumIdentity, and neither id nor state', () => {
    const b = findEndpointNamed(snapshot, 'web', 'b', eniOf);
    expect(b).toMatchObject({ labels: ['k8s:app=web'], ips: ['10.0.0.21'], node: nodeName });
    for (const field of ['endpointId', 'state', 'ingress', 'createdAt']) expect(b).not.toHaveProperty(field);
  });

  it('that nothing names is none', () => expect(findEndpointNamed(snapshot, 'web', 'c', eniOf)).toBeUndefined());
});

it('[E4] what an agent writes of policy is verbatim, and absent where it writes nothing', () => {
  const old = anEndpoint('web/a', [], {
    enforcement: { ingress: '<status disabled>', egress: 'enforcing' },
    visibilityPolicy: '<status disabled>',
  });
  const [a, b] = listEndpoints(snapshotOfRecords([old, anEndpoint('web/b', [])]), eniOf);
  expect(a).toMatchObject({ ingress: '<status disabled>', egress: 'enforcing', visibilityPolicy: '<status disabled>' });
  expect(b).not.toHaveProperty('ingress');
});

describe('[E5] the pod of an endpoint', () => {
  const endpoint = anEndpoint('web/a', ['10.0.0.20']);
  const podOf = (...args: Parameters<typeof snapshotOfRecords>) =>
    listEndpoints(snapshotOfRecords(...args), eniOf)[0]?.pod;

  it('is present by its uid', () => expect(podOf([endpoint, aPod('web/a', ['10.0.0.20'])])).toBe('present'));
  it('is replaced by another pod of its name', () =>
    expect(podOf([endpoint, aPod('web/a', ['10.0.0.20'], { uid: toUid('younger') })])).toBe('replaced'));
  it('is missing when Pods are read and it is not among them', () => expect(podOf([endpoint])).toBe('missing'));
  it.each(['refused', 'syncing', 'absent'] as const)('is unknown while Pods are %s', (state) =>
    expect(podOf([endpoint], { Pod: state })).toBe('unknown'),
  );
});

describe('[E6] [E7] the place of an endpoint', () => {
  const endpoint = anEndpoint('web/a', ['2001:db8::1', '10.0.0.20']);
  const placeOf = (records: Parameters<typeof snapshotOfRecords>[0]) => {
    const [found] = listEndpoints(snapshotOfRecords(records), eniOf);
    return [found?.node, found?.eni];
  };

  it('is the node of its pod, and the ENI of the first address that has one', () => {
    const elsewhere = aPod('web/a', [], { node: toNodeName('node-b') });
    expect(placeOf([endpoint, aPod('web/a', ['10.0.0.20'])])).toEqual([nodeName, eni]);
    expect(placeOf([endpoint, aCiliumNode([]), elsewhere])).toEqual(['node-b', undefined]);
  });

  it('is the node that has its networking.node while no pod tells it', () => {
    expect(placeOf([endpoint, aCiliumNode([])])).toEqual([nodeName, eni]);
    expect(placeOf([endpoint])).toEqual([undefined, undefined]);
  });

  it('is not the node of a later pod of the same name', () => {
    const later = aPod('web/a', [], { uid: toUid('younger'), node: toNodeName('node-b') });
    expect(placeOf([endpoint, aNode(), later])).toEqual([nodeName, eni]);
  });
});

describe('[E17] [E18] a page of endpoints', () => {
  const all = listEndpoints(
    snapshotOfRecords([
      anEndpoint('web/a', ['10.0.0.20'], { endpointId: 12 }),
      anEndpoint('web/b', ['10.0.0.3'], { endpointId: 7, identity: toIdentityId(1111), labels: ['k8s:app=shop'] }),
      anEndpoint('web/c', ['10.0.0.100'], { endpointId: undefined }),
      anEndpoint('db/d', ['10.0.0.1'], { endpointId: 100 }),
    ]),
    eniOf,
  );
  const page = (query: Partial<EndpointQuery>) =>
    buildEndpointPage(all, { columns: [], from: null }, { offset: 0, limit: 10, ...query });
  const names = (query: Partial<EndpointQuery>) =>
    page(query)
      .endpoints.map(({ name }) => name)
      .join('');

  it('is by namespace and name, and cut', () => {
    expect(names({})).toBe('dabc');
    expect(page({ offset: 1, limit: 2 })).toMatchObject({ total: 4, of: 4, offset: 1 });
    expect(names({ offset: 1, limit: 2 })).toBe('ab');
  });

  it('is ordered by number, what has no value last', () => {
    expect(names({ sort: 'endpointId' })).toBe('badc');
    expect(names({ sort: '-endpointId' })).toBe('dabc');
    expect(names({ sort: 'ipv4' })).toBe('dbac');
    expect(names({ sort: 'constructor' })).toBe('dabc');
  });

  it('is filtered by namespace, identity and text in name, address, number or label', () => {
    expect(page({ ns: ['web'] })).toMatchObject({ total: 3, of: 4 });
    expect(names({ identity: toIdentityId(1111) })).toBe('b');
    expect(names({ q: 'SHOP' })).toBe('b');
    expect(names({ q: '10.0.0.10' })).toBe('c');
    expect(names({ q: 'web/a' })).toBe('a');
  });
});
