import type { Cidr, IpAddress, NodeName } from '../ids.ts';
import { blockOf, cidrLength, createContains } from '../ip.ts';
import { findCiliumConfig, findScheme } from '../ipam-mode.ts';
import type { CiliumNodeRecord, NodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { AddressState } from './address.ts';
import { isWide, listRanges } from './ranges.ts';
import { readSources } from './readiness.ts';

/** A CIDR that some object names, and what it is. */
export interface KnownRange {
  cidr: Cidr;
  what: 'prefix' | 'subnet' | 'vpc' | 'pod-cidr' | 'pool';
  /** Subnet id, VPC id or pool name. */
  name?: string;
  /** Node whose range it is; subnets, VPCs and cluster-wide pools have none. */
  node?: NodeName;
}

/** Of an address on no ENI that nobody claims: inside a range the cluster knows, or in none. */
export function decideOutside(snapshot: Snapshot, ip: IpAddress): AddressState {
  const { ciliumNodes, nodes, pods, services } = readSources(snapshot);
  // Absent Nodes, Pods and Services (a recording without them) name no range; a refused list may.
  const hidden = [nodes, services].some((readiness) => readiness === 'syncing') || pods === 'syncing';
  if (ciliumNodes !== 'readable' || hidden || isRefused(snapshot)) return 'unknown';
  return listRangesOf(snapshot, ip).length > 0 ? 'in-range' : 'outside';
}

const isRefused = (snapshot: Snapshot) =>
  snapshot.sources.some(
    (source) => (source.kind === 'Node' || source.kind === 'Service') && source.state === 'refused',
  );

/** Every known range that holds the address, the narrowest first. */
export function listRangesOf(snapshot: Snapshot, ip: IpAddress): KnownRange[] {
  const wide = listWideRanges(snapshot).filter((range) => range.contains(ip));
  const narrow = [...listNarrowRanges(snapshot, ip)].filter((range) => createContains(range.cidr)(ip));
  return [...narrow, ...wide.map(({ contains: _, ...range }) => range)].sort(
    (a, b) => cidrLength(b.cidr) - cidrLength(a.cidr),
  );
}

/** Every known range, prefixes included. */
export function listKnownRanges(snapshot: Snapshot): KnownRange[] {
  const prefixes: KnownRange[] = [];
  for (const { name, enis = [] } of snapshot.list('CiliumNode')) {
    for (const cidr of enis.flatMap((eni) => [...eni.prefixes, ...eni.ipv6Prefixes])) {
      prefixes.push({ cidr, what: 'prefix', node: name });
    }
  }
  return [...prefixes, ...listWideRanges(snapshot).map(({ contains: _, ...range }) => range)];
}

/** Delegated prefixes are found by their block; there are too many to look through. */
function* listNarrowRanges(snapshot: Snapshot, ip: IpAddress): Generator<KnownRange> {
  for (const record of snapshot.find('ip', blockOf(ip))) {
    if (record.kind !== 'CiliumNode') continue;
    for (const eni of record.enis ?? []) {
      for (const cidr of [...eni.prefixes, ...eni.ipv6Prefixes]) yield { cidr, what: 'prefix', node: record.name };
    }
    for (const range of rangesOfNode(snapshot, record)) if (!isWide(range.cidr)) yield range;
  }
}

type WideRange = KnownRange & { contains: (ip: IpAddress) => boolean };
const wideRanges = new WeakMap<Snapshot, WideRange[]>();

/** Subnets, VPCs, pod CIDRs and pools: read once for a snapshot. */
function listWideRanges(snapshot: Snapshot): WideRange[] {
  const known = wideRanges.get(snapshot);
  if (known) return known;
  const unique = new Map<string, WideRange>();
  for (const range of allWideRanges(snapshot)) {
    const key = `${range.cidr} ${range.what} ${range.name ?? ''} ${range.node ?? ''}`;
    if (!unique.has(key)) unique.set(key, { ...range, contains: createContains(range.cidr) });
  }
  const ranges = [...unique.values()];
  wideRanges.set(snapshot, ranges);
  return ranges;
}

function* allWideRanges(snapshot: Snapshot): Generator<KnownRange> {
  for (const node of snapshot.list('CiliumNode')) {
    yield* networksOf(node);
    yield* rangesOfNode(snapshot, node).filter((range) => isWide(range.cidr));
  }
  for (const node of snapshot.list('Node')) {
    if (!snapshot.get('CiliumNode', node.key)) yield* podCidrsOf(node);
  }
  for (const pool of snapshot.list('CiliumPodIPPool')) {
    const cidrs = [...(pool.ipv4?.cidrs ?? []), ...(pool.ipv6?.cidrs ?? [])];
    yield* cidrs.map((cidr): KnownRange => ({ cidr, what: 'pool', name: pool.name }));
  }
}

function* networksOf(node: CiliumNodeRecord): Generator<KnownRange> {
  for (const { subnet, vpc } of node.enis ?? []) {
    if (subnet?.cidr) yield { cidr: subnet.cidr, what: 'subnet', name: subnet.id };
    if (vpc?.primaryCidr) yield { cidr: vpc.primaryCidr, what: 'vpc', name: vpc.id };
    for (const cidr of vpc?.cidrs ?? []) yield { cidr, what: 'vpc', name: vpc?.id };
  }
}

function rangesOfNode(snapshot: Snapshot, node: CiliumNodeRecord): KnownRange[] {
  const kubeNode = snapshot.get('Node', node.key);
  const scheme = findScheme(findCiliumConfig(snapshot)?.data.ipam || null, node, kubeNode);
  return listRanges({ scheme, ciliumNode: node, node: kubeNode }).map(({ cidr, pool }) =>
    pool === undefined
      ? { cidr, what: 'pod-cidr', node: node.name }
      : { cidr, what: 'pool', name: pool, node: node.name },
  );
}

const podCidrsOf = (node: NodeRecord): KnownRange[] =>
  node.podCidrs.map((cidr) => ({ cidr, what: 'pod-cidr', node: node.name }));
