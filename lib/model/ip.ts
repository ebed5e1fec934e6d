/**
 * Addresses and CIDRs: the only place their texts are made, taken apart or compared.
 *
 * Reading is as strict as Go's `net/netip`, which Cilium uses: four decimal parts without leading zeros, no zone, no
 * octal, no hexadecimal IPv4. An IPv4-mapped IPv6 address (`::ffff:10.0.0.1`) is the IPv4 address it stands for, as
 * `netip.Addr.Unmap` reads it, so that both spellings find the same owner.
 */
import type { Cidr, IpAddress } from './ids.ts';

export type IpFamily = 4 | 6;

/** An address as a number: what the arithmetic below works on. */
interface Bits {
  family: IpFamily;
  value: bigint;
}

const mapped = 0xffffn;

/** Canonical text of one address (RFC 5952 for IPv6) from any spelling, or undefined when it is none. */
export function parseIp(text: string): IpAddress | undefined {
  if (isIpv4(text)) return text as IpAddress;
  const bits = readIpv6(text);
  return bits && toIp(unmap(bits));
}

/** Canonical text of one CIDR, host bits cleared, or undefined when it is none. A bare address is none. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const suffix = text.slice(slash + 1);
  if (slash < 0 || !/^(0|[1-9]\d{0,2})$/.test(suffix)) return undefined;
  const bits = readBits(text.slice(0, slash));
  const length = Number(suffix);
  if (!bits || length > widthOf(bits.family)) return undefined;
  // ::ffff:10.0.0.0/104 is 10.0.0.0/8; a mapped prefix shorter than /96 holds more than IPv4 and stays IPv6.
  return isMapped(bits) && length >= 96 ? toCidr(unmap(bits), length - 96) : toCidr(bits, length);
}

export const ipFamily = (address: IpAddress | Cidr): IpFamily => (address.includes(':') ? 6 : 4);

/** Prefix length of a CIDR, in bits. */
export const cidrLength = (cidr: Cidr): number => Number(cidr.slice(cidr.indexOf('/') + 1));

/** The first address of a CIDR. */
export const cidrFirst = (cidr: Cidr): IpAddress => cidr.slice(0, cidr.indexOf('/')) as IpAddress;

/** The last address of a CIDR. */
export function cidrLast(cidr: Cidr): IpAddress {
  const { family, value } = bitsOf(cidrFirst(cidr));
  return toIp({ family, value: value + cidrCount(cidr) - 1n });
}

/** A reader for many questions about one CIDR: takes it apart once. */
export function createContains(cidr: Cidr): (ip: IpAddress) => boolean {
  const family = ipFamily(cidr);
  if (family === 4) return containsIpv4(cidr);
  const shift = BigInt(widthOf(family) - cidrLength(cidr));
  const head = bitsOf(cidrFirst(cidr)).value >> shift;
  return (ip) => ipFamily(ip) === family && bitsOf(ip).value >> shift === head;
}

/** Hundreds of thousands of addresses are asked: without BigInt. */
function containsIpv4(cidr: Cidr): (ip: IpAddress) => boolean {
  const first = ipv4Value(cidrFirst(cidr));
  const size = 2 ** (32 - cidrLength(cidr));
  return (ip) => {
    if (ipFamily(ip) !== 4) return false;
    const value = ipv4Value(ip);
    return value >= first && value < first + size;
  };
}

export const cidrContains = (cidr: Cidr, ip: IpAddress): boolean => createContains(cidr)(ip);

/** Whether every address of `inner` is in `outer`. */
export function cidrContainsCidr(outer: Cidr, inner: Cidr): boolean {
  return cidrLength(inner) >= cidrLength(outer) && cidrContains(outer, cidrFirst(inner));
}

/** IPv4 before IPv6, then by number. */
export function compareIp(a: IpAddress, b: IpAddress): number {
  if (a === b) return 0;
  const families = ipFamily(a) - ipFamily(b);
  if (families !== 0) return families;
  // Screens sort hundreds of thousands of IPv4 addresses: without BigInt.
  if (ipFamily(a) === 4) return ipv4Value(a) - ipv4Value(b);
  return bitsOf(a).value < bitsOf(b).value ? -1 : 1;
}

/** Number of addresses of a CIDR. */
export const cidrCount = (cidr: Cidr): bigint => 1n << BigInt(widthOf(ipFamily(cidr)) - cidrLength(cidr));

/** A count as it crosses the wire: a number, a decimal string above 2^53 − 1. */
const toCount = (count: bigint): number | string =>
  count > BigInt(Number.MAX_SAFE_INTEGER) ? count.toString() : Number(count);

/** Number of addresses of a CIDR as it crosses the wire. */
export const cidrSize = (cidr: Cidr): number | string => toCount(cidrCount(cidr));

/** Every address of a CIDR in order, first and last included; undefined when it holds more than 256. */
export function listCidr(cidr: Cidr): IpAddress[] | undefined {
  const count = cidrCount(cidr);
  if (count > 256n) return undefined;
  const { family, value } = bitsOf(cidrFirst(cidr));
  return Array.from({ length: Number(count) }, (_, offset) => toIp({ family, value: value + BigInt(offset) }));
}

/**
 * The block that an address is filed under where filing each address would be too much: IPv4 /28 and IPv6 /80, the two
 * sizes in which EC2 delegates prefixes.
 */
export function blockOf(ip: IpAddress): Cidr {
  if (ipFamily(ip) === 6) return toCidr(bitsOf(ip), 80);
  const dot = ip.lastIndexOf('.');
  return `${ip.slice(0, dot)}.${Number(ip.slice(dot + 1)) & 0xf0}/28` as Cidr;
}

/** The block that holds a whole CIDR; undefined when the CIDR is wider than a block. */
export function blockOfCidr(cidr: Cidr): Cidr | undefined {
  const longest = ipFamily(cidr) === 4 ? 28 : 80;
  return cidrLength(cidr) < longest ? undefined : blockOf(cidrFirst(cidr));
}

const widthOf = (family: IpFamily) => (family === 4 ? 32 : 128);

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** Of dotted text that is known to be an address. */
function ipv4Value(text: string): number {
  let value = 0;
  let part = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0) part = part * 10 + digit;
    else [value, part] = [value * 256 + part, 0];
  }
  return value * 256 + part;
}

function readBits(text: string): Bits | undefined {
  return isIpv4(text) ? { family: 4, value: BigInt(ipv4Value(text)) } : readIpv6(text);
}

/** Of an address already in canonical text. */
function bitsOf(ip: IpAddress): Bits {
  const bits = ipFamily(ip) === 4 ? { family: 4 as const, value: BigInt(ipv4Value(ip)) } : readIpv6(ip);
  if (!bits) throw new RangeError(`not an IP address: ${ip}`);
  return bits;
}

function readIpv6(text: string): Bits | undefined {
  if (!text.includes(':') || text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] ?? '', true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  return { family: 6, value: groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n) };
}

/** The 16-bit groups of one side of `::`. Only the last group of an address may be dotted IPv4. */
function readGroups(text: string, mayEndDotted: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else if (mayEndDotted && index === parts.length - 1 && isIpv4(part)) groups.push(...splitIpv4(part));
    else return undefined;
  }
  return groups;
}

function splitIpv4(text: string): [number, number] {
  const value = ipv4Value(text);
  return [Math.floor(value / 65536), value % 65536];
}

const isMapped = (bits: Bits) => bits.family === 6 && bits.value >> 32n === mapped;
const unmap = (bits: Bits): Bits => (isMapped(bits) ? { family: 4, value: bits.value & 0xffffffffn } : bits);

function toCidr({ family, value }: Bits, length: number): Cidr {
  const shift = BigInt(widthOf(family) - length);
  return `${toIp({ family, value: (value >> shift) << shift })}/${length}` as Cidr;
}

function toIp({ family, value }: Bits): IpAddress {
  return (family === 4 ? formatIpv4(Number(value)) : formatIpv6(value)) as IpAddress;
}

const formatIpv4 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');

/** RFC 5952: lower case, no leading zeros, `::` for the first longest run of at least two zero groups. */
function formatIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - index * 16)) & 0xffffn));
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  return best;
}
