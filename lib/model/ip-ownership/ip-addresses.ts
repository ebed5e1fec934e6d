/** The answers behind the IP addresses screen: node summaries in groups, and a flat page of addresses. */
import type { Capacity } from '../capacity/capacity.ts';
import type { EniId, IpAddress, NodeName } from '../ids.ts';
import type { Address, AddressState, NodeEni, Scheme, StateCounts } from './address.ts';

export const groupings = ['node', 'zone', 'node-group', 'type', 'subnet', 'namespace'] as const;
export type Grouping = (typeof groupings)[number];

/** Filters of the screen, all optional, all in the URL. Lists mean "any of". */
export interface AddressFilter {
  /** Case-insensitive text in address, owner, node, ENI, MAC, subnet, security group, endpoint id or identity. */
  q?: string;
  ns?: string[];
  node?: string[];
  eni?: string[];
  state?: AddressState[];
  subnet?: string[];
  /** Nodes with fewer free addresses than this. */
  free?: number;
  type?: string[];
}

/** One slot of a strip: what the cell shows and what hover names. */
export interface Slot {
  ip: IpAddress;
  state: AddressState;
  owner?: string;
}

export interface EniSummary extends Omit<NodeEni, 'addresses'> {
  /** Primary first, then by address. */
  slots: Slot[];
  used: number;
  /** Addresses of this ENI in the pool, its primary left out unless the pool holds it. */
  pool: number;
}

export interface NodeSummary {
  node: NodeName;
  scheme: Scheme;
  instanceType?: string;
  instanceId?: string;
  zone?: string;
  nodeGroup?: string;
  /** EKS: Fargate and hybrid nodes are shown and named, not counted. */
  compute?: 'fargate' | 'hybrid';
  enis: EniSummary[];
  branchEnis: { id: EniId; pod: string }[];
  capacity: Capacity;
  /** Addresses that pass the filter, by state. */
  counts: StateCounts;
  /** One fact worth knowing, e.g. `at instance limit`, `prefix delegation`; empty when there is none. */
  facts: string[];
}

export interface AddressGroup {
  /** Value that the members share: a zone, a node group, …; '' where it is not known. */
  name: string;
  /** Further words, e.g. the CIDR of a subnet. */
  detail?: string;
  nodes: NodeSummary[];
  counts: StateCounts;
}

/** `GET /api/v1/ip-addresses` without `revision` and `sources`. */
export interface IpAddressesAnswer {
  by: Grouping;
  groups: AddressGroup[];
  /** Counts by state under every filter but `state`: they are the legend. */
  legend: StateCounts;
  /** Addresses that pass the whole filter, and all there are. */
  shown: number;
  of: number;
  /** Pool totals over the nodes that count (no Fargate, no hybrid); null is not known. */
  totals: { nodes: number; enis: number | null; pool: number | null; used: number | null; free: number | null };
}

/** `GET /api/v1/addresses` without `revision` and `sources`: one page of the flat list under the same filter. */
export interface AddressPage {
  total: number;
  offset: number;
  addresses: Address[];
}
