import { expect, test } from 'vitest';
import { endpointsParsers, toEndpointParams } from './endpoints-params.ts';
import { identitiesParsers } from './identities-params.ts';
import {
  toAddressLink,
  toEndpointLink,
  toIdentityLink,
  toNodeLink,
  toPolicyGraphLink,
  toServiceLink,
} from './links.ts';
import { parseSelectionOf } from './selection.ts';

test('a link reads as people write it, and comes back as the selection', () => {
  expect(toEndpointLink('kube-system', 'coredns-1')).toBe('/endpoints?sel=endpoint:kube-system/coredns-1');
  expect(toServiceLink('kube-system', 'kube-dns')).toBe('/endpoints?view=services&sel=service:kube-system/kube-dns');
  expect(toIdentityLink(18012)).toBe('/identities?sel=identity:18012');
  expect(toPolicyGraphLink('NetworkPolicy/a/b&c')).toBe('/identities?view=graph&policy=NetworkPolicy/a/b%26c');
  expect(toAddressLink('2001:db8::1')).toBe('/ip-addresses?sel=ip:2001:db8::1');
  expect(toNodeLink('ip-1.ec2.internal')).toBe('/nodes/ip-1.ec2.internal');
  const sel = new URL(toEndpointLink('a', 'b&c'), 'http://x').searchParams.get('sel');
  expect(parseSelectionOf(['endpoint'], sel)).toEqual({ kind: 'endpoint', id: 'a/b&c' });
  expect(parseSelectionOf(['service'], sel)).toBeUndefined();
});

test('what cannot be read filters nothing', () => {
  expect(endpointsParsers.view.parse('graph')).toBeNull();
  expect(endpointsParsers.identity.parse('x')).toBeNull();
  expect(identitiesParsers.kind.parse('cow,cidr')).toEqual(['cidr']);
  const params = {
    view: 'endpoints' as const,
    q: '  ',
    ns: ['a', 'b'],
    node: [],
    identity: 4,
    cols: null,
    sort: '',
    sel: null,
  };
  expect(toEndpointParams(params)).toEqual({ q: '', ns: 'a,b', node: '', identity: '4', sort: '' });
});
