import { describe, expect, test } from 'vitest';
import type { AddressChange, ObjectChange } from '../../lib/model/changes/change.ts';
import { type IpAddress, toNodeName } from '../../lib/model/ids.ts';
import { toChangeText, toObjectFilter } from './to-change-words.ts';
import { toObjectLink } from './to-object-link.ts';

const noticed = { number: 1, id: 'p-1', revision: 1, at: '2026-01-01T00:00:00.000Z' };
const object = (fields: Partial<ObjectChange>): ObjectChange => ({
  ...noticed,
  ...{ type: 'object', kind: 'Pod', namespace: 'shop', name: 'web', change: 'changed', fields: [], fieldCount: 0 },
  writers: [],
  ...fields,
});
const address = (was: AddressChange['was'], is: AddressChange['is']): AddressChange => ({
  ...noticed,
  ...{ type: 'address', ip: '10.0.0.5' as IpAddress, node: toNodeName('a'), writers: [] },
  ...(was && { was }),
  ...(is && { is }),
});
const toPod = (name: string) => ({ kind: 'Pod', namespace: 'shop', name });
const [web, db] = [toPod('web'), toPod('db')];

describe('a change in one line', () => {
  test('the first field before and after, and how many more', () => {
    const fields = [{ path: 'status.phase', was: 'Pending', is: 'Running' }];
    expect(toChangeText(object({ fields, fieldCount: 1 }))).toBe('status.phase: Pending → Running');
    expect(toChangeText(object({ fields, fieldCount: 4 }))).toBe('status.phase: Pending → Running, and 3 more');
    const gone = [{ path: 'metadata.labels[a]', was: 'b' }];
    expect(toChangeText(object({ fields: gone, fieldCount: 1 }))).toBe('metadata.labels[a]: b → –');
  });

  test('what came and went is a word; what cannot be read says why', () => {
    const fields = [{ path: 'status.phase', is: 'Running' }];
    expect(toChangeText(object({ change: 'added', fields, fieldCount: 9 }))).toBe('added');
    expect(toChangeText(object({ change: 'removed', fields, fieldCount: 9 }))).toBe('removed');
    const why = [{ path: '', is: 'spec is 7' }];
    expect(toChangeText(object({ change: 'unreadable', fields: why, fieldCount: 1 }))).toBe(
      'cannot be read any more: spec is 7',
    );
  });

  test('[CH12] who has an address', () => {
    expect(toChangeText(address({ state: 'free' }, { state: 'pod', owner: web }))).toBe('free → used by pod shop/web');
    expect(toChangeText(address({ state: 'pod', owner: web }, undefined))).toBe(
      'used by pod shop/web → not on the node',
    );
    expect(toChangeText(address({ state: 'free' }, { state: 'conflict', owners: [web, db] }))).toBe(
      'free → conflict: shop/web and shop/db',
    );
  });
});

test.each<[Partial<ObjectChange>, string | undefined, string]>([
  [{}, '/ip-addresses?sel=pod:shop/web', 'Pod:shop/web'],
  [{ kind: 'CiliumEndpoint' }, '/endpoints?sel=endpoint:shop/web', 'CiliumEndpoint:shop/web'],
  [{ kind: 'Service' }, '/endpoints?view=services&sel=service:shop/web', 'Service:shop/web'],
  [{ kind: 'CiliumNetworkPolicy' }, '/policies/CiliumNetworkPolicy/shop/web', 'CiliumNetworkPolicy:shop/web'],
  [{ kind: 'EndpointSlice' }, undefined, 'EndpointSlice:shop/web'],
  [{ kind: 'CiliumNodeConfig' }, '/resources/ciliumnodeconfigs.cilium.io?sel=shop/web', 'CiliumNodeConfig:shop/web'],
])('each leads to the screen that shows it: %#', (fields, link, filter) => {
  expect([toObjectLink(object(fields)), toObjectFilter(object(fields))]).toEqual([link, filter]);
});

test.each<[ObjectChange['kind'], string, string | undefined]>([
  ['CiliumIdentity', '9808', '/identities?sel=identity:9808'],
  ['CiliumNode', 'node-a', '/nodes/node-a'],
  ['CiliumClusterwideNetworkPolicy', 'all', '/policies/CiliumClusterwideNetworkPolicy/-/all'],
  ['CustomResourceDefinition', 'ciliumnodes.cilium.io', '/resources/ciliumnodes.cilium.io'],
  ['CustomResourceDefinition', 'gateways.example.org', undefined],
])('objects without a namespace: %s %s', (kind, name, link) => {
  const { namespace: _, ...change } = object({ kind, name });
  expect(toObjectLink(change)).toBe(link);
});
