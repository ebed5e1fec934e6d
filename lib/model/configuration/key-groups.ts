/** Keys by what they are about. The first rule that fits says; the order of the groups is the order in which they are shown. */
export const configurationGroups = [
  'IPAM',
  'ENI',
  'Identity',
  'Policy',
  'Routing',
  'Masquerading',
  'Services',
  'Encryption',
  'Hubble',
  'Health and status',
  'Endpoints',
  'DNS and L7 proxy',
  'BGP and announcements',
  'CNI',
  'Cluster',
  'BPF maps and datapath',
  'Operation',
  'Other',
] as const;

export type ConfigurationGroup = (typeof configurationGroups)[number];

const rules: readonly [RegExp, ConfigurationGroup][] = [
  [/^(aws|ec2|eni|subnet|instance-tags|update-ec2|excess-ip|limit-ipam-api|parallel-alloc)/, 'ENI'],
  [/^(ipam|cluster-pool|auto-create-cilium-node|enable-ipv[46]$|enable-lb-ipam|default-lb-service-ipam)/, 'IPAM'],
  [
    /^(tunnel|routing-mode|auto-direct|enable-endpoint-routes|vtep|enable-vtep|direct-routing|enable-l2-neigh|arping)/,
    'Routing',
  ],
  [/local-?redirect/, 'Services'],
  [/xt-socket|clock-probe/, 'BPF maps and datapath'],
  [/^(identity|labels$|enable-well-known|enable-remote-node-identity|fixed-identity|node-labels)/, 'Identity'],
  [/policy-(map|accounting|stats)/, 'BPF maps and datapath'],
  [/(policy|policies|cnp|^enable-sctp|^policy)/, 'Policy'],
  [/masquerade|nonmasq|native-routing-cidr|ip-masq/, 'Masquerading'],
  [/^hubble|^enable-hubble|^monitor-aggregation/, 'Hubble'],
  [/ipsec|wireguard|encrypt|mesh-auth|mutual/, 'Encryption'],
  [
    /^(kube-proxy|bpf-lb|enable-svc|node-port|enable-node-port|enable-session|loadbalancer|enable-external-ips)/,
    'Services',
  ],
  [/(enable-host-port|enable-health-check-|socket-lb|sock|service|l7-lb)/, 'Services'],
  [/health|status|^debug|prometheus|metrics|gops|pprof|is-up-condition|cluster-health/, 'Health and status'],
  [/^tofqdns|dns|envoy|l7-proxy|ingress|gateway|^proxy|http-/, 'DNS and L7 proxy'],
  [/bgp|^enable-l2-announcements|^l2-|l2-pod/, 'BGP and announcements'],
  [/endpoint|^ces-/, 'Endpoints'],
  [/^cni|^custom-cni|taint|chaining|^write-cni|unmanaged-pod/, 'CNI'],
  [/egress-gateway|srv6|local-router|conntrack-iptables|route|mtu|big-tcp/, 'Routing'],
  [/^(cluster|max-connected|clustermesh|k8s|synchronize|kvstore|read-cni|nodes-gc|enable-k8s)/, 'Cluster'],
  [/bpf|datapath|^cgroup|procfs|bandwidth|^devices|-map/, 'BPF maps and datapath'],
  [/^operator|gc-interval|leader|api-rate|sidecar|serve-addr|install-|port-range/, 'Operation'],
];

export const groupOfKey = (key: string): ConfigurationGroup =>
  rules.find(([pattern]) => pattern.test(key))?.[1] ?? 'Other';
