import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { toEniId, toNodeName } from '../../lib/model/ids.ts';
import { parseCidr, parseIp } from '../../lib/model/ip.ts';
import type { Address, Claim } from '../../lib/model/ip-ownership/address.ts';
import { nameOwner } from '../address/name-owner.ts';
import { ClaimsList } from './claims-list.tsx';
import { ReleaseSteps } from './release-steps.tsx';
import { countClaims, toClaimItems } from './to-claim-items.ts';
import { toAddressCommands } from './to-owner-commands.ts';
import { toStateSentence } from './to-state-sentence.ts';

const claim = (field: string, current = true): Claim => ({
  says: { kind: 'Pod', namespace: 'cilium-test', name: 'a' },
  source: { kind: 'CiliumNode', name: 'n', field },
  writer: 'cilium-agent',
  current,
  ...(!current && { why: 'the pod is gone' }),
});

const count = (claims: Claim[], scheme: 'eni-used' | 'eni-pools', state: 'pod' | 'conflict' = 'pod') =>
  countClaims(toClaimItems({ state, claims }, scheme), { state, claims, ...(state === 'conflict' && { owners }) });

test('claims are counted in words', () => {
  expect(count([claim('a'), claim('b')], 'eni-used')).toBe('2 claims, 2 agree');
  expect(count([claim('a')], 'eni-used')).toBe('1 claim, 1 agree');
  expect(count([claim('a', false), claim('b')], 'eni-used')).toBe('2 claims, 1 agree, 1 differs');
  expect(count([claim('a', false), claim('c', false), claim('b')], 'eni-used')).toBe('3 claims, 1 agree, 2 differ');
  expect(count([claim('a'), claim('b')], 'eni-pools')).toBe('2 claims agree, 1 field not written');
  expect(count([], 'eni-pools')).toBe('nobody claims it');
});

test('a disproved claim comes last and says what it says and why it does not hold', () => {
  const items = toClaimItems({ state: 'pod', claims: [claim('a', false), claim('b')] }, 'eni-used');
  expect(items.map(({ mark, field, note }) => [mark, field, note])).toEqual([
    ['check', 'b', undefined],
    ['cross', 'a', 'Pod cilium-test/a: the pod is gone'],
  ]);
});

// As in the demo cluster eks-broken: two pods say so of themselves, the book of the agent and an endpoint name one of them.
const eniSays = { kind: 'ENI', name: 'eni-1' };
const api = { kind: 'Pod', namespace: 'shop', name: 'api' };
const owners = [api, { kind: 'Pod', namespace: 'cilium-test', name: 'a' }];
const rivals: Claim[] = [
  { ...claim('spec.ipam.pool'), says: eniSays },
  claim('status.ipam.used'),
  {
    ...claim('status.podIPs'),
    source: { kind: 'Pod', namespace: 'shop', name: 'api', field: 'status.podIPs' },
    says: api,
  },
  { ...claim('status.podIPs'), source: { kind: 'Pod', namespace: 'cilium-test', name: 'a', field: 'status.podIPs' } },
  { ...claim('status.podIPs', false), says: { ...api, name: 'gone' } },
];

test('[IP12] in a conflict the owners are counted, not agreement, and every claim says whom it names', () => {
  expect(count(rivals, 'eni-used', 'conflict')).toBe('5 claims, 2 owners');
  expect(owners.map(nameOwner)).toEqual(['shop/api', 'cilium-test/a']);
  const items = toClaimItems({ state: 'conflict', claims: rivals }, 'eni-used');
  expect(items.map(({ mark, note }) => [mark, note])).toEqual([
    ['check', undefined],
    ['check', 'Pod cilium-test/a'],
    ['check', 'Pod shop/api'],
    ['check', 'Pod cilium-test/a'],
    ['cross', 'Pod shop/gone: the pod is gone'],
  ]);
});

test('crosses, what they say and why are drawn, and a check is drawn without', () => {
  const items = toClaimItems({ state: 'pod', claims: [claim('a', false), claim('b')] }, 'eni-used');
  const html = renderToStaticMarkup(createElement(ClaimsList, { items }));
  const lines = html.split('</li>').map((line) =>
    line
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(lines).toEqual([
    'holds CiliumNode b cilium-agent',
    'does not hold CiliumNode a cilium-agent Pod cilium-test/a: the pod is gone',
    '',
  ]);
});

test('[IP22] the four words of the release handshake stand verbatim, and where it is now is marked', () => {
  const html = renderToStaticMarkup(createElement(ReleaseSteps, { word: 'ready-for-release' }));
  const words = [...html.matchAll(/<li([^>]*)><span[^>]*>([^<]+)/g)].map(([, attributes = '', word]) => [
    word,
    attributes.includes('aria-current="step"'),
  ]);
  expect(words).toEqual([
    ['marked-for-release', false],
    ['ready-for-release', true],
    ['do-not-release', false],
    ['released', false],
  ]);
  expect(renderToStaticMarkup(createElement(ReleaseSteps, { word: 'moo' }))).toContain('>moo<');
});

const ip = parseIp('192.168.14.69');
const prefixIp = parseIp('10.42.161.39');
const prefix = parseCidr('10.42.161.32/28');
if (!ip || !prefixIp || !prefix) throw new Error('addresses of the test');
const address: Address = {
  type: 'address',
  ip,
  state: 'pod',
  node: toNodeName('ip-192-168-25-188.ec2.internal'),
  claims: [],
  findings: [],
};

const doubts = { unknown: 'pods syncing', unconfirmed: 'pods refused' };

test('the state line says which of how many it is', () => {
  const eni = { id: toEniId('eni-1'), number: 1, securityGroups: [], excluded: false, prefixes: [], addresses: [ip] };
  expect(toStateSentence(address, eni, doubts)).toBe('used by pod, one of 1 secondary IPs on its ENI');
  expect(toStateSentence({ ...address, ip: prefixIp, prefix }, eni, doubts)).toBe(
    'used by pod, address 8 of 16 in 10.42.161.32/28',
  );
  expect(toStateSentence({ ...address, starting: true }, undefined, doubts)).toBe(
    'used by pod, starting, no IP in the status of the pod yet',
  );
  expect(toStateSentence({ ...address, unconfirmed: true }, undefined, doubts)).toBe(
    'used by pod, unconfirmed, pods refused',
  );
  expect(toStateSentence({ ...address, state: 'unknown' }, undefined, doubts)).toBe('unknown: pods syncing');
});

test('[LE1] the command reads the field of the scheme, with the dots of the key escaped', () => {
  const read = (...[of, scheme]: Parameters<typeof toAddressCommands>) => toAddressCommands(of, scheme)?.kubectl[0];
  expect(read(address, 'eni-used')).toBe(
    String.raw`kubectl get ciliumnode ip-192-168-25-188.ec2.internal -o jsonpath='{.status.ipam.used.192\.168\.14\.69}'`,
  );
  expect(read({ ...address, owner: { kind: 'Pod', namespace: 'a', name: 'b' } }, 'eni-pools')).toBe(
    "kubectl -n a get ciliumendpoint b -o jsonpath='{.status.networking.addressing}'",
  );
  expect(read({ ...address, state: 'router' }, 'eni-used')).toMatch(/\{\.spec\.addresses\}'$/);
  expect(read({ ...address, state: 'releasing' }, 'eni-used')).toContain(
    String.raw`{.status.ipam.release-ips.192\.168\.14\.69}`,
  );
  const { node: _, ...nowhere } = address;
  expect(toAddressCommands({ ...nowhere, state: 'outside' }, undefined)).toBeUndefined();
});

test('[LE1] the agent of the node is asked for the address, and for what it has allocated', () => {
  expect(toAddressCommands(address, 'eni-used')).toMatchObject({
    agent: ['bpf ipcache get 192.168.14.69', 'status --all-addresses'],
    node: 'ip-192-168-25-188.ec2.internal',
  });
});
