import { describe, expect, it } from 'vitest';
import type { AnyRecord, CiliumNodeRecord, SourceKind } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEni,
  aPod,
  cidr,
  ip,
  nodeName,
  poolOf,
  snapshotOfRecords,
  usedBy,
} from '../testing/snapshot-of-records.ts';
import { buildCapacity } from './build-capacity.ts';

const config = aConfig({ ipam: 'eni' });
const capacityOf = (records: AnyRecord[], states: Partial<Record<SourceKind, SourceStatus>> = {}) =>
  buildCapacity(snapshotOfRecords(records, states), nodeName);

const eni = anEni('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22']);
const pool = poolOf('eni-1', ['10.0.0.20', '10.0.0.21', '10.0.0.22']);
const withEni = (node: CiliumNodeRecord, eni: Partial<NonNullable<CiliumNodeRecord['eni']>>): CiliumNodeRecord => ({
  ...node,
  eni: node.eni && { ...node.eni, ...eni },
});

describe('ENI arithmetic', () => {
  // t3.medium: 3 interfaces of 6 IPv4 addresses; m5.large: 3 of 10 (AWS, "IP addresses per network interface").
  it.each([
    ['t3.medium', 0, 15, '(3 − 0) × (6 − 1) = 15'],
    ['t3.medium', 1, 10, '(3 − 1) × (6 − 1) = 10'],
    ['m5.large', 0, 27, '(3 − 0) × (10 − 1) = 27'],
    ['m5.large', 1, 18, '(3 − 1) × (10 − 1) = 18'],
  ])('[C4] %s from index %i holds %i', (instanceType, firstInterfaceIndex, capacity, arithmetic) => {
    const node = withEni(aCiliumNode([eni], { pool }), { instanceType, firstInterfaceIndex });
    const answer = capacityOf([config, node]);
    expect([answer.ipv4?.capacity, answer.arithmetic]).toEqual([capacity, arithmetic]);
  });

  it.each([
    ['nosuch.large', 0],
    ['t3.medium', 3],
    // GetMaximumAllocatableIPv4 (1.15.19, 1.20.2): "Could not determine first interface index", 0 = unlimited.
    ['t3.medium', undefined],
  ])('[C5] %s from index %s: null, never 0', (instanceType, firstInterfaceIndex) => {
    const answer = capacityOf([config, withEni(aCiliumNode([eni], { pool }), { instanceType, firstInterfaceIndex })]);
    expect([answer.ipv4?.capacity, answer.arithmetic, answer.steps]).toEqual([null, null, []]);
    expect(answer.notes).toHaveLength(1);
  });

  it('[C4] what is left for pods is printed as a step', () => {
    const node = aCiliumNode(
      [eni],
      { pool },
      { addresses: [{ type: 'CiliumInternalIP', ip: ip('10.0.0.20') }], health: [ip('10.0.0.21')] },
    );
    expect(capacityOf([config, node]).steps).toEqual(['15 − router − health = 13 pods']);
  });

  const prefixed = anEni('eni-1', [], { prefixes: [cidr('10.0.0.32/28')] });
  const flag = aConfig({ ipam: 'eni', 'aws-enable-prefix-delegation': 'true' });

  it('[C6] prefixes need the flag, nitro, consent, and no ENI with plain addresses', () => {
    const node = aCiliumNode([prefixed]);
    expect(capacityOf([flag, node]).arithmetic).toBe('(3 − 0) × (6 − 1) × 16 = 240');
    expect(capacityOf([config, node]).ipv4?.capacity).toBe(15);
    expect(capacityOf([flag, withEni(node, { disablePrefixDelegation: true })]).ipv4?.capacity).toBe(15);
    // i3.large runs on Xen: 3 interfaces of 10 addresses.
    expect(capacityOf([flag, withEni(node, { instanceType: 'i3.large' })]).ipv4?.capacity).toBe(27);
    const excluded = anEni('eni-2', ['10.0.0.70'], { number: 1, tags: { keep: 'out' }, primary: ip('10.0.0.11') });
    const mixed = withEni(aCiliumNode([prefixed, excluded]), { excludeInterfaceTags: { keep: 'out' } });
    expect(capacityOf([flag, mixed]).ipv4?.capacity).toBe(15);
    const ownOnly = anEni('eni-2', ['10.0.0.11'], { number: 1, primary: ip('10.0.0.11') });
    expect(capacityOf([flag, aCiliumNode([prefixed, ownOnly])]).ipv4?.capacity).toBe(240);
  });

  it('[C7] without cilium-config a prefix proves the flag, and an empty node leaves it unknown', () => {
    const hidden = { ConfigMap: 'refused' } as const;
    expect(capacityOf([aCiliumNode([prefixed])], hidden).ipv4?.capacity).toBe(240);
    expect(capacityOf([aCiliumNode([anEni('eni-1', [])])], hidden).ipv4?.capacity).toBeNull();
  });
});

describe('counts', () => {
  it('[C2] [C3] used, not allocatable and free add up to what managed ENIs hold', () => {
    const excluded = anEni('eni-2', ['10.0.0.70'], { number: 1, tags: { keep: 'out' }, primary: ip('10.0.0.11') });
    const node = withEni(
      aCiliumNode([eni, excluded], { pool, used: usedBy({ '10.0.0.20': 'web/a', '10.0.0.21': 'web/gone' }) }),
      { excludeInterfaceTags: { keep: 'out' } },
    );
    expect(capacityOf([config, aNode(), node, aPod('web/a', ['10.0.0.20'])]).ipv4).toEqual({
      capacity: 15,
      attached: 3,
      allocated: 3,
      used: 1,
      infrastructure: 0,
      notAllocatable: 1,
      free: 1,
    });
  });

  it('[C8] one unknown address makes the sums unknown', () => {
    const { ipv4, waitingPods, waiting } = capacityOf([config, aCiliumNode([eni], { pool })], { Pod: 'syncing' });
    expect(ipv4).toMatchObject({ attached: 3, used: null, notAllocatable: null, free: null });
    expect(waitingPods).toBeNull();
    expect(waiting).toBeNull();
  });

  it('[C9] pods that wait are bound, live and without an address, and are named', () => {
    const pods = [
      aPod('web/a', [], { phase: 'Pending' }),
      aPod('api/z', [], { phase: 'Pending' }),
      aPod('web/b', ['10.0.0.20']),
      aPod('web/c', [], { phase: 'Failed' }),
      aPod('web/d', [], { hostNetwork: true }),
      aPod('web/e', [], { phase: 'Pending', node: undefined }),
    ];
    const { waitingPods, waiting } = capacityOf([config, aCiliumNode([eni], { pool }), ...pods]);
    expect(waitingPods).toBe(2);
    expect(waiting).toEqual([
      { namespace: 'api', name: 'z' },
      { namespace: 'web', name: 'a' },
    ]);
  });

  it('[C10] Azure holds 256 for the instance, Alibaba says no limit, an IPv6 /80 gives 65,536', () => {
    const cloud = (name: 'azure' | 'alibabacloud') => aCiliumNode([eni], { pool }, { cloud: name, eni: undefined });
    expect(capacityOf([aConfig({ ipam: 'azure' }), cloud('azure')]).ipv4?.capacity).toBe(256);
    expect(capacityOf([aConfig({ ipam: 'alibabacloud' }), cloud('alibabacloud')]).ipv4?.capacity).toBeNull();
    const dual = anEni('eni-1', ['10.0.0.20'], { ipv6Prefixes: [cidr('2001:db8::/80'), cidr('2001:db8:1::/80')] });
    expect(capacityOf([config, aCiliumNode([dual])]).ipv6).toMatchObject({ capacity: 131072, attached: 131072 });
  });

  it('[C3] the pool of mode crd, the usable size of pod CIDRs, dual stack apart', () => {
    const crd = aCiliumNode(
      [],
      { pool: [{ ip: ip('10.0.0.20') }, { ip: ip('10.0.0.21') }] },
      { cloud: undefined, enis: undefined, eni: undefined },
    );
    expect(capacityOf([aConfig({ ipam: 'crd' }), crd]).ipv4).toMatchObject({ capacity: null, attached: 2, free: 2 });
    const ranges = { ...crd, ipam: { podCidrs: [cidr('10.1.0.0/24'), cidr('2001:db8::/64')] } };
    const answer = capacityOf([aConfig({ ipam: 'kubernetes' }), ranges, aPod('web/a', ['10.1.0.5', '2001:db8::5'])]);
    expect(answer.ipv4).toMatchObject({ capacity: 254, attached: 254, used: 1, free: 253 });
    // 65,536 of the range, without its first and its last.
    expect(answer.ipv6).toMatchObject({ capacity: 65534, attached: 65534, used: 1, free: 65533 });
  });
});
