import { describe, expect, it } from 'vitest';
import { toNodeName, toUid } from '../ids.ts';
import type { AnyRecord, CiliumEndpointSliceRecord, SourceKind } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  cidr,
  ip,
  nodeName,
  poolOf,
  snapshotOfRecords,
  usedBy,
} from '../testing/snapshot-of-records.ts';
import type { Address } from './address.ts';
import { buildNodeOwnership } from './build-node-ownership.ts';

const eni = anEni('eni-1', ['10.0.0.20', '10.0.0.21']);
const pool = poolOf('eni-1', ['10.0.0.20', '10.0.0.21']);
const config = aConfig({ ipam: 'eni' });
/** A node of up to 1.19 with one ENI of two addresses. */
const usedNode = (used: Record<string, string>) => aCiliumNode([eni], { pool, used: usedBy(used) });
/** A node of 1.20: no `used`, owners are joined. */
const poolsNode = (cidrs: string[], enis = [eni]) =>
  aCiliumNode(enis, {
    pool,
    requested: [{ pool: 'default', ipv4: 10 }],
    allocated: [{ pool: 'default', cidrs: cidrs.map(cidr), allowFirstIp: true, allowLastIp: true }],
  });

type States = Partial<Record<SourceKind, SourceStatus>>;

const ownershipOf = (records: AnyRecord[], states: States = {}) =>
  buildNodeOwnership(snapshotOfRecords([config, aNode(), ...records], states), nodeName);

function addressOf(text: string, records: AnyRecord[], states: States = {}): Address {
  const found = ownershipOf(records, states).addresses.filter((address) => address.ip === text);
  expect(found).toHaveLength(1);
  return found[0] as Address;
}

const stale = (address: Address) => address.claims.filter((claim) => !claim.current).map((claim) => claim.why);

describe('mode crd', () => {
  it('[IP21] a reservation of the pool is a claim of the user, never the owner', () => {
    const reserved = { pool: [{ ip: ip('10.0.0.20'), owner: 'web/a' }] };
    const node = aCiliumNode([], reserved, { cloud: undefined, enis: undefined, eni: undefined });
    const { addresses } = buildNodeOwnership(snapshotOfRecords([aConfig({ ipam: 'crd' }), aNode(), node]), nodeName);
    const address = addresses.find((one) => one.ip === '10.0.0.20');
    expect([address?.state, address?.owner]).toEqual(['free', undefined]);
    const says = { kind: 'Pod', namespace: 'web', name: 'a' };
    expect(address?.claims.at(-1)).toMatchObject({ says, writer: 'user', current: true });
  });
});

describe('owners that are confirmed', () => {
  it('[IP4] a host-network pod does not own its node’s address', () => {
    const pod = aPod('kube-system/cilium-x', ['10.0.0.10'], { hostNetwork: true });
    const address = addressOf('10.0.0.10', [usedNode({}), pod]);
    expect(address).toMatchObject({ state: 'primary', internalIP: true, owner: { kind: 'Node', name: 'node-a' } });
    expect(address.claims.some((claim) => claim.says.kind === 'Pod')).toBe(false);
  });

  it('[IP10] [IP31] five claims agree on a pod', () => {
    const records = [
      usedNode({ '10.0.0.20': 'web/a' }),
      aPod('web/a', ['10.0.0.20']),
      anEndpoint('web/a', ['10.0.0.20']),
    ];
    const address = addressOf('10.0.0.20', records);
    expect(address).toMatchObject({
      state: 'pod',
      node: 'node-a',
      eni: 'eni-1',
      subnet: 'subnet-1',
      identity: 9808,
      endpointId: 465,
      owner: { kind: 'Pod', namespace: 'web', name: 'a' },
    });
    expect(address.claims.map((claim) => [claim.source.field, claim.current])).toEqual([
      ['spec.ipam.pool', true],
      ['status.eni.enis[].addresses', true],
      ['status.ipam.used', true],
      ['status.networking.addressing', true],
      ['status.podIPs', true],
    ]);
    expect(address).not.toHaveProperty('unconfirmed');
  });

  it('[IP11] a terminating pod is live, a finished one is not', () => {
    const terminating = aPod('web/a', ['10.0.0.20'], { terminating: true });
    expect(addressOf('10.0.0.20', [usedNode({}), terminating]).state).toBe('pod');
    const finished = aPod('web/a', ['10.0.0.20'], { phase: 'Succeeded' });
    const address = addressOf('10.0.0.20', [usedNode({}), finished]);
    expect(address.state).toBe('free');
    expect(stale(address)).toEqual(['Pod web/a is finished (Succeeded)']);
  });

  it('[IP12] two live pods are a conflict, also on two nodes', () => {
    const one = aPod('web/a', ['10.0.0.20']);
    const two = aPod('web/b', ['10.0.0.20']);
    const owners = ['a', 'b'].map((name) => ({ kind: 'Pod', namespace: 'web', name }));
    const book = usedNode({ '10.0.0.20': 'web/a' });
    const both = addressOf('10.0.0.20', [book, one, two, anEndpoint('web/a', ['10.0.0.20'])]);
    expect(both).toMatchObject({ state: 'conflict', owners });
    expect(both.owner).toBeUndefined();
    const away = { ...two, node: toNodeName('node-b') };
    const records = [book, one, away, aNode({ name: toNodeName('node-b'), addresses: [] })];
    expect(addressOf('10.0.0.20', records)).toMatchObject({ state: 'conflict', owners });
  });

  it('[IP12] a pod of another node alone makes no owner here', () => {
    const away = aPod('web/b', ['10.0.0.20'], { node: toNodeName('node-b') });
    const records = [usedNode({}), away, aNode({ name: toNodeName('node-b'), addresses: [] })];
    expect(addressOf('10.0.0.20', records).state).toBe('free');
  });

  it('[IP12] another node’s router address that a pod has is a conflict', () => {
    const other = aCiliumNode(
      [],
      {},
      {
        name: toNodeName('node-b'),
        addresses: [{ type: 'CiliumInternalIP', ip: ip('10.0.0.20') }],
      },
    );
    const records = [usedNode({}), aPod('web/a', ['10.0.0.20']), other, aNode({ name: other.name, addresses: [] })];
    expect(addressOf('10.0.0.20', records)).toMatchObject({
      state: 'conflict',
      owners: [
        { kind: 'Pod', name: 'a' },
        { kind: 'router', name: 'node-b' },
      ],
    });
    // The same CiliumNode without its Node is left over: it disproves nothing.
    expect(addressOf('10.0.0.20', records.slice(0, 3)).state).toBe('pod');
  });

  it('[IP10] router, health and ingress are named by the node’s spec', () => {
    const node = aCiliumNode(
      [eni],
      { pool: [...pool, ...poolOf('eni-1', ['10.0.0.22'])] },
      {
        addresses: [
          { type: 'InternalIP', ip: ip('10.0.0.10') },
          { type: 'CiliumInternalIP', ip: ip('10.0.0.20') },
        ],
        health: [ip('10.0.0.21')],
        ingress: [ip('10.0.0.22')],
      },
    );
    const states = ownershipOf([node]).addresses.map((address) => [address.ip, address.state]);
    expect(states).toEqual([
      ['10.0.0.10', 'primary'],
      ['10.0.0.20', 'router'],
      ['10.0.0.21', 'health'],
      ['10.0.0.22', 'ingress'],
    ]);
  });

  it('[IP13] the node’s address stays primary when the operator puts it into the pool', () => {
    const shared = anEni('eni-1', ['10.0.0.10', '10.0.0.20']);
    const node = aCiliumNode([shared], {
      pool: poolOf('eni-1', ['10.0.0.10', '10.0.0.20']),
      used: usedBy({ '10.0.0.10': 'web/a' }),
    });
    const address = addressOf('10.0.0.10', [node, aPod('web/a', ['10.0.0.20'])]);
    expect(address).toMatchObject({ state: 'primary', internalIP: true });
    expect(stale(address)).toEqual(['Pod web/a has 10.0.0.20']);
  });

  it('[IP13] another ENI’s own address in the pool is an address like the others', () => {
    const second = anEni('eni-2', ['10.0.0.11'], { number: 1, primary: ip('10.0.0.11') });
    const node = aCiliumNode([eni, second], { pool: [...pool, ...poolOf('eni-2', ['10.0.0.11'])] });
    expect(addressOf('10.0.0.11', [node]).state).toBe('free');
    expect(addressOf('10.0.0.11', [aCiliumNode([eni, { ...second, addresses: [] }], { pool })])).toMatchObject({
      state: 'primary',
      owner: { kind: 'ENI', name: 'eni-2' },
    });
  });

  it('[IP2] an ExternalIP and an ENI’s public address are the node’s', () => {
    const node = aCiliumNode([{ ...eni, publicIp: ip('203.0.113.5') }], { pool });
    expect(addressOf('203.0.113.5', [node])).toMatchObject({ state: 'node', eni: 'eni-1' });
    expect(ownershipOf([node]).enis[0]?.addresses).not.toContain('203.0.113.5');
  });
});

describe('claims that nothing confirms', () => {
  it('[IP15] a claimed pod without an address of this family is starting', () => {
    const pod = aPod('web/a', ['2001:db8::1'], { phase: 'Pending' });
    expect(addressOf('10.0.0.20', [usedNode({ '10.0.0.20': 'web/a' }), pod])).toMatchObject({
      state: 'pod',
      starting: true,
      owner: { namespace: 'web', name: 'a' },
    });
    expect(
      addressOf('10.0.0.20', [poolsNode(['10.0.0.20/32']), aPod('web/a', []), anEndpoint('web/a', ['10.0.0.20'])]),
    ).toMatchObject({
      state: 'pod',
      starting: true,
    });
  });

  it.each(['web/a [restored]', 'web/a[restored]'])('[IP16] %s is web/a', (owner) => {
    const address = addressOf('10.0.0.20', [usedNode({ '10.0.0.20': owner }), aPod('web/a', ['10.0.0.20'])]);
    expect(address.claims.every((claim) => claim.current)).toBe(true);
  });

  it.each([
    ['is gone', []],
    ['has 10.0.0.99', [aPod('web/a', ['10.0.0.99'])]],
    ['is finished (Failed)', [aPod('web/a', ['10.0.0.20'], { phase: 'Failed' })]],
    ['is on node-b', [aPod('web/a', ['10.0.0.20'], { node: toNodeName('node-b') })]],
    ['is hostNetwork', [aPod('web/a', ['10.0.0.10'], { hostNetwork: true })]],
  ] as const)('[IP17] [IP18] the book’s pod %s: stale, neither owned nor free', (why, pods) => {
    const address = addressOf('10.0.0.20', [usedNode({ '10.0.0.20': 'web/a' }), ...pods]);
    expect(address.state).toBe('stale');
    expect(address).not.toHaveProperty('owner');
    const book = address.claims.find((claim) => claim.source.field === 'status.ipam.used');
    expect(book).toMatchObject({ current: false, why: `Pod web/a ${why}` });
  });

  it('[IP17] [IP18] a CiliumEndpoint of an earlier pod of the same name occupies nothing', () => {
    const old = anEndpoint('web/a', ['10.0.0.21'], { owner: { kind: 'Pod', name: 'a', uid: toUid('old') } });
    const address = addressOf('10.0.0.21', [usedNode({}), aPod('web/a', []), old]);
    expect(address.state).toBe('free');
    expect(stale(address)).toEqual(['Pod web/a is another one: its uid is uid of web/a']);
  });

  it('[IP17] the book’s router is stale when the spec names another', () => {
    const node = aCiliumNode(
      [eni],
      { pool, used: usedBy({ '10.0.0.20': 'router' }) },
      {
        addresses: [
          { type: 'InternalIP', ip: ip('10.0.0.10') },
          { type: 'CiliumInternalIP', ip: ip('10.0.0.21') },
        ],
      },
    );
    expect(addressOf('10.0.0.20', [node]).state).toBe('stale');
    expect(stale(addressOf('10.0.0.20', [node]))).toEqual(['the router address is 10.0.0.21']);
  });

  it('[IP17] a router address of the other family disproves nothing', () => {
    const node = aCiliumNode(
      [eni],
      { pool, used: usedBy({ '10.0.0.20': 'router' }) },
      { addresses: [{ type: 'CiliumInternalIP', ip: ip('2001:db8::1') }] },
    );
    expect(addressOf('10.0.0.20', [node])).toMatchObject({ state: 'router', unconfirmed: true });
  });

  it('[IP19] an owner of another form is shown as it stands', () => {
    expect(addressOf('10.0.0.20', [usedNode({ '10.0.0.20': 'my-tool' })])).toMatchObject({
      state: 'pod',
      unconfirmed: true,
      owner: { kind: 'owner', name: 'my-tool' },
    });
    expect(addressOf('10.0.0.20', [usedNode({ '10.0.0.20': 'health' })])).toMatchObject({
      state: 'health',
      unconfirmed: true,
    });
  });

  it('[IP14] [IP31] a slice entry stands in for the CiliumEndpoint, without an endpoint id', () => {
    const slice: CiliumEndpointSliceRecord = {
      kind: 'CiliumEndpointSlice',
      key: 'ces-1',
      name: 'ces-1',
      namespace: 'web',
      endpoints: [
        {
          name: 'a',
          identity: anEndpoint('web/a', []).identity,
          ips: [ip('10.0.0.20')],
          nodeIp: ip('10.0.0.10'),
          namedPorts: [],
        },
      ],
    };
    const address = addressOf('10.0.0.20', [poolsNode(['10.0.0.20/32']), aPod('web/a', ['10.0.0.20']), slice]);
    expect(address).toMatchObject({ state: 'pod', identity: 9808 });
    expect(address).not.toHaveProperty('endpointId');
    expect(address.claims.map((claim) => claim.source.kind)).toContain('CiliumEndpointSlice');
  });
});

describe('addresses that nobody has', () => {
  it.each([
    ['marked-for-release', 'releasing', 'cilium-operator'],
    ['ready-for-release', 'releasing', 'cilium-agent'],
    ['released', 'releasing', 'cilium-operator'],
    ['do-not-release', 'free', 'cilium-agent'],
  ])('[IP22] %s is %s, the word of %s', (word, state, writer) => {
    const node = aCiliumNode([eni], { pool, releaseIps: [{ ip: ip('10.0.0.20'), state: word }] });
    const address = addressOf('10.0.0.20', [node]);
    expect(address.state).toBe(state);
    expect(address.claims.find(({ says }) => says.kind === 'release')?.writer).toBe(writer);
  });

  it('[IP5] [IP23] attached and not in the pool is not allocated, on an excluded ENI too', () => {
    const late = anEni('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22']);
    const tagged = anEni('eni-2', ['10.0.0.30'], {
      number: 1,
      primary: ip('10.0.0.11'),
      tags: { keep: 'out', more: '1' },
    });
    const base = aCiliumNode([late, tagged], { pool });
    const node = { ...base, eni: base.eni && { ...base.eni, excludeInterfaceTags: { keep: 'out' } } };
    expect(addressOf('10.0.0.22', [node]).state).toBe('not-allocated');
    expect(addressOf('10.0.0.30', [node]).state).toBe('not-allocated');
    expect(ownershipOf([node]).enis.map((one) => one.excluded)).toEqual([false, true]);
  });

  it('[IP5] an ENI below first-interface-index is excluded, and says why', () => {
    const base = aCiliumNode([eni, anEni('eni-2', [], { number: 1, primary: ip('10.0.0.11') })]);
    const told = ownershipOf([{ ...base, eni: base.eni && { ...base.eni, firstInterfaceIndex: 1 } }]);
    expect(told.enis.map((one) => [one.excluded, one.excludedWhy])).toEqual([
      [true, 'number 0 < spec.eni.first-interface-index 1'],
      [false, undefined],
    ]);
    expect(told.addresses.filter((a) => a.eni === 'eni-1').map((a) => a.state)).toEqual([
      'primary',
      'not-allocated',
      'not-allocated',
    ]);
  });

  it('[IP24] 1.20: what pools.allocated holds is free, what is only attached is not allocated', () => {
    const node = poolsNode(['10.0.0.20/32', '10.0.0.40/32']);
    expect(ownershipOf([node]).scheme).toBe('eni-pools');
    expect(addressOf('10.0.0.20', [node])).toMatchObject({ state: 'free', pool: 'default' });
    expect(addressOf('10.0.0.21', [node]).state).toBe('not-allocated');
    expect(addressOf('10.0.0.40', [node]).state).toBe('in-range');
  });

  it('[IP6] requested without pool default, or with used, is the scheme of up to 1.19', () => {
    const node = poolsNode(['10.0.0.20/32']);
    expect(ownershipOf([{ ...node, ipam: { ...node.ipam, used: usedBy({ '10.0.0.20': 'web/a' }) } }]).scheme).toBe(
      'eni-used',
    );
    expect(ownershipOf([{ ...node, ipam: { ...node.ipam, requested: [{ pool: 'other' }] } }]).scheme).toBe('eni-used');
  });

  it('[IP7] the junk pod CIDR of 1.13 is no range', () => {
    const node = aCiliumNode([eni], { pool, podCidrs: [cidr('10.188.0.0/16')] });
    expect(ownershipOf([node]).ranges).toEqual([]);
  });

  it('[IP25] of a pod CIDR only claimed addresses are listed', () => {
    const node = aCiliumNode(
      [],
      { podCidrs: [cidr('10.1.0.0/24')] },
      { cloud: undefined, enis: undefined, eni: undefined },
    );
    const records = [aNode(), node, aPod('web/a', ['10.1.0.5']), anEndpoint('web/old', ['10.1.0.6'])];
    const told = buildNodeOwnership(snapshotOfRecords([aConfig({ ipam: 'cluster-pool' }), ...records]), nodeName);
    expect(told.addresses.map((address) => [address.ip, address.state])).toEqual([
      ['10.0.0.10', 'node'],
      ['10.1.0.5', 'pod'],
      ['10.1.0.6', 'free'],
    ]);
    // 256 addresses without the first and the last, one used.
    expect(told.ranges).toEqual([{ cidr: '10.1.0.0/24', size: 256, used: 1, free: 253 }]);
  });

  it('[IP29] a Fargate node and its pod share one address: the pod owns it', () => {
    const node = aNode({ labels: { 'eks.amazonaws.com/compute-type': 'fargate' } });
    const snapshot = snapshotOfRecords([config, node, aPod('web/a', ['10.0.0.10'])]);
    expect(buildNodeOwnership(snapshot, nodeName).addresses).toMatchObject([{ ip: '10.0.0.10', state: 'pod' }]);
  });
});

describe('sources that cannot be read', () => {
  const records = [usedNode({ '10.0.0.20': 'web/a' })];

  it.each(['refused', 'absent'] as const)(
    '[IP20] Pods %s: the book’s word, unconfirmed; what it does not name is free',
    (state) => {
      expect(addressOf('10.0.0.20', records, { Pod: state })).toMatchObject({
        state: 'pod',
        unconfirmed: true,
        owner: { name: 'a' },
      });
      expect(addressOf('10.0.0.21', records, { Pod: state }).state).toBe('free');
    },
  );

  it('[IP27] Pods syncing: unknown, but what the node itself confirms', () => {
    expect(addressOf('10.0.0.20', records, { Pod: 'syncing' }).state).toBe('unknown');
    expect(addressOf('10.0.0.21', records, { Pod: 'syncing' }).state).toBe('unknown');
    expect(addressOf('10.0.0.10', records, { Pod: 'syncing' }).state).toBe('primary');
  });

  it('[IP27] 1.20 without Pods needs endpoints to call an address free', () => {
    const pools = [poolsNode(['10.0.0.20/32'])];
    expect(addressOf('10.0.0.20', pools, { Pod: 'refused' }).state).toBe('free');
    const none = { Pod: 'refused', CiliumEndpoint: 'refused', CiliumEndpointSlice: 'absent' } as const;
    expect(addressOf('10.0.0.20', pools, none).state).toBe('unknown');
  });

  it('[IP28] stale sources keep their answers', () => {
    const all = { Pod: 'stale', CiliumNode: 'stale', CiliumEndpoint: 'stale' } as const;
    expect(addressOf('10.0.0.20', [...records, aPod('web/a', ['10.0.0.20'])], all).state).toBe('pod');
    expect(addressOf('10.0.0.21', records, all).state).toBe('free');
  });
});

it.each([
  ['cluster-pool', 'cilium-operator'],
  ['kubernetes', 'cilium-agent'],
  ['multi-pool', 'cilium-operator'],
])('[IP10] in mode %s the ranges of a node are written by %s', (ipam, writer) => {
  const allocated = [{ pool: 'default', cidrs: [cidr('10.1.0.0/24')], allowFirstIp: false, allowLastIp: false }];
  const node = aCiliumNode([], { podCidrs: [cidr('10.1.0.0/24')], allocated }, { cloud: undefined, eni: undefined });
  const snapshot = snapshotOfRecords([aConfig({ ipam }), aNode(), node, aPod('web/a', ['10.1.0.9'])]);
  const address = buildNodeOwnership(snapshot, nodeName).addresses.find((one) => one.ip === '10.1.0.9');
  expect(address?.claims[0]?.writer).toBe(writer);
});

it('[IP27] with disable-endpoint-crd nobody writes CiliumEndpoints: an empty list of them proves nothing free', () => {
  const slim = aConfig({ ipam: 'eni', 'disable-endpoint-crd': 'true' });
  const state = (CiliumEndpointSlice: SourceStatus) => {
    const snapshot = snapshotOfRecords([slim, poolsNode(['10.0.0.20/32'])], { Pod: 'refused', CiliumEndpointSlice });
    return buildNodeOwnership(snapshot, nodeName).addresses.find((one) => one.ip === '10.0.0.20')?.state;
  };
  expect([state('refused'), state('synced')]).toEqual(['unknown', 'free']);
});
