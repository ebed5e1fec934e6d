/**
 * What the store holds: the parts of Kubernetes and Cilium objects that answers are made of.
 *
 * lib/kube projects each object to one of these while reading and forgets the rest. Absent fields stay absent: an empty
 * list means that the object says "none", `undefined` that it says nothing. Times are milliseconds since the epoch.
 * Field meanings, writers and traps: Cilium's `pkg/k8s/apis/cilium.io/v2/types.go`, `pkg/ipam/types/types.go`,
 * `pkg/aws/eni/types/types.go`.
 */
import type { Cidr, EniId, IdentityId, IpAddress, NodeName, Uid } from './ids.ts';

interface RecordBase {
  /** Key inside the kind: `namespace/name` or `name`. */
  key: string;
  name: string;
  uid?: Uid;
  createdAt?: number;
  resourceVersion?: string;
  /** Newest managedFields time for each manager that wrote spec or status, e.g. {"cilium-agent": 1688480453000}. */
  writtenAt?: Record<string, number>;
}

export interface OwnerReference {
  kind: string;
  name: string;
  uid: Uid;
}

export interface NodeRecord extends RecordBase {
  kind: 'Node';
  name: NodeName;
  labels: Record<string, string>;
  addresses: { type: string; address: string }[];
  /** spec.podCIDRs, canonical; those that do not parse are left out and make the record unreadable. */
  podCidrs: Cidr[];
  providerId?: string;
  /** status.allocatable.pods: the kubelet's max-pods. */
  maxPods?: number;
  kubeletVersion?: string;
  unschedulable: boolean;
  ready?: boolean;
}

export interface PodRecord extends RecordBase {
  kind: 'Pod';
  namespace: string;
  labels: Record<string, string>;
  node?: NodeName;
  hostNetwork: boolean;
  phase: string;
  podIps: IpAddress[];
  /** deletionTimestamp is set. */
  terminating: boolean;
  ready: boolean;
  owner?: OwnerReference;
  serviceAccount?: string;
  /** spec.containers[].image, and whether that container runs now. */
  containers: { name: string; image: string; running: boolean }[];
  /** Annotation vpc.amazonaws.com/pod-eni, parsed: the branch ENI of a pod with security groups of its own (EKS). */
  branchEnis?: { eniId: EniId; privateIp?: IpAddress; ipv6?: IpAddress; subnetCidr?: Cidr; vlanId?: number }[];
  /** What of the annotation cannot be read, one sentence: anybody can annotate a pod, and the pod stays. */
  fault?: string;
}

export interface NamespaceRecord extends RecordBase {
  kind: 'Namespace';
  labels: Record<string, string>;
}

export interface ServiceRecord extends RecordBase {
  kind: 'Service';
  namespace: string;
  type: string;
  clusterIps: IpAddress[];
  externalIps: IpAddress[];
  /** status.loadBalancer.ingress[].ip and spec.loadBalancerIP. */
  loadBalancerIps: IpAddress[];
  selector?: Record<string, string>;
  ports: { name?: string; port: number; protocol: string; targetPort?: string | number; nodePort?: number }[];
}

export interface EndpointSliceRecord extends RecordBase {
  kind: 'EndpointSlice';
  namespace: string;
  service?: string;
  addresses: {
    ips: IpAddress[];
    node?: NodeName;
    target?: { kind: string; namespace?: string; name: string };
    ready?: boolean;
  }[];
  ports: { name?: string; port?: number; protocol?: string }[];
}

export interface NetworkPolicyRecord extends RecordBase {
  kind: 'NetworkPolicy' | 'CiliumNetworkPolicy' | 'CiliumClusterwideNetworkPolicy';
  namespace?: string;
  /** The whole spec as stored: the policy room reads it. CNP and CCNP may have `specs` as well. */
  spec?: unknown;
  specs?: unknown[];
  /** status.conditions[type=Valid], Cilium 1.16 and later. */
  valid?: { status: string; message?: string };
}

export interface EventRecord extends RecordBase {
  kind: 'Event';
  namespace: string;
  reason: string;
  message: string;
  about: { kind: string; namespace?: string; name: string; uid?: Uid };
  count: number;
  lastSeenAt?: number;
}

export interface EniRecord {
  id: EniId;
  /** Device index on the instance; Cilium omits it for 0 (eth0), read as 0. */
  number: number;
  mac?: string;
  description?: string;
  /** Primary private address of the ENI. */
  primary?: IpAddress;
  publicIp?: IpAddress;
  /** Secondary addresses and every address of every IPv4 prefix, in the order of the object. */
  addresses: IpAddress[];
  prefixes: Cidr[];
  ipv6Prefixes: Cidr[];
  subnet?: { id?: string; cidr?: Cidr };
  vpc?: { id?: string; primaryCidr?: Cidr; cidrs: Cidr[] };
  securityGroups: string[];
  tags: Record<string, string>;
  /** Alibaba only: "Primary" ENIs give no pod addresses. */
  type?: string;
}

export interface CiliumNodeRecord extends RecordBase {
  kind: 'CiliumNode';
  name: NodeName;
  labels: Record<string, string>;
  owner?: OwnerReference;
  instanceId?: string;
  addresses: { type: string; ip: IpAddress }[];
  health: IpAddress[];
  ingress: IpAddress[];
  /** spec.eni, absent when the block is empty. */
  eni?: {
    instanceType?: string;
    availabilityZone?: string;
    vpcId?: string;
    nodeSubnetId?: string;
    /** Absent = not written: Cilium's agent always writes it, its operator takes it for unknown. */
    firstInterfaceIndex?: number;
    excludeInterfaceTags: Record<string, string>;
    securityGroups: string[];
    subnetIds: string[];
    disablePrefixDelegation: boolean;
    usePrimaryAddress: boolean;
  };
  /** status.eni.enis; in modes azure and alibabacloud the interfaces of status, in the same shape. Absent = not written. */
  enis?: EniRecord[];
  ipam: {
    /** spec.ipam.pool; absent = not written. `owner` is a reservation of mode crd. */
    pool?: { ip: IpAddress; resource?: string; owner?: string }[];
    podCidrs: Cidr[];
    /** spec.ipam.pools.requested / allocated; absent = not written. */
    requested?: { pool: string; ipv4?: number; ipv6?: number }[];
    allocated?: { pool: string; cidrs: Cidr[]; allowFirstIp: boolean; allowLastIp: boolean }[];
    /** status.ipam.used: owner exactly as written, ` [restored]` included. Absent = not written. */
    used?: { ip: IpAddress; owner?: string; resource?: string }[];
    /** status.ipam.release-ips. */
    releaseIps?: { ip: IpAddress; state: string }[];
    preAllocate?: number;
    minAllocate?: number;
    maxAllocate?: number;
    maxAboveWatermark?: number;
    operatorError?: string;
    staticIp?: string;
  };
  /** Which of status.eni, status.azure, status.alibaba-cloud holds interfaces: the fallback that tells the mode. */
  cloud?: 'eni' | 'azure' | 'alibabacloud';
}

export interface CiliumEndpointRecord extends RecordBase {
  kind: 'CiliumEndpoint';
  namespace: string;
  owner?: OwnerReference;
  /** status.id: unique per node only. */
  endpointId?: number;
  identity?: IdentityId;
  /** status.identity.labels, `source:key=value`, as stored. */
  labels: string[];
  /** status.networking.addressing, both families, in order. */
  ips: IpAddress[];
  /** status.networking.node: an InternalIP of the node. */
  nodeIp?: IpAddress;
  state?: string;
  /** status.policy.{ingress,egress}.state, as written up to Cilium 1.15: `<status disabled>` unless endpoint-status has it. */
  enforcement?: { ingress?: string; egress?: string };
  /** status.visibility-policy-status: written up to 1.15. */
  visibilityPolicy?: string;
  namedPorts: { name: string; port: number; protocol: string }[];
}

export interface CiliumEndpointSliceRecord extends RecordBase {
  kind: 'CiliumEndpointSlice';
  /** Top-level `namespace`: the object itself is cluster-scoped. */
  namespace: string;
  endpoints: {
    name: string;
    /** Field `id` of the entry is the identity, not the endpoint id. */
    identity?: IdentityId;
    ips: IpAddress[];
    nodeIp?: IpAddress;
    podUid?: Uid;
    namedPorts: { name: string; port: number; protocol: string }[];
  }[];
}

export interface CiliumIdentityRecord extends RecordBase {
  kind: 'CiliumIdentity';
  id: IdentityId;
  /** security-labels as `source:key=value`, sorted. metadata.labels say nothing about the identity. */
  labels: string[];
  /** Annotation io.cilium.heartbeat: marked for deletion since. */
  markedForDeletionAt?: number;
}

export interface CiliumNodeConfigRecord extends RecordBase {
  kind: 'CiliumNodeConfig';
  namespace: string;
  defaults: Record<string, string>;
  nodeSelector?: unknown;
}

export interface CiliumCidrGroupRecord extends RecordBase {
  kind: 'CiliumCIDRGroup';
  labels: Record<string, string>;
  cidrs: Cidr[];
}

export interface CiliumPodIpPoolRecord extends RecordBase {
  kind: 'CiliumPodIPPool';
  ipv4?: { cidrs: Cidr[]; maskSize?: number };
  ipv6?: { cidrs: Cidr[]; maskSize?: number };
}

export interface CrdRecord extends RecordBase {
  kind: 'CustomResourceDefinition';
  group: string;
  names: { kind: string; plural: string; shortNames: string[] };
  scope: string;
  /** Served versions, storage version first. */
  versions: string[];
  /** Label io.cilium.k8s.crd.schema.version. */
  schemaVersion?: string;
  /** additionalPrinterColumns of the storage version, as kubectl prints them; `wide` are those of `-o wide` (priority > 0). */
  printerColumns?: { name: string; jsonPath: string; wide: boolean }[];
}

export interface ConfigMapRecord extends RecordBase {
  kind: 'ConfigMap';
  namespace: string;
  data: Record<string, string>;
}

export interface WorkloadRecord extends RecordBase {
  kind: 'DaemonSet' | 'Deployment';
  namespace: string;
  labels: Record<string, string>;
  desired: number;
  ready: number;
  available: number;
  updated: number;
  generation?: number;
  observedGeneration?: number;
  selector: Record<string, string>;
  /** spec.template.spec.nodeSelector. */
  nodeSelector: Record<string, string>;
  containers: { name: string; image: string; args: string[] }[];
}

export interface LeaseRecord extends RecordBase {
  kind: 'Lease';
  namespace: string;
  holder?: string;
  renewedAt?: number;
}

/** An object the API served that cannot be read as its kind: shown with the reason, never dropped. */
export interface UnreadableRecord extends RecordBase {
  kind: 'Unreadable';
  /** Kind the object should have been. */
  of: Exclude<RecordKind, 'Unreadable'>;
  namespace?: string;
  /** One sentence: field path and what is wrong with it. */
  reason: string;
}

export type AnyRecord =
  | NodeRecord
  | PodRecord
  | NamespaceRecord
  | ServiceRecord
  | EndpointSliceRecord
  | NetworkPolicyRecord
  | EventRecord
  | CiliumNodeRecord
  | CiliumEndpointRecord
  | CiliumEndpointSliceRecord
  | CiliumIdentityRecord
  | CiliumNodeConfigRecord
  | CiliumCidrGroupRecord
  | CiliumPodIpPoolRecord
  | CrdRecord
  | ConfigMapRecord
  | WorkloadRecord
  | LeaseRecord
  | UnreadableRecord;

export type RecordKind = AnyRecord['kind'];
/** The record type of a kind; some types stand for several kinds, which `Extract` would not find. */
export type RecordOf<K extends RecordKind> = RecordThatMayBe<AnyRecord, K>;
type RecordThatMayBe<R, K> = R extends { kind: infer Kinds } ? (K extends Kinds ? R : never) : never;
/** The kinds that are read from the API: every one has a source. */
export type SourceKind = Exclude<RecordKind, 'Unreadable'>;
