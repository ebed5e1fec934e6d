import { describe, expect, it } from 'vitest';
import { buildCapacity } from '../capacity/build-capacity.ts';
import { type NodeName, toNodeName } from '../ids.ts';
import { buildNodeOwnership } from '../ip-ownership/build-node-ownership.ts';
import type { AnyRecord, CiliumNodeRecord, SourceKind } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  ip,
  nodeName,
  poolOf,
  snapshotOfRecords,
  usedBy,
} from '../testing/snapshot-of-records.ts';
import { buildNodePage } from './build-node-page.ts';
import { buildNodes } from './build-nodes.ts';

type States = Partial<Record<SourceKind, SourceStatus>>;

function ask(records: AnyRecord[], states: States = {}) {
  const snapshot = snapshotOfRecords([aConfig({ ipam: 'eni' }), ...records], states);
  const partsOf = (name: NodeName) => {
    const addresses = buildNodeOwnership(snapshot, name);
    return { addresses, capacity: buildCapacity(snapshot, name, addresses) };
  };
  return {
    rows: buildNodes(snapshot, partsOf).nodes,
    page: buildNodePage(snapshot, nodeName, partsOf(nodeName)),
  };
}

const eni = anEni('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22']);
const ipam = { pool: poolOf('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22']) };
const router: Partial<CiliumNodeRecord> = {
  addresses: [
    { type: 'InternalIP', ip: ip('10.0.0.10') },
    { type: 'CiliumInternalIP', ip: ip('10.0.0.20') },
  ],
  health: [ip('10.0.0.21')],
};
const full = aCiliumNode([eni], ipam, router);
const fargate = { 'eks.amazonaws.com/compute-type': 'fargate' };

describe('what is a node', () => {
  it('[N1] Node and CiliumNode of one name are one node; each alone is one too, and so is one that cannot be read', () => {
    const broken = { of: 'CiliumNode', name: 'node-c', reason: 'spec is 7' } as const;
    const { rows } = ask([
      aNode(),
      full,
      aNode({ name: toNodeName('node-b') }),
      { kind: 'Unreadable', key: 'CiliumNode/node-c', ...broken },
    ]);
    expect(rows.map(({ name, node, ciliumNode }) => [name, node, ciliumNode])).toEqual([
      ['node-a', 'present', 'present'],
      ['node-b', 'present', 'none'],
      ['node-c', 'none', 'unreadable'],
    ]);
  });

  it.each([
    ['synced', 'none'],
    ['stale', 'none'],
    ['syncing', 'unknown'],
    ['refused', 'unknown'],
    ['absent', 'unknown'],
  ] as const)('[N2] CiliumNodes %s and none of that name: %s', (state, presence) => {
    expect(ask([aNode()], { CiliumNode: state }).rows[0]?.ciliumNode).toBe(presence);
  });

  it.each([
    [[full], /^CiliumNode without Node/],
    [[aNode()], /^Node without CiliumNode: no cilium-agent has written one/],
    [[aNode({ labels: fargate })], /^Node without CiliumNode: a Fargate node/],
    [[aNode({ labels: { 'eks.amazonaws.com/compute-type': 'hybrid' } })], /^Node without CiliumNode: a hybrid node/],
  ] as const)('[N3] %#: what only one object says is a sentence', (records, sentence) => {
    const { page } = ask([...records]);
    expect(page.notes).toHaveLength(1);
    expect(page.notes[0]).toMatch(sentence);
  });

  it('[N3] a node that only pods name has neither, and is not in the list', () => {
    const { page, rows } = ask([aPod('shop/web', ['10.0.0.22'])]);
    expect(page.notes).toEqual(['Neither Node nor CiliumNode: only pods that are bound to it name this node.']);
    expect(rows).toEqual([]);
  });

  it('[N3] nothing is said of a node that both tell; what is not read is named', () => {
    expect(ask([aNode(), full]).page.notes).toEqual([]);
    expect(ask([aNode()], { CiliumNode: 'refused' }).page.notes).toEqual([
      'Whether there is a CiliumNode is not known: ciliumnodes is refused.',
    ]);
    const broken = { of: 'CiliumNode', name: nodeName, reason: 'spec is 7' } as const;
    expect(ask([aNode(), { kind: 'Unreadable', key: 'CiliumNode/node-a', ...broken }]).page.notes).toEqual([
      'The CiliumNode is there and cannot be read: spec is 7',
    ]);
  });
});

describe('what it says of itself', () => {
  it('[N4] every address with the object, the field and its writer', () => {
    const { rows, page } = ask([aNode(), full]);
    expect(page.addresses.map((a) => `${a.type} ${a.ip} ${a.source} ${a.field} ${a.writer}`)).toEqual([
      'InternalIP 10.0.0.10 Node status.addresses kubelet',
      'InternalIP 10.0.0.10 CiliumNode spec.addresses cilium-agent',
      'CiliumInternalIP 10.0.0.20 CiliumNode spec.addresses cilium-agent',
      'health 10.0.0.21 CiliumNode spec.health cilium-agent',
    ]);
    expect(rows[0]).toMatchObject({ internalIps: ['10.0.0.10'], routers: ['10.0.0.20'], health: ['10.0.0.21'] });
  });

  const agent = (image: string, running = true) =>
    aPod('kube-system/cilium-x', ['10.0.0.10'], {
      hostNetwork: true,
      containers: [{ name: 'cilium-agent', image, running }],
    });

  it.each([
    ['quay.io/cilium/cilium:v1.13.4@sha256:bde8', '1.13.4'],
    ['registry.example:5000/cilium:latest', null],
  ])('[N5] the agent of the node runs %s: %s', (image, version) => {
    expect(ask([aNode(), full, agent(image)]).rows[0]?.ciliumVersion).toBe(version);
  });

  it('[N5] without an agent on the node its version is not known', () => {
    expect(ask([aNode(), full]).rows[0]?.ciliumVersion).toBeNull();
  });

  // A t3.medium holds (3 − 0) × (6 − 1) = 15, of which router and health take two: 13 pods. One hostNetwork pod takes a place.
  it.each([
    [13, 'max-pods'],
    [14, 'together'],
    [17, 'addresses'],
    [undefined, null],
  ])('[N6] max-pods %s: reached first is %s', (maxPods, first) => {
    const host = aPod('kube-system/proxy', ['10.0.0.10'], { hostNetwork: true });
    const node = aNode(maxPods === undefined ? {} : { maxPods });
    expect(ask([node, full, host]).rows[0]?.firstLimit).toBe(first);
  });

  it('[N6] a finished hostNetwork pod takes no place', () => {
    const failed = aPod('kube-system/job', ['10.0.0.10'], { hostNetwork: true, phase: 'Failed' });
    const { rows, page } = ask([aNode({ maxPods: 13 }), full, failed]);
    expect(rows[0]?.firstLimit).toBe('together');
    expect(page.capacity.notes.join()).toContain('beside 0 hostNetwork ones: reached together');
  });

  it('[N6] nothing is said while Pods cannot be read', () => {
    expect(ask([aNode({ maxPods: 17 }), full], { Pod: 'refused' }).rows[0]).toMatchObject({
      firstLimit: null,
      pods: null,
      hostNetworkPods: null,
    });
  });

  it('[N7] pods with their two numbers; hostNetwork apart; finished ones are none', () => {
    const { page, rows } = ask([
      aNode(),
      aCiliumNode([eni], { ...ipam, used: usedBy({ '10.0.0.22': 'shop/web' }) }, router),
      aPod('shop/web', ['10.0.0.22']),
      anEndpoint('shop/web', ['10.0.0.22']),
      aPod('shop/done', [], { phase: 'Succeeded' }),
      aPod('kube-system/proxy', ['10.0.0.10'], { hostNetwork: true }),
    ]);
    expect(page.pods).toMatchObject([{ namespace: 'shop', name: 'web', endpointId: 465, identity: 9808 }]);
    expect(page.hostNetworkPods?.map(({ name, identity }) => [name, identity])).toEqual([['proxy', undefined]]);
    expect(rows[0]).toMatchObject({ pods: 2, hostNetworkPods: 1 });
  });

  it('[N7] pods are null while Pods cannot be read, which is not none', () => {
    expect(ask([aNode(), full], { Pod: 'syncing' }).page).toMatchObject({ pods: null, hostNetworkPods: null });
    expect(ask([aNode(), full]).page).toMatchObject({ pods: [], hostNetworkPods: [] });
  });

  it('[N8] a setting that is not written is null, and a node without CiliumNode has none', () => {
    const node = aCiliumNode([eni], { preAllocate: 8, minAllocate: 0, requested: [{ pool: 'default', ipv4: 12 }] });
    const { parameters } = ask([aNode(), node]).page;
    const readField = (field: string) => parameters.find((each) => each.field === field)?.value;
    expect(readField('spec.ipam.pre-allocate')).toBe('8');
    expect(readField('spec.ipam.min-allocate')).toBe('0');
    expect(readField('spec.ipam.max-allocate')).toBeNull();
    expect(readField('spec.ipam.pools.requested')).toBe('default 12 IPv4');
    expect(readField('spec.ipam.pools.allocated')).toBeUndefined();
    expect(ask([aNode()]).page.parameters).toEqual([]);
  });

  it('[N8] restrictions of spec.eni stand there only when they say something', () => {
    const restricted = aCiliumNode([eni]);
    const said = { excludeInterfaceTags: { team: 'db' }, disablePrefixDelegation: true };
    const node = { ...restricted, eni: restricted.eni && { ...restricted.eni, ...said } };
    const fieldsOf = (record: CiliumNodeRecord) => ask([aNode(), record]).page.parameters.map(({ field }) => field);
    expect(fieldsOf(restricted)).not.toContain('spec.eni.exclude-interface-tags');
    const { parameters } = ask([aNode(), node]).page;
    expect(parameters).toContainEqual({
      field: 'spec.eni.exclude-interface-tags',
      value: 'team=db',
      writer: 'cilium-agent',
    });
    expect(fieldsOf(node)).toContain('spec.eni.disable-prefix-delegation');
    expect(fieldsOf(node)).not.toContain('spec.eni.use-primary-address');
  });

  it('[N9] the figures are those of the capacity; ENIs carry their tags', () => {
    const tagged = anEni('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22'], { tags: { team: 'net' } });
    const { rows, page } = ask([aNode({ maxPods: 17 }), aCiliumNode([tagged], ipam, router)]);
    expect(rows[0]).toMatchObject({ enis: 1, slots: 15, pool: 3, used: 2, free: 1, maxPods: 17, waitingPods: 0 });
    expect(page.enis).toMatchObject([{ id: 'eni-1', tags: { team: 'net' }, used: 2, pool: 3 }]);
    expect(page.writers.map(({ field }) => field)).toContain('status.eni.enis');
  });

  it('[N9] a node that has no CiliumNode has no figures, and they are not zero', () => {
    expect(ask([aNode({ labels: fargate })]).rows[0]).toMatchObject({
      compute: 'fargate',
      enis: null,
      slots: null,
      pool: null,
      free: null,
    });
  });
});
