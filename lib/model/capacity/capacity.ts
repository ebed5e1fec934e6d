import type { NodeName } from '../ids.ts';
import type { Scheme } from '../ip-ownership/address.ts';

/**
 * Numbers of addresses of one family. `used + notAllocatable + free = attached`; null is "not known", never 0.
 */
export interface Counts {
  /** The most addresses the instance or the CIDRs can ever hold. */
  capacity: number | string | null;
  attached: number | string | null;
  /** What the agent may allocate from: spec.ipam.pool, or pools.allocated (1.20). */
  allocated: number | string | null;
  /** Includes infrastructure. */
  used: number | null;
  infrastructure: number | null;
  /** releasing, not allocated, stale, conflict-free leftovers. */
  notAllocatable: number | string | null;
  free: number | string | null;
}

/** `GET /api/v1/nodes/{name}/capacity` without `revision` and `sources`. */
export interface Capacity {
  node: NodeName;
  scheme: Scheme;
  enis: number | null;
  maxPods: number | null;
  /** Pods bound to the node, not hostNetwork, that have no address yet. */
  waitingPods: number | null;
  /** Those pods by name; null while Pods cannot be read. */
  waiting: { namespace: string; name: string }[] | null;
  ipv4: Counts | null;
  ipv6?: Counts;
  /** The printed sum, e.g. `(3 − 0) × (6 − 1) = 15`; null where the limits are not known. U+2212 and U+00D7. */
  arithmetic: string | null;
  /** Further printed steps, e.g. `15 − router − health = 13 pods`. */
  steps: string[];
  /** Why a figure is not known, or which limit is reached first. */
  notes: string[];
}
