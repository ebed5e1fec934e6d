import type { Cidr, EniId, IdentityId, IpAddress, NodeName } from '../ids.ts';

/** States of an address, each once; the rules that choose one are docs/spec/ip-ownership.md. */
export const everyAddressState = [
  'pod',
  'router',
  'health',
  'ingress',
  'primary',
  'node',
  'service',
  'free',
  'releasing',
  'not-allocated',
  'stale',
  'conflict',
  'unknown',
  'in-range',
  'outside',
] as const;

export type AddressState = (typeof everyAddressState)[number];

export interface ObjectRef {
  kind: string;
  namespace?: string;
  name: string;
}

/** One statement one object makes about one address. */
export interface Claim {
  /** Whom the statement names: a Pod, a Node, an ENI, `router`, … */
  says: ObjectRef;
  /** The object that makes it, and the field path in it, e.g. `status.ipam.used`. */
  source: ObjectRef & { field: string };
  /** cilium-agent, cilium-operator, kubelet, …; `user` for a reservation of mode crd. */
  writer: string;
  /** When that field's manager wrote last, RFC 3339, where managedFields tell. */
  writtenAt?: string;
  current: boolean;
  /** Why not current: which other object disproves it. */
  why?: string;
}

export interface Address {
  type: 'address';
  ip: IpAddress;
  state: AddressState;
  node?: NodeName;
  eni?: EniId;
  /** The delegated prefix (IPv4 /28, IPv6 /80) that holds it. */
  prefix?: Cidr;
  /** Subnet id. */
  subnet?: string;
  /** IP pool of mode multi-pool, and `default` of the 1.20 ENI scheme. */
  pool?: string;
  owner?: ObjectRef;
  /** state conflict: everybody who is confirmed, each once, in the order of the claims. */
  owners?: ObjectRef[];
  identity?: IdentityId;
  endpointId?: number;
  /** state pod: the pod has no IP in its status yet. */
  starting?: true;
  /** Pods cannot be read, so nothing confirms the owner. */
  unconfirmed?: true;
  /** state primary: it is also the Node's InternalIP. */
  internalIP?: true;
  /** state releasing: the word in status.ipam.release-ips, verbatim. */
  release?: string;
  claims: Claim[];
  /** Keys of findings about it. Empty until findings exist. */
  findings: string[];
}

/** Number of addresses in each state; a missing state is zero. */
export type StateCounts = Partial<Record<AddressState, number>>;

/** How a node's addresses are told, and by whom. */
export type Scheme =
  | 'eni-used'
  | 'eni-pools'
  | 'azure'
  | 'alibabacloud'
  | 'cluster-pool'
  | 'kubernetes'
  | 'multi-pool'
  | 'crd'
  | 'delegated-plugin'
  | 'unknown';

export interface NodeEni {
  id: EniId;
  number: number;
  mac?: string;
  primary?: IpAddress;
  publicIp?: IpAddress;
  subnet?: string;
  subnetCidr?: Cidr;
  vpc?: string;
  securityGroups: string[];
  /** Below first-interface-index, or tagged as excluded: gives no pod addresses. */
  excluded: boolean;
  /** Why excluded, verbatim fields. */
  excludedWhy?: string;
  prefixes: Cidr[];
  /** Addresses of this ENI in the order of the tree: primary, then by address. */
  addresses: IpAddress[];
}

export interface AddressRange {
  cidr: Cidr;
  pool?: string;
  eni?: EniId;
  /** Number of addresses, a decimal string above 2^53 − 1. */
  size: number | string;
  used: number;
  free: number | string;
}

/** Branch ENI of a pod with its own security groups (EKS): shown and named, not counted. */
export interface BranchEni {
  id: EniId;
  ip?: IpAddress;
  pod: ObjectRef;
  subnetCidr?: Cidr;
}

/** `GET /api/v1/nodes/{name}/addresses` without `revision` and `sources`. */
export interface NodeAddresses {
  node: NodeName;
  scheme: Scheme;
  /** The mode as cilium-config or the node itself tells it. */
  ipam: string;
  enis: NodeEni[];
  /** Every address any object places on this node, once. Each ENI's first its primary, then by address. */
  addresses: Address[];
  ranges: AddressRange[];
  branchEnis: BranchEni[];
}
