import { describe, expect, it } from 'vitest';
import { toEniId } from './ids.ts';
import { indexes, listOfAddress } from './indexes.ts';
import {
  aCiliumNode,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  cidr,
  ip,
  snapshotOfRecords,
} from './testing/snapshot-of-records.ts';

const eni = anEni('eni-1', ['10.0.0.20'], {
  prefixes: [cidr('10.0.9.32/28')],
  ipv6Prefixes: [cidr('2001:db8:0:0:1::/80')],
  publicIp: ip('203.0.113.5'),
});
const node = aCiliumNode([eni], { podCidrs: [cidr('10.1.0.0/24')] });

describe('the index by address', () => {
  it('files a CiliumNode under the blocks of its addresses and prefixes, not under wide CIDRs', () => {
    expect([...indexes.ip(node)].sort()).toEqual([
      '10.0.0.0/28',
      '10.0.0.16/28',
      '10.0.9.32/28',
      '2001:db8:0:0:1::/80',
      '203.0.113.0/28',
    ]);
  });

  it('finds every record that names an address, and no neighbour in the same block', () => {
    const pod = aPod('web/a', ['10.0.0.20'], { branchEnis: [{ eniId: toEniId('eni-9'), privateIp: ip('10.0.0.99') }] });
    const records = [node, aNode(), pod, anEndpoint('web/a', ['10.0.0.20'])];
    const kindsOf = (text: string) => listOfAddress(snapshotOfRecords(records), ip(text)).map((record) => record.kind);
    expect(kindsOf('10.0.0.20')).toEqual(['Pod', 'CiliumEndpoint', 'CiliumNode']);
    expect(kindsOf('10.0.0.21')).toEqual([]);
    expect(kindsOf('10.0.9.40')).toEqual(['CiliumNode']);
    expect(kindsOf('2001:db8::1:0:0:7')).toEqual(['CiliumNode']);
    expect(kindsOf('10.0.0.10')).toEqual(['Node', 'CiliumNode']);
    expect(kindsOf('10.0.0.99')).toEqual(['Pod']);
  });
});

it('a Node’s host names are filed under nothing', () => {
  const named = aNode({ addresses: [{ type: 'Hostname', address: 'node-a' }] });
  expect([...indexes.ip(named)]).toEqual([]);
});

it('a pod’s branch ENIs and a node’s ENIs are found by id', () => {
  expect([...indexes.eni(node)]).toEqual(['eni-1']);
  expect([...indexes.eni(aPod('web/a', [], { branchEnis: [{ eniId: toEniId('eni-9') }] }))]).toEqual(['eni-9']);
});
