import { describe, expect, it } from 'vitest';
import {
  blockOf,
  cidrContains,
  cidrContainsCidr,
  cidrLast,
  cidrSize,
  compareIp,
  listCidr,
  parseCidr,
  parseIp,
} from './ip.ts';
import { cidr, ip } from './testing/snapshot-of-records.ts';

describe('[IP8] parseIp', () => {
  // The spellings of RFC 5952, sections 1 to 4, and RFC 4291, section 2.2.
  it.each([
    ['192.168.14.69', '192.168.14.69'],
    ['0.0.0.0', '0.0.0.0'],
    ['2001:DB8:0:0:8:800:200C:417A', '2001:db8::8:800:200c:417a'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::FFFF:0a00:0001', '10.0.0.1'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['a:b:c:d:e:f:1:2', 'a:b:c:d:e:f:1:2'],
  ])('%s is %s', (text, canonical) => expect(parseIp(text)).toBe(canonical));

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.256',
    '0x1.2.3.4',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '16909060',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':::',
    ':1',
    '1:',
    '12345::',
    'fe80::1%eth0',
    '::1.2.3',
    '1.2.3.4::',
    '1:2:3:4:5:6:7::8:9',
    '02:00:00:2b:9c:bf',
    '192.168.2',
  ])('%j is none', (text) => expect(parseIp(text)).toBeUndefined());
});

describe('[IP8] CIDRs', () => {
  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['192.168.31.190/28', '192.168.31.176/28'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2400:6500:ca3d:4400:1:0:0:b6e3/80', '2400:6500:ca3d:4400:1::/80'],
    ['::ffff:10.1.2.3/104', '10.0.0.0/8'],
    ['::/0', '::/0'],
  ])('%s is %s', (text, canonical) => expect(parseCidr(text)).toBe(canonical));

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '::/129', '/8', '10.0.0.0/-1', 'a/8'])(
    '%j is none',
    (text) => expect(parseCidr(text)).toBeUndefined(),
  );

  it('holds its first and last address and no other family', () => {
    const block = cidr('192.168.31.176/28');
    expect(
      ['192.168.31.175', '192.168.31.176', '192.168.31.191', '192.168.31.192', '::'].map((a) =>
        cidrContains(block, ip(a)),
      ),
    ).toEqual([false, true, true, false, false]);
    expect(cidrLast(block)).toBe('192.168.31.191');
    expect(cidrContainsCidr(cidr('192.168.0.0/16'), block)).toBe(true);
    expect(cidrContainsCidr(block, cidr('192.168.0.0/16'))).toBe(false);
  });

  it('is counted exactly, as a decimal string above 2^53 − 1', () => {
    expect(cidrSize(cidr('10.0.0.0/28'))).toBe(16);
    expect(cidrSize(cidr('2001:db8::/80'))).toBe(281474976710656);
    expect(cidrSize(cidr('2001:db8::/64'))).toBe('18446744073709551616');
  });

  it('is listed up to 256 addresses', () => {
    expect(listCidr(cidr('10.0.0.252/30'))).toEqual(['10.0.0.252', '10.0.0.253', '10.0.0.254', '10.0.0.255']);
    expect(listCidr(cidr('10.0.0.0/24'))).toHaveLength(256);
    expect(listCidr(cidr('10.0.0.0/23'))).toBeUndefined();
  });
});

it('addresses are in order of number, IPv4 first', () => {
  const sorted = ['::1', '10.0.0.10', '10.0.0.9', '9.0.0.0', '2001:db8::'].map(ip).sort(compareIp);
  expect(sorted).toEqual(['9.0.0.0', '10.0.0.9', '10.0.0.10', '::1', '2001:db8::']);
});

it('a block is the /28 or the /80', () => {
  expect(blockOf(ip('192.168.31.190'))).toBe('192.168.31.176/28');
  expect(blockOf(ip('2400:6500:ca3d:4400:1::b6e3'))).toBe('2400:6500:ca3d:4400:1::/80');
});
