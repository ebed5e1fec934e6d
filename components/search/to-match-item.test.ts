import { expect, test } from 'vitest';
import type { EniId, IpAddress, NodeName } from '../../lib/model/ids.ts';
import type { Match, Whois } from '../../lib/model/whois/whois.ts';
import { addRecentSearch } from './recent-searches.ts';
import { groupSearchItems } from './search-item.ts';
import { toMatchItems } from './to-match-item.ts';

type AddressMatch = Extract<Match, { type: 'address' }>;
const node = 'ip-192-168-25-188.ec2.internal' as NodeName;
const eni = 'eni-0282382b4c257f03c' as EniId;
const address = (ip: string, more: Partial<AddressMatch>): AddressMatch => ({
  type: 'address',
  ip: ip as IpAddress,
  state: 'free',
  claims: [],
  findings: [],
  ...more,
});
const answer = (query: string, kind: Whois['kind'], ...matches: Match[]): Whois => ({
  query,
  kind,
  reads: '',
  matches,
  total: matches.length,
});

test('an address of a node opens its row of the tree', () => {
  const [item] = toMatchItems(
    answer(
      '192.168.14.69',
      'ip',
      address('192.168.14.69', {
        state: 'pod',
        node,
        eni,
        owner: { kind: 'Pod', namespace: 'cilium-test', name: 'a' },
      }),
    ),
  );
  expect(item).toMatchObject({
    group: 'Address',
    namespace: 'cilium-test',
    name: 'a',
    word: 'pod',
    slot: 'pod',
    href: '/ip-addresses?sel=ip:192.168.14.69',
  });
});

test('IPv6 addresses keep their colons in the link', () => {
  const [item] = toMatchItems(answer('2001:db8::1', 'ip', address('2001:db8::1', { node })));
  expect(item?.href).toBe('/ip-addresses?sel=ip:2001:db8::1');
});

test('an address outside every known range is an answer, and opens nothing', () => {
  const [item] = toMatchItems(answer('8.8.8.8', 'ip', address('8.8.8.8', { state: 'outside' })));
  expect(item).toMatchObject({ word: 'outside', detail: 'in no range that any object names' });
  expect(item).not.toHaveProperty('href');
});

test('addresses without a pod say what they are', () => {
  const items = toMatchItems(
    answer(
      '192.168.1',
      'text',
      address('192.168.13.38', { eni }),
      address('192.168.19.121', { state: 'primary', eni, internalIP: true }),
      address('192.168.19.239', { state: 'router', node }),
    ),
  );
  expect(items.map((item) => item.detail ?? item.name)).toEqual([
    'free on eni-0282382b4c257f03c',
    'primary of eni-0282382b4c257f03c, InternalIP of its Node',
    'router of ip-192-168-25-188.ec2.internal',
  ]);
});

test('groups come in the order of their first line', () => {
  const items = toMatchItems(
    answer(
      '192.168.2',
      'text',
      address('192.168.2.175', {}),
      { type: 'node', name: node, ips: [] },
      address('192.168.21.163', {}),
      address('10.192.168.2', {}),
    ),
  );
  expect(groupSearchItems(items).map(([group, members]) => [group, members.length])).toEqual([
    ['Addresses that begin with 192.168.2', 2],
    ['Nodes', 1],
    ['Addresses', 1],
  ]);
});

test('the hit is marked whatever its case, in the id and in namespace/name', () => {
  const pod = { type: 'pod', namespace: 'kube-system', phase: 'Running', hostNetwork: false } as const;
  const [item] = toMatchItems(answer('DNS', 'text', { ...pod, ips: [], name: 'kube-dns-1' }));
  expect([item?.idMarks, item?.nameMarks]).toEqual([[], [[17, 20]]]);
});

test('recent searches: newest first, each once, eight', () => {
  expect(addRecentSearch(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(addRecentSearch(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toHaveLength(8);
});
