import { expect, test } from 'vitest';
import { toEniId, toNodeName } from '../../lib/model/ids.ts';
import { parseCidr, parseIp } from '../../lib/model/ip.ts';
import type { Address, Claim } from '../../lib/model/ip-ownership/address.ts';
import { toAddressKubectl } from './to-address-kubectl.ts';
import { countClaims, toClaimItems } from './to-claim-items.ts';
import { toStateSentence } from './to-state-sentence.ts';

const claim = (field: string, current = true): Claim => ({
  says: { kind: 'Pod', namespace: 'cilium-test', name: 'a' },
  source: { kind: 'CiliumNode', name: 'n', field },
  writer: 'cilium-agent',
  current,
  ...(!current && { why: 'the pod is gone' }),
});

test('claims are counted in words', () => {
  expect(countClaims(toClaimItems([claim('a'), claim('b')], 'eni-used'))).toBe('2 claims, 2 agree');
  expect(countClaims(toClaimItems([claim('a')], 'eni-used'))).toBe('1 claim, 1 agree');
  expect(countClaims(toClaimItems([claim('a', false), claim('b')], 'eni-used'))).toBe('2 claims, 1 agree, 1 disproved');
  expect(countClaims(toClaimItems([claim('a'), claim('b')], 'eni-pools'))).toBe('2 claims agree, 1 field not written');
  expect(countClaims(toClaimItems([], 'eni-pools'))).toBe('nobody claims it');
});

test('a disproved claim comes last and says what it says and why it does not hold', () => {
  const items = toClaimItems([claim('a', false), claim('b')], 'eni-used');
  expect(items.map(({ mark, field, note }) => [mark, field, note])).toEqual([
    ['check', 'b', undefined],
    ['cross', 'a', 'Pod cilium-test/a: the pod is gone'],
  ]);
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

test('the state line says which of how many it is', () => {
  const eni = { id: toEniId('eni-1'), number: 1, securityGroups: [], excluded: false, prefixes: [], addresses: [ip] };
  expect(toStateSentence(address, eni)).toBe('used by pod, one of 1 secondary IPs on its ENI');
  expect(toStateSentence({ ...address, ip: prefixIp, prefix }, eni)).toBe(
    'used by pod, address 8 of 16 in 10.42.161.32/28',
  );
  expect(toStateSentence({ ...address, starting: true }, undefined)).toBe(
    'used by pod, starting, no IP in the status of the pod yet',
  );
});

test('the command reads the field of the scheme, with the dots of the key escaped', () => {
  expect(toAddressKubectl(address, 'eni-used')).toBe(
    String.raw`kubectl get ciliumnode ip-192-168-25-188.ec2.internal -o jsonpath='{.status.ipam.used.192\.168\.14\.69}'`,
  );
  expect(toAddressKubectl({ ...address, owner: { kind: 'Pod', namespace: 'a', name: 'b' } }, 'eni-pools')).toBe(
    "kubectl -n a get ciliumendpoint b -o jsonpath='{.status.networking.addressing}'",
  );
  expect(toAddressKubectl({ ...address, state: 'router' }, 'eni-used')).toMatch(/\{\.spec\.addresses\}'$/);
  const { node: _, ...nowhere } = address;
  expect(toAddressKubectl({ ...nowhere, state: 'outside' }, undefined)).toBeUndefined();
});
