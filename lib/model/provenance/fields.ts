/**
 * Who writes which field, and from what the writer knows it: one table, read by the overview, by the page of a node and by the
 * words beside a field (docs/spec/lessons.md, LE7 to LE9). `source` is the file that says so: of Cilium 1.15.19 where no release
 * is named, of Kubernetes where it begins with `kubernetes`.
 */
export interface FieldStory {
  writtenBy: string;
  learnsFrom: string;
  /** What is easily mistaken about it. */
  lesson?: string;
  source: string;
}

const ec2 = 'pkg/aws/ec2/ec2.go';
const discovery = 'pkg/nodediscovery/nodediscovery.go';
const endpoint = 'pkg/endpoint/endpoint_status.go';

/** Told by the metadata service of the instance when the agent starts. */
const fromMetadata = {
  writtenBy: 'cilium-agent',
  learnsFrom: 'EC2 instance metadata',
  lesson: 'Asked of http://169.254.169.254 on the node itself: no right in AWS is needed for it.',
  source: discovery,
} as const;

/** Told by EC2 to the operator, which the agents then read in the CiliumNode. */
const fromCloud = { writtenBy: 'cilium-operator', learnsFrom: 'the cloud’s API', source: ec2 } as const;

/** Object and path, as they are written: `CiliumNode status.ipam.used`. */
const stories = {
  'CiliumNode spec.eni': fromMetadata,
  'CiliumNode spec.eni.instance-type, spec.instance-id': fromMetadata,
  'CiliumNode spec.addresses': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'the Node, its own router address',
    lesson: 'CiliumInternalIP is the router, on cilium_host. It takes an address of the pool, as a pod does.',
    source: discovery,
  },
  'CiliumNode metadata.labels': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'labels of the Node',
    lesson: 'A copy: the operator reads instance type and zone here, without reading Nodes.',
    source: discovery,
  },
  'CiliumNode status.eni.enis': {
    ...fromCloud,
    lesson:
      'The operator asks EC2 for all instances at once and again after each change it makes. kubectl describe node knows none of it.',
  },
  'CiliumNode status.eni.enis.*.number': {
    ...fromCloud,
    lesson: 'The device index on the instance. 0 is eth0, and is not written then.',
  },
  'CiliumNode status.eni.enis.*.mac': fromCloud,
  'CiliumNode status.eni.enis.*.ip': {
    ...fromCloud,
    lesson: 'The interface’s own address. No pod gets it, unless the operator runs with --aws-use-primary-address.',
  },
  'CiliumNode status.eni.enis.*.public-ip': {
    ...fromCloud,
    source: 'pkg/aws/api/api.go (1.20.2)',
    lesson: 'Written since 1.17.',
  },
  'CiliumNode status.eni.enis.*.subnet': {
    ...fromCloud,
    lesson: 'How many addresses are left in the subnet is not in any Kubernetes object.',
  },
  'CiliumNode status.eni.enis.*.vpc': fromCloud,
  'CiliumNode status.eni.enis.*.security-groups': {
    ...fromCloud,
    lesson: 'A new ENI gets those of spec.eni, and those of eth0 where none are set.',
  },
  'CiliumNode status.eni.enis.*.prefixes': {
    ...fromCloud,
    lesson: 'Each /28 is sixteen addresses; all sixteen stand in addresses as well.',
  },
  'CiliumNode status.eni.enis.*.tags': {
    ...fromCloud,
    lesson:
      'io.cilium/cilium-managed marks what Cilium made; spec.eni.exclude-interface-tags leaves ENIs alone by their tags.',
  },
  'CiliumNode status.eni.enis.*.description': {
    ...fromCloud,
    lesson: 'Cilium writes Cilium-CNI and the instance id when it makes an ENI.',
    source: 'pkg/aws/eni/node.go',
  },
  'CiliumNode spec.ipam.pool': {
    writtenBy: 'cilium-operator',
    learnsFrom: 'status.eni.enis',
    lesson:
      'Every address the node may give away, used or not. It is written after status.eni.enis: the two may differ for a moment.',
    source: 'pkg/ipam/node.go',
  },
  'CiliumNode spec.ipam.pools.requested': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'addresses in use, and pre-allocate',
    source: 'pkg/ipam/multipool.go',
  },
  'CiliumNode spec.ipam.pools.allocated': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'status.eni.enis',
    lesson:
      'In ENI mode since 1.20. A CIDR that is attached and not listed here is normal: the agent does not need it now.',
    source: 'pkg/ipam/multipool_manager.go (1.20.2)',
  },
  'CiliumNode status.ipam.used': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'CNI calls on the node',
    lesson: 'At most every 15 s. In ENI mode up to 1.19 only: since 1.20 no object holds the owner of each address.',
    source: 'pkg/ipam/crd.go',
  },
  'Node status.conditions': {
    writtenBy: 'kubelet',
    learnsFrom: 'its own checks',
    source: 'kubernetes pkg/kubelet/nodestatus/setters.go',
  },
  'Node status.nodeInfo.kubeletVersion': {
    writtenBy: 'kubelet',
    learnsFrom: 'itself',
    source: 'kubernetes pkg/kubelet/nodestatus/setters.go',
  },
  'Node metadata.labels topology.kubernetes.io/zone': {
    writtenBy: 'cloud-controller-manager',
    learnsFrom: 'the cloud’s API',
    lesson:
      'Where the Node has no such label, spec.eni.availability-zone of the CiliumNode is shown, which the agent wrote.',
    source: 'kubernetes staging/src/k8s.io/cloud-provider/controllers/node/node_controller.go',
  },
  'Node metadata.labels eks.amazonaws.com/nodegroup': {
    writtenBy: 'kubelet',
    learnsFrom: '--node-labels, set when the instance boots',
    lesson: 'eksctl’s own label alpha.eksctl.io/nodegroup-name counts where EKS has set none.',
    source: 'kubernetes pkg/kubelet/kubelet_node_status.go',
  },
  'Pod spec.containers cilium-agent image': {
    writtenBy: 'the DaemonSet controller',
    learnsFrom: 'DaemonSet cilium',
    lesson: 'Told by the pod of this node: during a rollout the DaemonSet is ahead of some nodes.',
    source: 'kubernetes pkg/controller/daemon/daemon_controller.go',
  },
  'CiliumEndpoint status.id': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'its own numbering',
    lesson: 'Unique on one node only. A recreated pod gets another one.',
    source: endpoint,
  },
  'CiliumEndpoint status.identity.id': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'labels of the pod and of its namespace',
    lesson: 'The same labels are the same number, on every node: policy knows this number, not the address.',
    source: endpoint,
  },
  'CiliumEndpoint status.identity.labels': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'labels of the pod and of its namespace',
    lesson: 'Not all labels of the pod: a filter leaves out those that change with every rollout.',
    source: 'pkg/labelsfilter/filter.go',
  },
  'CiliumEndpoint status.state': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'the endpoint on its node',
    lesson: 'Compressed: an endpoint that is restored, regenerated or disconnected is written as ready.',
    source: endpoint,
  },
  'CiliumEndpoint status.policy': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'the policy that it enforces',
    lesson: 'Off unless endpoint-status names it, and then <status disabled>; written up to Cilium 1.15.',
    source: endpoint,
  },
  'CiliumEndpoint status.visibility-policy-status': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'an annotation of the pod',
    lesson: 'Written up to Cilium 1.15.',
    source: endpoint,
  },
  'CiliumEndpoint status.networking.addressing': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'the CNI call that it answered',
    lesson: 'What the agent gave. What the pod says it has is Pod status.podIPs, by the kubelet.',
    source: endpoint,
  },
  'CiliumEndpoint status.networking.node': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'the address of its node',
    source: endpoint,
  },
  'CiliumIdentity security-labels': {
    writtenBy: 'cilium-agent',
    learnsFrom: 'labels of the first pod that had them',
    lesson:
      'They make the number; metadata.labels do not. By the operator where identity-management-mode says so (1.18).',
    source: 'pkg/k8s/identitybackend/identity.go',
  },
  'CiliumIdentity metadata.annotations io.cilium.heartbeat': {
    writtenBy: 'cilium-operator',
    learnsFrom: 'endpoints: none has used the identity for a while',
    lesson: 'The time since when it is marked for deletion. An agent that needs it again takes the mark off.',
    source: 'operator/identitygc/crd_gc.go',
  },
  'Service spec.clusterIPs': {
    writtenBy: 'kube-apiserver',
    learnsFrom: '--service-cluster-ip-range',
    lesson: 'On no interface of any node: Cilium translates it where the packet leaves.',
    source: 'kubernetes pkg/registry/core/service/storage/alloc.go',
  },
  'EndpointSlice endpoints': {
    writtenBy: 'kube-controller-manager',
    learnsFrom: 'pods that the Service selects',
    lesson: 'Endpoints of Kubernetes are addresses behind a Service. An endpoint of Cilium is one pod, Service or not.',
    source: 'kubernetes staging/src/k8s.io/endpointslice/reconciler.go',
  },
  'metadata.creationTimestamp': {
    writtenBy: 'kube-apiserver',
    learnsFrom: 'its clock, when the object is made',
    source: 'kubernetes staging/src/k8s.io/apiserver/pkg/registry/rest/create.go',
  },
} as const satisfies Record<string, FieldStory>;

export type StoredField = keyof typeof stories;

/** What no object holds: the explorer joins or counts it, and says of what. */
const joins = {
  'node of an endpoint':
    'spec.nodeName of its Pod; where there is no such pod, the node that has the address of status.networking.node.',
  'ENI of an endpoint':
    'The ENI of that node which holds the endpoint’s address: status.eni.enis of the CiliumNode, joined by the address.',
  'pod of an endpoint':
    'The Pod of this namespace and name, whose uid the ownerReference of the CiliumEndpoint must name.',
  'kind of a number': 'Follows from the number alone: each kind has its own range (pkg/identity/numericidentity.go).',
  'subnet of an address': 'Subnet of the ENI that holds the address: status.eni.enis.*.subnet of the CiliumNode.',
  'node of an address': 'The CiliumNode that names the address in pool, enis, used or addresses.',
  'ENI of an address':
    'spec.ipam.pool.*.resource of the CiliumNode; else the ENI whose addresses, prefixes or ip in status.eni.enis hold it.',
  'scheme of a node':
    'Key ipam of cilium-config, and which fields the CiliumNode uses: status.ipam.used up to 1.19, spec.ipam.pools since 1.20.',
  'reason of an exclusion':
    'The ENI’s number is below spec.eni.first-interface-index, or its tags contain all of spec.eni.exclude-interface-tags.',
} as const satisfies Record<string, string>;

export type JoinedField = keyof typeof joins;
export type FieldId = StoredField | JoinedField;

export const isStored = (field: FieldId): field is StoredField => field in stories;
export const storyOf = (field: StoredField): FieldStory => stories[field];
export const joinOf = (field: JoinedField): string => joins[field];
export const everyField = [...Object.keys(stories), ...Object.keys(joins)] as FieldId[];
