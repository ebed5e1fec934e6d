/** The CIDRs a node's agent allocates from. */
import type { Cidr, IpAddress } from '../ids.ts';
import { cidrCount, cidrFirst, cidrLast, ipFamily } from '../ip.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Scheme } from './address.ts';
import type { NodeFacts } from './node-facts.ts';

/** A CIDR that an agent allocates from: a pod CIDR, or an entry of pools.allocated. */
export interface Range {
  cidr: Cidr;
  pool?: string;
  /** Whether the first and the last address are given out. */
  allowFirst: boolean;
  allowLast: boolean;
  /** Field of the CiliumNode or Node that names it. */
  field: string;
  kind: 'CiliumNode' | 'Node';
}

/** Wider than the 16 addresses of a /28. */
export const isWide = (cidr: Cidr): boolean => cidrCount(cidr) > 16n;

/** The CIDRs the agent works with. In ENI mode spec.ipam.podCIDRs is left-over junk of 1.13 that nothing uses. */
export function listRanges({ scheme, ciliumNode, node }: Pick<NodeFacts, 'scheme' | 'ciliumNode' | 'node'>): Range[] {
  if (usesAllocated(scheme)) return (ciliumNode?.ipam.allocated ?? []).flatMap(rangesOfPool);
  if (scheme !== 'cluster-pool' && scheme !== 'kubernetes') return [];
  const own = ciliumNode?.ipam.podCidrs ?? [];
  const [cidrs, kind] = own.length > 0 ? [own, 'CiliumNode' as const] : [node?.podCidrs ?? [], 'Node' as const];
  const field = kind === 'Node' ? 'spec.podCIDRs' : 'spec.ipam.podCIDRs';
  return cidrs.map((cidr) => ({ cidr, allowFirst: false, allowLast: false, field, kind }));
}

const usesAllocated = (scheme: Scheme): boolean => scheme === 'eni-pools' || scheme === 'multi-pool';

type Allocated = NonNullable<CiliumNodeRecord['ipam']['allocated']>[number];

const rangesOfPool = ({ pool, cidrs, allowFirstIp, allowLastIp }: Allocated): Range[] =>
  cidrs.map((cidr) => ({
    cidr,
    pool,
    allowFirst: allowFirstIp,
    allowLast: allowLastIp,
    field: 'spec.ipam.pools.allocated',
    kind: 'CiliumNode',
  }));

/** Whether the agent gives this address of the range to pods (pkg/ipam/service/ipallocator, `NewCIDRRange`). */
export function isUsable(range: Range, ip: IpAddress): boolean {
  if (cidrCount(range.cidr) <= 2n) return true;
  return (range.allowFirst || !isFirst(range.cidr, ip)) && (range.allowLast || !isLast(range.cidr, ip));
}

const isFirst = (cidr: Cidr, ip: IpAddress) => cidrFirst(cidr) === ip;
const isLast = (cidr: Cidr, ip: IpAddress) => cidrLast(cidr) === ip;

/**
 * Number of addresses that the agent can give out of a range: IPv6 ranges are kept in a bitmap of 65,536 (`RangeSize`
 * of pkg/ipam/service/ipallocator/allocator.go).
 */
export function usableCount(range: Range): number {
  const count = cidrCount(range.cidr);
  const size = ipFamily(range.cidr) === 6 && count > 65536n ? 65536 : Number(count);
  return size <= 2 ? size : size - (range.allowFirst ? 0 : 1) - (range.allowLast ? 0 : 1);
}
