/** A pod that comes to the article's first node, and takes an address that is free there. */
import type { LiveCluster } from './live-cluster.ts';

export const newcomer = { ip: '192.168.17.136', pod: 'cilium-test/newcomer', endpointId: 3127, identity: 49453 };
export const newcomerFree = /^192\.168\.17\.136, free$/;
export const newcomerUsed = /^192\.168\.17\.136, used by pod cilium-test\/newcomer, endpoint 3127, identity 49453$/;

const metadata = { name: 'newcomer', namespace: 'cilium-test', labels: { name: 'pod-to-a' } };
const node = { apiVersion: 'cilium.io/v2', kind: 'CiliumNode', name: 'ip-192-168-25-188.ec2.internal' };

export function arrive(cluster: Pick<LiveCluster, 'put' | 'patch'>) {
  cluster.put({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: { nodeName: node.name, containers: [{ name: 'curl', image: 'quay.io/cilium/alpine-curl:v1.5.0' }] },
    status: {
      phase: 'Running',
      hostIP: '192.168.25.188',
      podIP: newcomer.ip,
      podIPs: [{ ip: newcomer.ip }],
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  });
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumEndpoint',
    metadata,
    status: {
      id: newcomer.endpointId,
      identity: { id: newcomer.identity, labels: ['k8s:io.kubernetes.pod.namespace=cilium-test', 'k8s:name=pod-to-a'] },
      networking: { addressing: [{ ipv4: newcomer.ip }], node: '192.168.25.188' },
      state: 'ready',
    },
  });
  // The agent writes what is used, at most every 15 s.
  cluster.patch(node, {
    status: { ipam: { used: { [newcomer.ip]: { owner: newcomer.pod, resource: 'eni-0d43f5417fe806d4f' } } } },
  });
}

export function leave(cluster: LiveCluster) {
  const { name, namespace } = metadata;
  cluster.patch(node, { status: { ipam: { used: { [newcomer.ip]: null } } } });
  cluster.remove({ apiVersion: 'cilium.io/v2', kind: 'CiliumEndpoint', namespace, name });
  cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace, name });
}
