import { describe, expect, it } from 'vitest';
import { buildCapacity } from '../capacity/build-capacity.ts';
import { type NodeName, toNodeName } from '../ids.ts';
import type { AnyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  cidr,
  ip,
  poolOf,
  snapshotOfRecords,
} from '../testing/snapshot-of-records.ts';
import { buildIpAddresses } from './build-ip-addresses.ts';
import { buildNodeOwnership } from './build-node-ownership.ts';
import type { AddressFilter, Grouping } from './ip-addresses.ts';
import { listAddresses } from './list-addresses.ts';

const second = toNodeName('node-b');
const eniA = anEni('eni-a', ['10.0.0.20', '10.0.0.21'], { mac: '16:b3:8e:67:d4:33' });
const eniB = anEni('eni-b', ['10.0.1.20', '10.0.1.21', '10.0.1.22'], {
  primary: ip('10.0.1.10'),
  subnet: { id: 'subnet-2', cidr: cidr('10.0.1.0/24') },
  publicIp: ip('203.0.113.5'),
});
const records: AnyRecord[] = [
  aConfig({ ipam: 'eni' }),
  aNode({ labels: { 'topology.kubernetes.io/zone': 'z1' } }),
  aNode({
    name: second,
    labels: { 'topology.kubernetes.io/zone': 'z2', 'eks.amazonaws.com/nodegroup': 'ng' },
    addresses: [],
  }),
  aNode({
    name: toNodeName('fargate-1'),
    labels: { 'eks.amazonaws.com/compute-type': 'fargate' },
    addresses: [{ type: 'InternalIP', address: '10.0.2.9' }],
  }),
  aCiliumNode([eniA], { pool: poolOf('eni-a', ['10.0.0.20', '10.0.0.21']) }),
  aCiliumNode(
    [eniB],
    { pool: poolOf('eni-b', ['10.0.1.20', '10.0.1.21', '10.0.1.22']) },
    {
      name: second,
      addresses: [{ type: 'InternalIP', ip: ip('10.0.1.10') }],
      instanceId: 'i-00000000000000b',
    },
  ),
  aPod('web/a', ['10.0.0.20']),
  anEndpoint('web/a', ['10.0.0.20']),
  aPod('db/b', ['10.0.1.20'], { node: second }),
];
const snapshot = snapshotOfRecords(records);
const partsAt = (at: Snapshot) => (name: NodeName) => ({
  addresses: buildNodeOwnership(at, name),
  capacity: buildCapacity(at, name),
});
const partsOf = partsAt(snapshot);
const totalsAt = (at: Snapshot) => buildIpAddresses(at, 'node', {}, partsAt(at)).totals;
const ask = (by: Grouping, filter: AddressFilter = {}) => buildIpAddresses(snapshot, by, filter, partsOf);
const page = (filter: AddressFilter, sort?: string, offset = 0, limit = 100) =>
  listAddresses(snapshot, filter, sort, offset, limit, partsOf).addresses.map((address) => address.ip);

describe('groups', () => {
  it.each([
    ['node', [['', ['fargate-1', 'node-a', 'node-b']]]],
    [
      'zone',
      [
        ['z1', ['node-a']],
        ['z2', ['node-b']],
        ['', ['fargate-1']],
      ],
    ],
    [
      'node-group',
      [
        ['ng', ['node-b']],
        ['', ['fargate-1', 'node-a']],
      ],
    ],
    [
      'type',
      [
        ['t3.medium', ['node-a', 'node-b']],
        ['', ['fargate-1']],
      ],
    ],
    [
      'namespace',
      [
        ['db', ['node-b']],
        ['web', ['node-a']],
        ['', ['fargate-1', 'node-a', 'node-b']],
      ],
    ],
  ] as const)('by %s', (by, expected) => {
    expect(ask(by).groups.map((group) => [group.name, group.nodes.map((node) => node.node)])).toEqual(expected);
  });

  it('by subnet names its CIDR and shows only its ENIs', () => {
    const group = ask('subnet').groups.find((one) => one.name === 'subnet-2');
    expect(group?.detail).toBe('10.0.1.0/24');
    expect(group?.nodes.flatMap((node) => node.enis.map((eni) => eni.id))).toEqual(['eni-b']);
  });

  it('[C11] what is not known is no part of a sum: the sum is unknown, never 0', () => {
    const without = (kind: string) => records.filter((record) => record.kind !== kind);
    const refused = snapshotOfRecords(without('CiliumNode'), { CiliumNode: 'refused' });
    expect(totalsAt(refused)).toEqual({ nodes: 2, enis: null, pool: null, used: null, free: null });
    const syncing = snapshotOfRecords(without('Pod'), { Pod: 'syncing' });
    expect(totalsAt(syncing)).toEqual({ nodes: 2, enis: 2, pool: 5, used: null, free: null });
  });

  it('[IP29] [C11] a Fargate node is shown, and left out of the totals', () => {
    expect(ask('node').totals).toEqual({ nodes: 2, enis: 2, pool: 5, used: 2, free: 3 });
    expect(ask('node').groups[0]?.nodes[0]).toMatchObject({ node: 'fargate-1', compute: 'fargate' });
  });

  it('a strip is the primary first, then by address; pool and used leave the primary out', () => {
    const [, node] = ask('node').groups[0]?.nodes ?? [];
    expect(node?.enis[0]).toMatchObject({ used: 1, pool: 2 });
    expect(node?.enis[0]?.slots).toEqual([
      { ip: '10.0.0.10', state: 'primary', owner: 'node-a' },
      { ip: '10.0.0.20', state: 'pod', owner: 'web/a' },
      { ip: '10.0.0.21', state: 'free' },
    ]);
    expect(node?.counts).toEqual({ primary: 1, pod: 1, free: 1 });
  });
});

describe('filters', () => {
  it('the legend counts under every filter but state', () => {
    const answer = ask('node', { node: ['node-b'], state: ['free'] });
    expect(answer.legend).toEqual({ primary: 1, pod: 1, free: 2, node: 1 });
    // 3 of node-a, 5 of node-b (with its public address), 1 of fargate-1.
    expect([answer.shown, answer.of]).toEqual([2, 9]);
  });

  it.each([
    [{ q: 'WEB/A' }, ['10.0.0.20']],
    [{ q: '16:b3' }, ['10.0.0.10', '10.0.0.20', '10.0.0.21']],
    [{ q: '9808' }, ['10.0.0.20']],
    [{ q: 'i-0000' }, ['10.0.1.10', '10.0.1.20', '10.0.1.21', '10.0.1.22', '203.0.113.5']],
    [{ ns: ['db', 'web'] }, ['10.0.0.20', '10.0.1.20']],
    [{ eni: ['eni-a'], state: ['free'] }, ['10.0.0.21']],
    [{ subnet: ['subnet-2'], state: ['pod'] }, ['10.0.1.20']],
    [{ free: 2, state: ['free'] }, ['10.0.0.21']],
    [{ type: ['m5.large'] }, []],
    [{ ns: [], state: ['primary'] }, ['10.0.0.10', '10.0.1.10']],
  ] satisfies [AddressFilter, string[]][])('%j', (filter, ips) => expect(page(filter, 'ip')).toEqual(ips));

  it('a page is a part of the sorted list', () => {
    expect(page({}, '-ip', 1, 2)).toEqual(['10.0.2.9', '10.0.1.22']);
    expect(page({ state: ['pod'] }, 'owner')).toEqual(['10.0.1.20', '10.0.0.20']);
    expect(page({ node: ['node-a'] }, 'constructor')).toEqual(['10.0.0.10', '10.0.0.20', '10.0.0.21']);
  });
});
