import type { Cidr, IpAddress } from '../ids.ts';
import { blockOf, createContains, ipFamily, listCidr } from '../ip.ts';
import type { CiliumNodeRecord, EniRecord } from '../records.ts';
import { type Interface, listInterfaces } from './interfaces.ts';
import type { NodeFacts } from './node-facts.ts';
import { isWide, listRanges, type Range } from './ranges.ts';

/** Where one address stands on a node, before anybody is asked whose it is. */
export interface Place {
  interface?: Interface;
  /** In `addresses` or a prefix of the ENI; an ENI's primary address is there only when the operator says so. */
  attached: boolean;
  /** spec.ipam.pool holds it; `resource` as written. */
  inPool: boolean;
  resource?: string;
  /** User's reservation of mode crd. */
  reservedFor?: string;
  /** The delegated prefix that holds it. */
  prefix?: Cidr;
  /** The CIDR the agent allocates from that holds it. */
  range?: Range;
  /** The word in status.ipam.release-ips. */
  release?: string;
}

/** All that a node's objects say about where addresses are. */
export interface Places {
  interfaces: Interface[];
  /** Wide CIDRs: of them only claimed addresses are listed. */
  wideRanges: Range[];
  /** Every address that the CiliumNode names one by one, or as part of a CIDR of at most 16 addresses. */
  named: Map<IpAddress, Place>;
  /** Place of any address, named or not. */
  placeOf(ip: IpAddress): Place;
}

const nowhere: Place = { attached: false, inPool: false };

export function placeAddresses(facts: NodeFacts): Places {
  const interfaces = listInterfaces(facts.ciliumNode);
  const ranges = listRanges(facts);
  const named = new Map<IpAddress, Place>();
  for (const item of interfaces) nameEniAddresses(named, item);
  if (facts.ciliumNode) namePoolAddresses(named, facts.ciliumNode, interfaces);
  for (const range of ranges.filter((range) => !isWide(range.cidr))) nameRange(named, range);
  const tests = [...interfaces.flatMap(testsOfPrefixes), ...ranges.map(testOfRange)];
  return {
    interfaces,
    wideRanges: ranges.filter((range) => isWide(range.cidr)),
    named,
    placeOf: (ip) => named.get(ip) ?? Object.assign({}, nowhere, ...tests.map((test) => test(ip))),
  };
}

/** Places are this call's own until they are returned: adding to one in place saves a copy for each of its statements. */
function merge(named: Map<IpAddress, Place>, ip: IpAddress, part: Partial<Place>): void {
  const known = named.get(ip);
  if (known) Object.assign(known, part);
  else named.set(ip, { ...nowhere, ...part });
}

function nameEniAddresses(named: Map<IpAddress, Place>, item: Interface): void {
  const { eni } = item;
  const prefixes = new Set(eni.prefixes);
  for (const ip of attachedAddresses(eni)) {
    // The operator lists the addresses of a prefix too.
    if (named.get(ip)?.interface === item) continue;
    const block = ipFamily(ip) === 4 ? blockOf(ip) : undefined;
    const prefix = block && prefixes.has(block) ? block : undefined;
    merge(named, ip, { interface: item, attached: true, prefix });
  }
  if (eni.primary && !named.get(eni.primary)?.attached) merge(named, eni.primary, { interface: item });
  if (eni.publicIp) merge(named, eni.publicIp, { interface: item });
}

/** Secondary addresses, and every address of every IPv4 prefix, which the operator lists too. */
function* attachedAddresses(eni: EniRecord): Generator<IpAddress> {
  yield* eni.addresses;
  for (const prefix of eni.prefixes) yield* (isWide(prefix) ? undefined : listCidr(prefix)) ?? [];
}

function namePoolAddresses(named: Map<IpAddress, Place>, node: CiliumNodeRecord, interfaces: Interface[]): void {
  const byId = new Map<string, Interface>(interfaces.map((item) => [item.eni.id, item]));
  for (const { ip, resource, owner } of node.ipam.pool ?? []) {
    // The pool's resource rules: the operator writes status.eni first, then the pool.
    const item = (resource ? byId.get(resource) : undefined) ?? named.get(ip)?.interface;
    merge(named, ip, { inPool: true, resource, interface: item, ...(owner ? { reservedFor: owner } : {}) });
  }
  for (const { ip, resource } of node.ipam.used ?? []) {
    if (!named.has(ip)) merge(named, ip, { resource, interface: resource ? byId.get(resource) : undefined });
  }
  for (const { ip, state } of node.ipam.releaseIps ?? []) merge(named, ip, { release: state });
}

function nameRange(named: Map<IpAddress, Place>, range: Range): void {
  for (const ip of listCidr(range.cidr) ?? []) merge(named, ip, { range });
}

type Test = (ip: IpAddress) => Partial<Place> | undefined;

function testOfRange(range: Range): Test {
  const contains = createContains(range.cidr);
  return (ip) => (contains(ip) ? { range } : undefined);
}

/** IPv6 prefixes are not listed address by address anywhere. */
function testsOfPrefixes(item: Interface): Test[] {
  return item.eni.ipv6Prefixes.map((prefix) => {
    const contains = createContains(prefix);
    return (ip) => (contains(ip) ? { interface: item, attached: true, prefix } : undefined);
  });
}
