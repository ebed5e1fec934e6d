import { expect, test } from 'vitest';
import { toEniId, toNodeName } from '../../lib/model/ids.ts';
import type { Address, NodeAddresses } from '../../lib/model/ip-ownership/address.ts';
import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { cidr, ip } from '../../lib/model/testing/snapshot-of-records.ts';
import { flattenBranches } from './flatten-branches.ts';
import { allOpen, createIsOpen } from './open-rows.ts';
import { answer, articleEni, eni, node, slot } from './testing/answer-parts.ts';
import { type TreeInput, toBranches } from './to-branches.ts';

const everything = createIsOpen(allOpen);
const rowsOf = (input: Partial<TreeInput> & Pick<TreeInput, 'answer'>, isOpen = everything) =>
  flattenBranches(toBranches({ details: new Map(), filter: {}, sort: '', ...input }), isOpen);
const idsOf = (input: Partial<TreeInput> & Pick<TreeInput, 'answer'>, isOpen = everything) =>
  rowsOf(input, isOpen).map(({ id }) => id);

const withFree = (name: string, used: number | null, free: number | null): NodeSummary => {
  const plain = node(name, []);
  const counts = { capacity: 15, attached: 15, allocated: 15, used, infrastructure: 2, notAllocatable: 0, free };
  return { ...plain, capacity: { ...plain.capacity, ipv4: counts } };
};

test('inside an ENI: primary, then what is in use by address, then free', () => {
  expect(idsOf({ answer: answer([node('ip-192-168-25-188.ec2.internal', [articleEni])]) })).toEqual([
    'node:ip-192-168-25-188.ec2.internal',
    'eni:eni-0282382b4c257f03c',
    'ip:192.168.19.121',
    'ip:192.168.2.175',
    'ip:192.168.8.153',
    'ip:192.168.14.69',
    'ip:192.168.19.239',
    'ip:192.168.13.38',
  ]);
});

test('a row says its level, the size of its set and its place, whatever is drawn', () => {
  const rows = rowsOf({ answer: answer([node('a', [articleEni]), node('b', [])]) });
  expect(rows.find(({ id }) => id === 'ip:192.168.14.69')).toMatchObject({
    level: 3,
    setsize: 6,
    posinset: 4,
    parent: 'node:a/eni:eni-0282382b4c257f03c',
  });
  expect(rows.find(({ id }) => id === 'node:b')).toMatchObject({ level: 1, setsize: 2, posinset: 2, expanded: true });
});

test('what is folded has no rows, and says that it can be unfolded', () => {
  const rows = rowsOf({ answer: answer([node('a', [articleEni])]) }, createIsOpen(['node:*']));
  expect(rows.map(({ id, expanded }) => [id, expanded])).toEqual([
    ['node:a', true],
    ['eni:eni-0282382b4c257f03c', false],
  ]);
});

test('a prefix holds its addresses, all of them as cells, in the order of their numbers', () => {
  const prefixed = eni(
    'eni-1',
    [slot('10.0.0.17', 'free'), slot('10.0.0.16', 'pod', 'a/b'), slot('10.0.1.5', 'primary')],
    {
      prefixes: [cidr('10.0.0.16/28')],
    },
  );
  const rows = rowsOf({ answer: answer([node('a', [prefixed])]) });
  expect(rows.map(({ id }) => id)).toEqual([
    'node:a',
    'eni:eni-1',
    'ip:10.0.1.5',
    'prefix:10.0.0.16/28',
    'ip:10.0.0.16',
    'ip:10.0.0.17',
  ]);
  const prefix = rows.find((row) => row.type === 'prefix');
  expect(prefix?.cells.map((cell) => cell.ip)).toEqual(['10.0.0.16', '10.0.0.17']);
});

const details = (addresses: Partial<Address>[], more: Partial<NodeAddresses> = {}): NodeAddresses => ({
  node: toNodeName('a'),
  scheme: 'cluster-pool',
  ipam: 'cluster-pool',
  enis: [],
  addresses: addresses.map(
    (address): Address => ({ type: 'address', ip: ip('10.0.0.1'), state: 'pod', claims: [], findings: [], ...address }),
  ),
  ranges: [],
  branchEnis: [],
  ...more,
});

test('a filtered prefix keeps its sixteen places: what is hidden is a cell, and no row', () => {
  const prefixed = eni('eni-1', [slot('10.0.0.16', 'pod', 'a/b')], { prefixes: [cidr('10.0.0.16/28')] });
  const known = details([
    { ip: ip('10.0.0.16'), eni: toEniId('eni-1') },
    { ip: ip('10.0.0.17'), eni: toEniId('eni-1'), state: 'free' },
  ]);
  const rows = rowsOf({
    answer: answer([node('a', [prefixed])]),
    details: new Map([[known.node, known]]),
    filter: { state: ['pod'] },
  });
  expect(rows.find((row) => row.type === 'prefix')?.cells.map(({ ip: each, state }) => [each, state])).toEqual([
    ['10.0.0.16', 'pod'],
    ['10.0.0.17', 'free'],
  ]);
  expect(rows.filter((row) => row.type === 'address')).toHaveLength(1);
});

test('Elastic IPs, branch ENIs and ranges stand beside the list, and go while a filter hides a part of it', () => {
  const known = details([], {
    ranges: [{ cidr: cidr('10.1.0.0/24'), size: 254, used: 3, free: 251 }],
    branchEnis: [
      { id: toEniId('eni-branch'), ip: ip('10.0.9.9'), pod: { kind: 'Pod', namespace: 'shop', name: 'pay-0' } },
    ],
  });
  const one = node('a', [eni('eni-1', [slot('10.0.1.5', 'primary')], { publicIp: ip('52.1.2.3') })], {
    branchEnis: [{ id: toEniId('eni-branch'), pod: 'shop/pay-0' }],
  });
  const input = { answer: answer([one]), details: new Map([[known.node, known]]) };
  expect(idsOf(input)).toEqual([
    'node:a',
    'eni:eni-1',
    'ip:10.0.1.5',
    'ip:52.1.2.3',
    'eni:eni-branch',
    'range:10.1.0.0/24',
  ]);
  expect(idsOf({ ...input, filter: { q: '10.0.1' } })).toEqual(['node:a', 'eni:eni-1', 'ip:10.0.1.5']);
});

test('addresses on no ENI stand under the node, when they pass the filter', () => {
  const known = details([
    { ip: ip('10.1.0.9'), owner: { kind: 'Pod', namespace: 'shop', name: 'cart-0' } },
    { ip: ip('10.1.0.2'), state: 'router' },
  ]);
  const input = { answer: answer([node('a', [])]), details: new Map([[known.node, known]]) };
  expect(idsOf(input)).toEqual(['node:a', 'ip:10.1.0.2', 'ip:10.1.0.9']);
  expect(idsOf({ ...input, filter: { q: 'CART' } })).toEqual(['node:a', 'ip:10.1.0.9']);
  expect(idsOf({ ...input, filter: { state: ['router'] } })).toEqual(['node:a', 'ip:10.1.0.2']);
});

test('a group is above its nodes; its sum is unknown when one part is', () => {
  const groups = [{ name: 'us-east-1f', nodes: [withFree('a', 10, 5), withFree('b', null, null)], counts: {} }];
  const rows = rowsOf({ answer: answer([], { by: 'zone', groups }) });
  expect(rows.map(({ id, level }) => [id, level])).toEqual([
    ['group:us-east-1f', 1],
    ['node:a', 2],
    ['node:b', 2],
  ]);
  expect(rows[0]).toMatchObject({ nodes: 2, used: null, free: null });
});

test('a node without figures makes the sum of its group unknown; a Fargate node is not counted in it', () => {
  const [counted, dark, fargate] = [withFree('a', 10, 5), withFree('b', 0, 0), withFree('c', 0, 0)];
  const without = { ...dark, capacity: { ...dark.capacity, ipv4: null } };
  const groupOf = (nodes: NodeSummary[]) =>
    rowsOf({ answer: answer([], { by: 'zone', groups: [{ name: 'z', nodes, counts: {} }] }) })[0];
  expect(groupOf([counted, without])).toMatchObject({ used: null, free: null });
  expect(groupOf([counted, { ...without, node: fargate.node, compute: 'fargate' }])).toMatchObject({
    used: 10,
    free: 5,
  });
});

test('fewest free first, and a node that is not known last', () => {
  const nodes = [withFree('a', 10, 5), withFree('b', null, null), withFree('c', 15, 0)];
  expect(idsOf({ answer: answer(nodes), sort: 'free' })).toEqual(['node:c', 'node:a', 'node:b']);
  expect(idsOf({ answer: answer(nodes), sort: '-used' })).toEqual(['node:c', 'node:a', 'node:b']);
  expect(idsOf({ answer: answer(nodes), sort: 'owner' })).toEqual(['node:a', 'node:b', 'node:c']);
});
