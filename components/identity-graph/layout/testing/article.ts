import type { DrawnEdge, DrawnNode } from '../drawing.ts';

const free = { ingress: false, egress: false };
const isolated = { ingress: false, egress: true };

const identity = (number: string, label: string, namespace: string, isolation = free): DrawnNode => ({
  ...{ id: `identity:${number}`, label, number, namespace, isolated: isolation },
});

/** The twelve identities of the article's cluster, and the name that one of its policies allows. */
export const articleNodes: DrawnNode[] = [
  identity('18012', 'k8s:k8s-app=kube-dns', 'kube-system'),
  identity('9808', 'k8s:name=pod-to-a-allowed-cnp', 'cilium-test', isolated),
  identity('33428', 'k8s:name=pod-to-a-denied-cnp', 'cilium-test', isolated),
  identity('2171', 'k8s:name=pod-to-external-fqdn-allow-google-cnp', 'cilium-test', isolated),
  identity('27668', 'k8s:name=echo-a', 'cilium-test'),
  identity('23881', 'k8s:name=echo-b', 'cilium-test'),
  identity('36696', 'k8s:name=pod-to-external-1111', 'cilium-test'),
  identity('37273', 'k8s:name=pod-to-b-multi-node-clusterip', 'cilium-test'),
  identity('44618', 'k8s:name=pod-to-b-intra-node-nodeport', 'cilium-test'),
  identity('46317', 'k8s:name=pod-to-b-multi-node-nodeport', 'cilium-test'),
  identity('49453', 'k8s:name=pod-to-a', 'cilium-test'),
  identity('8631', 'k8s:name=pod-to-b-multi-node-headless', 'cilium-test'),
  { id: 'fqdn:*.google.com', label: '*.google.com', isolated: free },
];

/** What its three policies name, by plain selection of labels. */
export const articleEdges: DrawnEdge[] = [
  { from: 'identity:9808', to: 'identity:27668', style: 'allowed', ports: ['8080/TCP'] },
  { from: 'identity:9808', to: 'identity:18012', style: 'allowed', ports: ['53/ANY'] },
  { from: 'identity:33428', to: 'identity:18012', style: 'allowed', ports: ['53/ANY'] },
  { from: 'identity:2171', to: 'identity:18012', style: 'l7', ports: ['53/ANY dns'] },
  { from: 'identity:2171', to: 'fqdn:*.google.com', style: 'allowed', ports: [] },
];

/** What nobody restricts: everything else of the cluster may reach echo-a. */
export const articleDefaults: DrawnEdge[] = [
  ...['identity:33428', 'identity:2171'].map((from) => ({
    ...{ from, to: 'identity:27668', style: 'denied' as const, ports: [] },
  })),
  ...['18012', '23881', '36696', '37273', '44618', '46317', '49453', '8631'].map((number) => ({
    ...{ from: `identity:${number}`, to: 'identity:27668', style: 'default' as const, ports: [] },
  })),
];
