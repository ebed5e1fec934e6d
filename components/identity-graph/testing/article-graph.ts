/** Who names whom among the article's identities, derived by hand from its three policies. */
import type { EdgeReason, GraphEdge, GraphNode } from '../../../lib/model/identity-graph/identity-graph.ts';

const pod = (identity: number, name: string, egress = false): GraphNode => ({
  id: `identity:${identity}`,
  kind: 'identity',
  identity,
  name: `name=${name}`,
  namespace: 'cilium-test',
  labels: ['k8s:io.kubernetes.pod.namespace=cilium-test', `k8s:name=${name}`],
  endpoints: 1,
  selected: { ingress: false, egress },
});

export const articleNodes: GraphNode[] = [
  {
    id: 'fqdn:*.google.com',
    kind: 'fqdn',
    name: '*.google.com',
    labels: [],
    selected: { ingress: false, egress: false },
  },
  {
    id: 'identity:18012',
    kind: 'identity',
    identity: 18012,
    name: 'k8s-app=kube-dns',
    namespace: 'kube-system',
    labels: ['k8s:io.kubernetes.pod.namespace=kube-system', 'k8s:k8s-app=kube-dns'],
    endpoints: 2,
    selected: { ingress: false, egress: false },
  },
  pod(2171, 'pod-to-external-fqdn-allow-google-cnp', true),
  pod(23881, 'echo-b'),
  pod(27668, 'echo-a'),
  pod(33428, 'pod-to-a-denied-cnp', true),
  pod(36696, 'pod-to-external-1111'),
  pod(37273, 'pod-to-b-multi-node-clusterip'),
  pod(44618, 'pod-to-b-intra-node-nodeport'),
  pod(46317, 'pod-to-b-multi-node-nodeport'),
  pod(49453, 'pod-to-a'),
  pod(8631, 'pod-to-b-multi-node-headless'),
  pod(9808, 'pod-to-a-allowed-cnp', true),
];

const reason = (name: string, rule: string, ports: string[], l7: string[] = []): EdgeReason => ({
  policy: { kind: 'CiliumNetworkPolicy', namespace: 'cilium-test', name },
  rule,
  direction: 'egress',
  says: 'allow',
  ports,
  l7,
});

export const articleEdges: GraphEdge[] = [
  {
    from: 'identity:2171',
    to: 'fqdn:*.google.com',
    word: 'allow',
    ports: [],
    reasons: [reason('pod-to-external-fqdn-allow-google-cnp', 'egress.0', [])],
  },
  {
    from: 'identity:2171',
    to: 'identity:18012',
    word: 'allow-l7',
    ports: ['53/ANY dns'],
    reasons: [reason('pod-to-external-fqdn-allow-google-cnp', 'egress.1', ['53/ANY'], ['dns *'])],
  },
  {
    from: 'identity:33428',
    to: 'identity:18012',
    word: 'allow',
    ports: ['53/ANY'],
    reasons: [reason('pod-to-a-denied-cnp', 'egress.0', ['53/ANY'])],
  },
  {
    from: 'identity:9808',
    to: 'identity:18012',
    word: 'allow',
    ports: ['53/ANY'],
    reasons: [reason('pod-to-a-allowed-cnp', 'egress.1', ['53/ANY'])],
  },
  {
    from: 'identity:9808',
    to: 'identity:27668',
    word: 'allow',
    ports: ['8080/TCP'],
    reasons: [reason('pod-to-a-allowed-cnp', 'egress.0', ['8080/TCP'])],
  },
];
