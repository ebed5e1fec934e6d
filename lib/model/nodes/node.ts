/** The answers behind the Nodes screen and the page of a node: a Node and its CiliumNode, joined by their name. */
import type { Capacity } from '../capacity/capacity.ts';
import type { FirstLimit } from '../capacity/first-limit.ts';
import type { IdentityId, IpAddress, NodeName } from '../ids.ts';
import type { Overview } from '../installation/installation.ts';
import type { AddressRange, BranchEni, Scheme } from '../ip-ownership/address.ts';
import type { EniSummary } from '../ip-ownership/ip-addresses.ts';

/** `none` is said only by a complete source; `unreadable` is there and cannot be parsed; `unknown` is everything else. */
export const presences = ['present', 'none', 'unreadable', 'unknown'] as const;
export type Presence = (typeof presences)[number];

/** One row of `GET /api/v1/nodes`. null is "not known". */
export interface NodeRow {
  name: NodeName;
  /** Whether there is a Node, and a CiliumNode, of this name. */
  node: Presence;
  ciliumNode: Presence;
  /** EKS: Fargate and hybrid nodes run no Cilium of the usual kind. */
  compute?: 'fargate' | 'hybrid';
  /** Condition Ready of the Node is True; null while there is no such condition, or no Node to tell it. */
  ready: boolean | null;
  unschedulable: boolean;
  kubeletVersion?: string;
  /** Tag of the agent's image in the pod of this node; null when no such pod, or no version in its tag, is known. */
  ciliumVersion: string | null;
  scheme: Scheme;
  instanceType?: string;
  instanceId?: string;
  zone?: string;
  nodeGroup?: string;
  internalIps: IpAddress[];
  /** CiliumInternalIP, spec.health and spec.ingress of the CiliumNode. */
  routers: IpAddress[];
  health: IpAddress[];
  ingress: IpAddress[];
  enis: number | null;
  /** IPv4: what the instance or the CIDRs can ever hold, what is attached, in use, and can be given now. */
  slots: number | string | null;
  pool: number | string | null;
  used: number | null;
  free: number | string | null;
  maxPods: number | null;
  /** null when either limit is not known, or pods are not. */
  firstLimit: FirstLimit | null;
  /** Pods bound to the node that are not finished, and how many of them are hostNetwork. */
  pods: number | null;
  hostNetworkPods: number | null;
  waitingPods: number | null;
  /** creationTimestamp of the Node, else of the CiliumNode; RFC 3339. */
  createdAt?: string;
}

export interface NodesAnswer {
  nodes: NodeRow[];
}

/** One address of the node itself, once for each object that states it. */
export interface NodeOwnAddress {
  ip: string;
  /** As the object words it: InternalIP, ExternalIP, Hostname, CiliumInternalIP; `health` and `ingress` of their fields. */
  type: string;
  source: 'Node' | 'CiliumNode';
  field: string;
  writer: string;
}

/** A setting of the CiliumNode as written; null is "the object does not say". */
export interface NodeParameter {
  field: string;
  value: string | null;
  writer: string;
}

export interface NodePod {
  namespace: string;
  name: string;
  phase: string;
  ready: boolean;
  terminating: boolean;
  ips: IpAddress[];
  identity?: IdentityId;
  endpointId?: number;
}

export interface EniDetail extends EniSummary {
  description?: string;
  tags: Record<string, string>;
}

/** `GET /api/v1/nodes/{name}` without `revision` and `sources`. */
export interface NodePage {
  row: NodeRow;
  /** What only one of the two objects says, and what that means; whole sentences. */
  notes: string[];
  addresses: NodeOwnAddress[];
  enis: EniDetail[];
  branchEnis: BranchEni[];
  ranges: AddressRange[];
  capacity: Capacity;
  parameters: NodeParameter[];
  /** `key=value` of the Node, else of the CiliumNode, by key. */
  labels: string[];
  /** Pods that hold or wait for an address of their own; null while Pods are not known. */
  pods: NodePod[] | null;
  hostNetworkPods: NodePod[] | null;
  /** Who writes which block of this CiliumNode, in the words of the overview. */
  writers: Overview['writers'];
}
