import { describe, expect, test } from 'vitest';
import { findLink, findOwnerLink, type ObjectPath } from './find-link.ts';

const nowhere: ObjectPath = ['CiliumNode', 'spec', 'anything'];

describe('by form', () => {
  test.each([
    ['192.168.19.239', { to: 'ip', id: '192.168.19.239' }],
    ['2001:DB8:0::1', { to: 'ip', id: '2001:db8::1' }],
    ['eni-0282382b4c257f03c', { to: 'eni', id: 'eni-0282382b4c257f03c' }],
    ['192.168.0.0/19', { to: 'range', id: '192.168.0.0/19' }],
    ['10.0.0.7/32', { to: 'ip', id: '10.0.0.7' }],
    ['2001:db8::7/128', { to: 'ip', id: '2001:db8::7' }],
  ])('[RS16] %s names %o', (text, link) => {
    expect(findLink(text, nowhere)).toEqual(link);
  });

  test.each([
    '0.0.0.0',
    '::',
    '0.0.0.0/0',
    '::/0',
    '1.13.4',
    'eni-',
    'eni-xyz',
    'cilium-test/echo',
    '',
    'a/b/c',
    '18012',
    18012,
  ])('[RS16] %s names nothing', (value) => {
    expect(findLink(value, nowhere)).toBeUndefined();
  });

  test('[RS16] a key of a map is read as a value is', () => {
    const path = ['CiliumNode', 'status', 'ipam', 'used', '192.168.14.69'];
    expect(findLink('192.168.14.69', path)).toEqual({ to: 'ip', id: '192.168.14.69' });
  });
});

describe('by field', () => {
  test.each<[string, unknown, ObjectPath, object | undefined]>([
    ['identity of an endpoint', 18012, ['CiliumEndpoint', 'status', 'identity', 'id'], { to: 'identity', id: '18012' }],
    ['endpoint id', 2522, ['CiliumEndpoint', 'status', 'id'], undefined],
    [
      'identity that a policy allows',
      7,
      ['CiliumEndpoint', 'status', 'policy', 'egress', 'allowed', 3, 'identity'],
      { to: 'identity', id: '7' },
    ],
    [
      'port that a policy allows',
      53,
      ['CiliumEndpoint', 'status', 'policy', 'egress', 'allowed', 3, 'dest-port'],
      undefined,
    ],
    ['identity in a slice', 9808, ['CiliumEndpointSlice', 'endpoints', 0, 'id'], { to: 'identity', id: '9808' }],
    ['name of an identity', '9808', ['CiliumIdentity', 'metadata', 'name'], { to: 'identity', id: '9808' }],
    ['a label that is a number', '9808', ['CiliumIdentity', 'metadata', 'labels', 'name'], undefined],
    [
      'name of a CiliumNode',
      'ip-1.ec2.internal',
      ['CiliumNode', 'metadata', 'name'],
      { to: 'node', id: 'ip-1.ec2.internal' },
    ],
    ['name of a pod', 'web', ['CiliumEndpoint', 'metadata', 'name'], undefined],
    [
      'label of the host',
      'ip-1.ec2.internal',
      ['CiliumNode', 'metadata', 'labels', 'kubernetes.io/hostname'],
      { to: 'node', id: 'ip-1.ec2.internal' },
    ],
    [
      'owner of an address',
      'cilium-test/echo-a',
      ['CiliumNode', 'status', 'ipam', 'used', '10.0.0.7', 'owner'],
      { to: 'pod', id: 'cilium-test/echo-a' },
    ],
    ['router as the owner', 'router', ['CiliumNode', 'status', 'ipam', 'used', '10.0.0.7', 'owner'], undefined],
    [
      'pod of an endpoint',
      'cilium-test/echo-a',
      ['CiliumEndpoint', 'status', 'external-identifiers', 'pod-name'],
      { to: 'pod', id: 'cilium-test/echo-a' },
    ],
  ])('[RS17] %s', (_, value, path, link) => {
    expect(findLink(value, path)).toEqual(link);
  });
});

test('[RS18] owners that can be shown', () => {
  expect(findOwnerLink({ kind: 'Pod', name: 'web' }, 'shop')).toEqual({ to: 'pod', id: 'shop/web' });
  expect(findOwnerLink({ kind: 'Node', name: 'n1' }, undefined)).toEqual({ to: 'node', id: 'n1' });
  expect(findOwnerLink({ kind: 'Pod', name: 'web' }, undefined)).toBeUndefined();
  expect(findOwnerLink({ kind: 'ReplicaSet', name: 'web' }, 'shop')).toBeUndefined();
});
