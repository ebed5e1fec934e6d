import type { Cidr, EniId, IpAddress, NodeName } from '../../lib/model/ids.ts';
import type { Address, AddressRange, BranchEni, StateCounts } from '../../lib/model/ip-ownership/address.ts';
import type { EniSummary, NodeSummary, Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';

/** What a row shows. Only `address` rows are addresses of the list; what EKS adds beside them is shown and not counted. */
export type RowContent =
  | {
      type: 'group';
      name: string;
      detail?: string;
      nodes: number;
      used: number | null;
      free: number | null;
      counts: StateCounts;
    }
  | { type: 'node'; summary: NodeSummary }
  | { type: 'eni'; eni: EniSummary }
  | { type: 'prefix'; cidr: Cidr; cells: Slot[] }
  | { type: 'address'; slot: Slot; address?: Address; eniNumber?: number; managed: boolean }
  | { type: 'elastic-ip'; ip: IpAddress; eni: EniId }
  | { type: 'branch-eni'; eni: Pick<BranchEni, 'id' | 'ip'> & { pod: string } }
  | { type: 'range'; range: AddressRange };

/** Where a row stands in the tree (WAI-ARIA: level, size of its set, place in it). */
export interface RowPlace {
  /** Unique in the tree: one address may stand on two nodes. */
  key: string;
  /** What `sel` and `open` call it, e.g. `eni:eni-0282382b4c257f03c`. */
  id: string;
  parent?: string;
  level: number;
  setsize: number;
  posinset: number;
  /** Missing where there is nothing to unfold. */
  expanded?: boolean;
  node?: NodeName;
}

export type TreeRow = RowPlace & RowContent;

/** A part of the tree whose children are built only when it is open. */
export interface Branch {
  id: string;
  /** Told apart from its siblings by this, where `id` alone does not: one address on two nodes. */
  key?: string;
  content: RowContent;
  node?: NodeName;
  children?: () => Branch[];
}
