import { describe, expect, test } from 'vitest';
import { toEniId, toIdentityId } from '../ids.ts';
import type { AnyRecord, CiliumNodeRecord, EniRecord } from '../records.ts';
import { aNode, anEndpoint, aPod, ip } from '../testing/snapshot-of-records.ts';
import { listFieldChanges, mostFields } from './list-field-changes.ts';

const lines = (before: AnyRecord | undefined, after: AnyRecord | undefined) =>
  listFieldChanges(before, after).fields.map(({ path, was, is }) => `${path}: ${was ?? '–'} → ${is ?? '–'}`);

const ciliumNode = (fields: Partial<CiliumNodeRecord>): CiliumNodeRecord => ({
  ...{ kind: 'CiliumNode', key: 'node-a', name: aNode().name, labels: {}, addresses: [], health: [], ingress: [] },
  ipam: { podCidrs: [] },
  ...fields,
});

const eni = (fields: Partial<EniRecord>): EniRecord => ({
  ...{ id: toEniId('eni-1'), number: 0, addresses: [], prefixes: [], ipv6Prefixes: [], securityGroups: [], tags: {} },
  ...fields,
});

describe('[CH8] a field is named by its path in the object', () => {
  test('of a pod', () => {
    const before = aPod('shop/web', [], { phase: 'Pending', ready: false, labels: { app: 'web', old: '1' } });
    const after = aPod('shop/web', ['10.0.0.7'], { labels: { app: 'shop', 'a.b/c': '' }, terminating: true });
    expect(lines(before, after)).toEqual([
      'metadata.labels[app]: web → shop',
      'metadata.labels[old]: 1 → –',
      'metadata.labels[a.b/c]: – → ""',
      'status.phase: Pending → Running',
      'status.podIPs: – → 10.0.0.7',
      'metadata.deletionTimestamp: – → set',
      'status.conditions[Ready]: false → true',
    ]);
  });

  test('below the entry of a list, whose key stands where the object has it', () => {
    const container = { name: 'web', image: 'web:1', running: false };
    const before = aPod('shop/web', [], { containers: [container] });
    const after = aPod('shop/web', [], { containers: [{ ...container, image: 'web:2', running: true }] });
    expect(lines(before, after)).toEqual([
      'spec.containers[web].image: web:1 → web:2',
      'status.containerStatuses[web].state.running: false → true',
    ]);
  });

  test('of a CiliumNode: who takes an address, and what an ENI gets', () => {
    const owner = { ip: ip('192.168.8.202'), owner: 'cilium-test/x', resource: 'eni-1' };
    const before = ciliumNode({ enis: [eni({ addresses: [ip('10.0.0.4')] })], ipam: { podCidrs: [], used: [] } });
    const after = ciliumNode({
      enis: [eni({ addresses: [ip('10.0.0.5'), ip('10.0.0.4')], tags: { team: 'a' } })],
      ipam: { podCidrs: [], used: [owner], preAllocate: 8 },
    });
    expect(lines(before, after)).toEqual([
      'status.ipam.used[192.168.8.202]: – → owner cilium-test/x, resource eni-1',
      'spec.ipam.pre-allocate: – → 8',
      'status.eni.enis[eni-1].addresses: – → 10.0.0.5',
      'status.eni.enis[eni-1].tags[team]: – → a',
    ]);
    const other = ciliumNode({ ...after, ipam: { ...after.ipam, used: [{ ...owner, owner: 'cilium-test/y' }] } });
    expect(lines(after, other)).toEqual(['status.ipam.used[192.168.8.202].owner: cilium-test/x → cilium-test/y']);
  });

  test('of an endpoint: identity and labels', () => {
    const before = anEndpoint('shop/web', ['10.0.0.7'], { labels: ['k8s:app=web', 'k8s:tier=a'] });
    const after = anEndpoint('shop/web', ['10.0.0.7'], {
      labels: ['k8s:app=web', 'k8s:tier=b'],
      identity: toIdentityId(4711),
    });
    expect(lines(before, after)).toEqual([
      'status.identity.id: 9808 → 4711',
      'status.identity.labels: k8s:tier=a → –',
      'status.identity.labels: – → k8s:tier=b',
    ]);
  });
});

test('[CH9] a list in another order is one field; entries without a key come and go as a whole', () => {
  const args = (...names: string[]) => ({
    ...{ kind: 'CiliumCIDRGroup' as const, key: 'g', name: 'g', labels: {} },
    cidrs: names as never[],
  });
  expect(lines(args('10.0.0.0/8', '10.1.0.0/16'), args('10.1.0.0/16', '10.0.0.0/8'))).toEqual([
    'spec.externalCIDRs: 10.0.0.0/8, 10.1.0.0/16 → 10.1.0.0/16, 10.0.0.0/8',
  ]);
  const policy = (...ports: string[]): AnyRecord => ({
    ...{ kind: 'CiliumNetworkPolicy', key: 'a/p', namespace: 'a', name: 'p' },
    spec: { egress: ports.map((port) => ({ toPorts: [{ port }] })) },
  });
  expect(lines(policy('80'), policy('80', '53'))).toEqual(['spec.egress: – → {"toPorts":[{"port":"53"}]}']);
});

test('[CH5] what is renewed is no field: versions, managedFields, the time of a Lease, the count of an Event', () => {
  const pod = aPod('shop/web', []);
  expect(lines(pod, { ...pod, resourceVersion: '2', writtenAt: { kubelet: 1 } })).toEqual([]);
  const lease = { kind: 'Lease', key: 'a/l', namespace: 'a', name: 'l', holder: 'x' } as const;
  expect(lines({ ...lease, renewedAt: 1 }, { ...lease, renewedAt: 2 })).toEqual([]);
  expect(lines(lease, { ...lease, holder: 'y' })).toEqual(['spec.holderIdentity: x → y']);
  const event = { kind: 'Event', key: 'a/e', namespace: 'a', name: 'e', reason: 'r', message: 'm' } as const;
  const about = { kind: 'Pod', name: 'p' };
  expect(lines({ ...event, about, count: 1, lastSeenAt: 1 }, { ...event, about, count: 2, lastSeenAt: 2 })).toEqual([]);
});

test('of an object that came all fields are told but flags that are not set; of one that went, what they were', () => {
  const node = aNode({ maxPods: 17 });
  expect(lines(undefined, node)).toEqual([
    'status.addresses[10.0.0.10]: – → type InternalIP',
    'status.allocatable.pods: – → 17',
  ]);
  expect(lines(node, undefined)).toEqual([
    'status.addresses[10.0.0.10]: type InternalIP → –',
    'status.allocatable.pods: 17 → –',
  ]);
});

test('[CH10] at most sixty fields and three hundred characters of each are kept, and all are counted', () => {
  const labels = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`l${n}`, 'x'.repeat(400)]));
  const { fields, fieldCount } = listFieldChanges(aPod('a/p', []), aPod('a/p', [], { labels }));
  expect([fields.length, fieldCount, mostFields]).toEqual([60, 10_000, 60]);
  expect(fields[0]?.is).toBe(`${'x'.repeat(299)}…`);
});
