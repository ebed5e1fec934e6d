/**
 * What keys of cilium-config decide, written by hand.
 *
 * `versions` are the minor versions whose Helm chart can write the key (templates/cilium-configmap.yaml, 1.13 to 1.20); no
 * entry: not looked up. Beside the chart, `extraConfig` can put any key into the map of any version. What a key decides:
 * pkg/option/config.go, operator/option/config.go, pkg/ipam and pkg/aws of the same releases.
 */
export interface KeyNote {
  note: string;
  versions?: string;
  /** What single values mean. */
  values?: Record<string, string>;
}

const all = 'all';
const since19 = '>=1.19';

const ipam: Record<string, KeyNote> = {
  ipam: {
    note: 'How pods get addresses: the mode of address management.',
    versions: all,
    values: {
      eni: 'Pods get addresses of the node’s AWS network interfaces; the operator attaches them through EC2.',
      azure: 'Pods get addresses of the node’s Azure interfaces.',
      alibabacloud: 'Pods get addresses of the node’s Alibaba Cloud interfaces.',
      'cluster-pool': 'The operator gives every node a CIDR out of the cluster’s pool.',
      kubernetes: 'Every node uses the podCIDRs of its Node.',
      'multi-pool': 'Nodes get CIDRs out of several CiliumPodIPPools.',
      crd: 'The pool stands in the CiliumNode, written by somebody else.',
      'delegated-plugin': 'Another CNI plugin gives the addresses.',
    },
  },
  'auto-create-cilium-node-resource': {
    note: 'The agent creates the CiliumNode of its own node. "true" in ENI mode.',
    versions: all,
  },
  'ipam-min-allocate': { note: 'Addresses a node has at the least.', versions: since19 },
  'ipam-pre-allocate': { note: 'Free addresses a node keeps ahead of demand.', versions: since19 },
  'ipam-max-allocate': { note: 'Addresses a node has at the most.', versions: since19 },
  'ipam-static-ip-tags': { note: 'Tags of the Elastic IP that a node is given.', versions: since19 },
  'ipam-cilium-node-update-rate': {
    note: 'How often an agent may write its CiliumNode: what status.ipam says is as old as that.',
    versions: '>=1.14',
  },
  'ipam-multi-pool-pre-allocation': { note: 'Addresses kept ahead of demand, per pool.', versions: '>=1.17' },
  'cluster-pool-ipv4-cidr': { note: 'The pool out of which every node gets its IPv4 CIDR.', versions: all },
  'cluster-pool-ipv4-mask-size': { note: 'Size of one node’s IPv4 CIDR.', versions: all },
  'cluster-pool-ipv6-cidr': { note: 'The pool out of which every node gets its IPv6 CIDR.', versions: all },
  'cluster-pool-ipv6-mask-size': { note: 'Size of one node’s IPv6 CIDR.', versions: all },
  'enable-ipv4': { note: 'Pods have IPv4 addresses.', versions: all },
  'enable-ipv6': { note: 'Pods have IPv6 addresses.', versions: all },
};

const filter = 'ENIs that it leaves out are invisible to the operator: their addresses are nobody’s to give.';
const eni: Record<string, KeyNote> = {
  'aws-enable-prefix-delegation': {
    note: 'ENIs get /28 prefixes instead of single addresses. Absent means false.',
    versions: all,
  },
  'aws-release-excess-ips': {
    note: 'Free addresses above the watermark are given back to EC2. Absent means false.',
    versions: all,
  },
  'excess-ip-release-delay': {
    note: 'Seconds an address is in excess before it is given back. The chart does not write it.',
  },
  'aws-use-primary-address': { note: 'The ENI’s primary address is given to pods too. The chart does not write it.' },
  'update-ec2-adapter-limit-via-api': {
    note: 'Limits of instance types are asked from EC2 instead of read from a table. The chart’s default was false in 1.13 and is true since 1.14.',
    versions: '1.13-1.17',
  },
  'ec2-api-endpoint': { note: 'Another address for the EC2 API; empty is AWS’s own for the region.', versions: all },
  'eni-tags': { note: 'Tags put on every ENI that the operator creates.', versions: all },
  'eni-gc-tags': { note: 'Tags by which forgotten ENIs are found and deleted.', versions: all },
  'eni-gc-interval': { note: 'How often forgotten ENIs are looked for.', versions: all },
  'subnet-ids-filter': { note: `Subnets that are looked at. ${filter}`, versions: all },
  'subnet-tags-filter': { note: `Tags of the subnets that are looked at. ${filter}`, versions: all },
  'instance-tags-filter': { note: `Tags of the instances that are looked at. ${filter}`, versions: all },
  'eni-first-interface-index': {
    note: 'First ENI that gives addresses to pods. Before: CNI configuration only.',
    versions: since19,
  },
  'eni-subnet-ids': { note: 'Subnets for new ENIs. Before: CNI configuration only.', versions: since19 },
  'eni-subnet-tags': { note: 'Tags of the subnets for new ENIs. Before: CNI configuration only.', versions: since19 },
  'eni-security-groups': { note: 'Security groups of new ENIs. Before: CNI configuration only.', versions: since19 },
  'eni-security-group-tags': {
    note: 'Tags of the security groups of new ENIs. Before: CNI configuration only.',
    versions: since19,
  },
  'eni-exclude-interface-tags': {
    note: 'ENIs with these tags give no addresses to pods. Before: CNI configuration only.',
    versions: since19,
  },
  'eni-use-primary-address': {
    note: 'The ENI’s primary address is given to pods too. Before: CNI configuration only.',
    versions: since19,
  },
  'eni-disable-prefix-delegation': {
    note: 'No prefixes, whatever the operator is told. Before: CNI configuration only.',
    versions: since19,
  },
  'eni-delete-on-termination': {
    note: 'ENIs go with their instance. Before: CNI configuration only.',
    versions: since19,
  },
  'limit-ipam-api-qps': { note: 'Calls a second that the operator makes to the cloud’s API.', versions: all },
  'limit-ipam-api-burst': { note: 'Calls it may make at once.', versions: all },
};

const identity: Record<string, KeyNote> = {
  'identity-allocation-mode': {
    note: 'Where the numbers of identities are kept.',
    versions: all,
    values: {
      crd: 'As CiliumIdentity objects: this explorer sees them all.',
      kvstore: 'In etcd: CiliumIdentity objects may be missing here.',
      'doublewrite-readkvstore': 'As objects and in etcd; etcd is believed.',
      'doublewrite-readcrd': 'As objects and in etcd; the objects are believed.',
    },
  },
  'identity-management-mode': {
    note: 'Who creates CiliumIdentities.',
    versions: '>=1.18',
    values: {
      agent: 'The agents do.',
      operator: 'The operator does.',
      both: 'Agents and operator do, while moving over.',
    },
  },
  'identity-gc-interval': { note: 'How often identities without endpoints are looked for.', versions: all },
  'identity-heartbeat-timeout': {
    note: 'How long an identity stays without a sign of use before it is deleted.',
    versions: all,
  },
  'identity-change-grace-period': {
    note: 'How long an endpoint keeps its old identity after its labels change. In the map only if set.',
    versions: all,
  },
  'identity-max-jitter': {
    note: 'The agent waits up to this long before it asks for a new identity. The chart does not write it.',
  },
  labels: {
    note: 'Which labels make an identity: policies on labels that it leaves out select nothing.',
    versions: all,
  },
};

const policy: Record<string, KeyNote> = {
  'enable-policy': {
    note: 'When endpoints are closed to what no policy allows.',
    versions: all,
    values: {
      default: 'An endpoint is closed in a direction once a policy selects it there.',
      always: 'Every endpoint is closed, with a policy or without.',
      never: 'No policy is enforced at all.',
    },
  },
  'policy-audit-mode': {
    note: 'Denied traffic is let through and reported.',
    values: { true: 'Policies deny nothing: verdicts are only written down.' },
  },
  'policy-cidr-match-mode': {
    note: 'Whether CIDR rules can also mean nodes.',
    versions: '>=1.15',
    values: {
      nodes: 'CIDR rules match the addresses of nodes too.',
      '': 'CIDR rules match only what is outside the cluster.',
    },
  },
  'enable-k8s-cluster-network-policy': {
    note: 'Whether agents enforce ClusterNetworkPolicies of policy.networking.k8s.io too.',
    values: { true: 'They are enforced, and they are not read here: Policies and the identity graph leave them out.' },
  },
  'policy-default-local-cluster': {
    note: 'Selectors of peers without a cluster mean this cluster only.',
    versions: '>=1.18',
  },
};

const endpoints: Record<string, KeyNote> = {
  'enable-cilium-endpoint-slice': {
    note: 'Endpoints are also written in slices. In the map only when on.',
    versions: all,
  },
  'disable-endpoint-crd': {
    note: 'Agents write no CiliumEndpoint.',
    versions: all,
    values: { true: 'No agent writes CiliumEndpoints: an empty list of them proves nothing.' },
  },
  'endpoint-status': {
    note: 'Which further parts of status the agent writes into CiliumEndpoints.',
    versions: '1.13-1.15',
  },
  'ces-controller-mode': {
    note: 'How endpoints are packed into slices. Read by the operator; the chart does not write it.',
  },
  'ces-max-ciliumendpoints-per-ces': {
    note: 'Endpoints in one slice. Read by the operator; the chart does not write it.',
  },
  'cilium-endpoint-gc-interval': { note: 'How often CiliumEndpoints without a pod are deleted.', versions: all },
  'nodes-gc-interval': { note: 'How often CiliumNodes without a Node are deleted.', versions: all },
};

const datapath: Record<string, KeyNote> = {
  tunnel: {
    note: 'Traffic between nodes: the tunnel protocol, or none. ENI mode has none. Since 1.14 routing-mode and tunnel-protocol.',
    versions: '1.13',
    values: { disabled: 'Pods’ packets travel as they are: the network must know their addresses.' },
  },
  'routing-mode': {
    note: 'Traffic between nodes.',
    versions: '>=1.14',
    values: {
      native: 'Pods’ packets travel as they are: the network must know their addresses.',
      tunnel: 'Pods’ packets travel inside a tunnel between nodes.',
    },
  },
  'tunnel-protocol': { note: 'Protocol of the tunnel between nodes.', versions: '>=1.14' },
  'enable-endpoint-routes': {
    note: 'Every pod has a route of its own on its node. "true" in ENI mode.',
    versions: all,
  },
  'enable-ipv4-masquerade': {
    note: 'Pods leave the cluster with their node’s address. Since 1.18 the chart’s default is false in ENI mode.',
    versions: all,
  },
  'enable-bpf-masquerade': { note: 'Masquerading is done in BPF instead of iptables.', versions: all },
  'egress-masquerade-interfaces': { note: 'Only what leaves by these interfaces is masqueraded.', versions: all },
  'ipv4-native-routing-cidr': { note: 'Addresses that are reached without masquerading.', versions: all },
  'bpf-policy-map-max': {
    note: 'Entries in one endpoint’s policy map: what does not fit is not enforced as written.',
    versions: all,
  },
  'kube-proxy-replacement': {
    note: 'Whether Cilium does what kube-proxy would. 1.13: disabled, partial, strict; since 1.14 true or false.',
    versions: all,
    values: {
      disabled: 'kube-proxy does Services; Cilium leaves them to it.',
      partial: 'Only the parts that are switched on one by one.',
      strict: 'Cilium does all of it, or does not start.',
      true: 'Cilium does all of it: kube-proxy is not needed.',
      false: 'Only the parts that are switched on one by one.',
    },
  },
  'enable-ipsec': { note: 'Traffic between pods of different nodes is encrypted with IPsec.', versions: all },
  'enable-wireguard': { note: 'Traffic between pods of different nodes is encrypted with WireGuard.', versions: all },
  'encrypt-node': { note: 'Traffic of the nodes themselves is encrypted too.', versions: all },
};

const rest: Record<string, KeyNote> = {
  'cluster-name': {
    note: 'Name of this cluster: the label io.cilium.k8s.policy.cluster of every identity.',
    versions: all,
  },
  'cluster-id': {
    note: 'Number of this cluster in a mesh: the upper bits of its identities’ numbers. 0 is no mesh.',
    versions: all,
  },
  'max-connected-clusters': {
    note: 'Clusters a mesh can have; with 511 each has half as many identities.',
    versions: '>=1.15',
  },
  'enable-hubble': { note: 'The agent observes flows.', versions: all },
  'hubble-listen-address': { note: 'Where the agent serves its flows to Hubble Relay.', versions: all },
  'enable-health-checking': { note: 'Agents probe each other: every node has a health address.', versions: all },
  'enable-endpoint-health-checking': {
    note: 'The probe is answered by an endpoint of its own: it takes one address per node.',
    versions: all,
  },
  'enable-ingress-controller': { note: 'Cilium serves Ingresses: nodes have an ingress address.', versions: all },
  'enable-gateway-api': { note: 'Cilium serves Gateways: nodes have an ingress address.', versions: all },
  'enable-envoy-config': { note: 'CiliumEnvoyConfigs are read: nodes have an ingress address.', versions: all },
  'external-envoy-proxy': {
    note: 'Where the L7 proxy runs.',
    versions: '>=1.14',
    values: { true: 'As DaemonSet cilium-envoy.', false: 'Inside the agent’s pod.' },
  },
  'cni-chaining-mode': {
    note: 'Another CNI plugin goes first.',
    versions: all,
    values: {
      none: 'Cilium is the only CNI plugin.',
      'aws-cni': 'aws-node owns the addresses of pods; Cilium only attaches to them.',
    },
  },
  'cni-exclusive': { note: 'Other CNI configurations on the node are moved away.', versions: '>=1.14' },
  'custom-cni-conf': { note: 'The CNI configuration is written by somebody else.', versions: all },
  'agent-not-ready-taint-key': { note: 'Taint that keeps pods off a node until the agent runs there.', versions: all },
};

const notes: Record<string, KeyNote> = { ...ipam, ...eni, ...identity, ...policy, ...endpoints, ...datapath, ...rest };

/** What is known of a key; undefined is: nothing, beyond what its flag says. */
export const findKeyNote = (key: string): KeyNote | undefined => (Object.hasOwn(notes, key) ? notes[key] : undefined);
