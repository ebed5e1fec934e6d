/** eks-basic-cilium against the article, output by output. The texts below are the article's. */
import { describe, expect, it } from 'vitest';
import { loadCluster } from '../load-cluster.ts';
import type { Manifest } from '../manifest.ts';
import { findManifest, listOfKind, listOwnPods, nameOf, recordAt, valueAt } from '../testing/manifests.ts';

/** Rows of columns separated by two or more spaces, the header left out. */
const rowsOf = (output: string) =>
  output
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/ {2,}/));

describe('eks-basic-cilium prints what the article prints', () => {
  const { objects, crds } = loadCluster('eks-basic-cilium');
  const node = findManifest(objects, 'CiliumNode', 'ip-192-168-25-188.ec2.internal');

  it('kubectl get cm -n kube-system cilium-config: DATA 85', () => {
    expect(Object.keys(recordAt(findManifest(objects, 'ConfigMap', 'kube-system/cilium-config'), 'data'))).toHaveLength(
      85,
    );
  });

  it('kubectl get crd | grep cilium: eight, of 2023-07-04T14:20:41Z', () => {
    expect(crds.map(nameOf)).toEqual([
      'ciliumclusterwidenetworkpolicies.cilium.io',
      'ciliumendpoints.cilium.io',
      'ciliumexternalworkloads.cilium.io',
      'ciliumidentities.cilium.io',
      'ciliumloadbalancerippools.cilium.io',
      'ciliumnetworkpolicies.cilium.io',
      'ciliumnodeconfigs.cilium.io',
      'ciliumnodes.cilium.io',
    ]);
    expect(new Set(crds.map((crd) => crd.metadata.creationTimestamp))).toEqual(new Set(['2023-07-04T14:20:41Z']));
  });

  it('kubectl get ciliumnodes', () => {
    const ipOf = (object: Manifest, type: string) =>
      (valueAt(object, 'spec', 'addresses') as { ip: string; type: string }[]).find((address) => address.type === type)
        ?.ip;
    const rows = listOfKind(objects, 'CiliumNode').map((n) => [
      n.metadata.name,
      ipOf(n, 'CiliumInternalIP'),
      ipOf(n, 'InternalIP'),
    ]);
    expect(rows).toEqual([
      ['ip-192-168-25-188.ec2.internal', '192.168.19.239', '192.168.25.188'],
      ['ip-192-168-39-205.ec2.internal', '192.168.33.93', '192.168.39.205'],
    ]);
  });

  it('kubectl describe ciliumnodes: metadata and spec', () => {
    expect(node.metadata).toMatchObject({
      creationTimestamp: '2023-07-04T14:20:53Z',
      generation: 7,
      resourceVersion: '6517',
    });
    expect(node.metadata.uid).toBe('a0bcbaec-3ca5-466a-bb96-ac3b50bf72dc');
    expect(valueAt(node, 'metadata', 'ownerReferences', 0, 'uid')).toBe('7f8a20a7-dc14-4891-95c1-da742d1b7411');
    expect(Object.keys(node.metadata.labels ?? {})).toHaveLength(19);
    expect(node.spec).toMatchObject({
      addresses: [
        { ip: '192.168.25.188', type: 'InternalIP' },
        { ip: '44.211.236.70', type: 'ExternalIP' },
        { ip: '192.168.19.239', type: 'CiliumInternalIP' },
      ],
      eni: {
        'availability-zone': 'us-east-1f',
        'disable-prefix-delegation': false,
        'first-interface-index': 0,
        'instance-type': 't3.medium',
        'node-subnet-id': 'subnet-04a17f8467a496ee2',
        'use-primary-address': false,
        'vpc-id': 'vpc-0f1002e7ce852867b',
      },
      health: { ipv4: '192.168.21.163' },
      'instance-id': 'i-01663a75bbcdb9131',
      ipam: { podCIDRs: ['10.188.0.0/16'], 'pre-allocate': 8 },
    });
  });

  it('kubectl describe ciliumnodes: status.eni', () => {
    const enis = Object.values(valueAt(node, 'status', 'eni', 'enis') as Record<string, unknown>);
    expect(
      enis.map((eni) => [
        valueAt(eni, 'id'),
        valueAt(eni, 'ip'),
        valueAt(eni, 'mac'),
        valueAt(eni, 'number'),
        valueAt(eni, 'addresses'),
      ]),
    ).toEqual([
      [
        'eni-0282382b4c257f03c',
        '192.168.19.121',
        '16:5e:b0:f2:fc:65',
        1,
        ['192.168.8.153', '192.168.19.239', '192.168.14.69', '192.168.2.175', '192.168.13.38'],
      ],
      [
        'eni-0d43f5417fe806d4f',
        '192.168.24.26',
        '16:b3:8e:67:d4:33',
        2,
        ['192.168.9.157', '192.168.30.102', '192.168.6.177', '192.168.16.229', '192.168.17.136'],
      ],
      [
        'eni-0edda6362c2010c5f',
        '192.168.25.188',
        '16:ae:a1:4e:37:73',
        undefined,
        ['192.168.22.40', '192.168.24.8', '192.168.8.202', '192.168.26.11', '192.168.21.163'],
      ],
    ]);
  });

  it('kubectl describe ciliumnodes: status.ipam.used, in its order', () => {
    const used = valueAt(node, 'status', 'ipam', 'used') as Record<string, unknown>;
    expect(
      Object.entries(used).map(([ip, entry]) => [ip, valueAt(entry, 'owner'), valueAt(entry, 'resource')]),
    ).toEqual([
      ['192.168.14.69', 'cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g', 'eni-0282382b4c257f03c'],
      ['192.168.16.229', 'cilium-test/pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh', 'eni-0d43f5417fe806d4f'],
      ['192.168.19.239', 'router', 'eni-0282382b4c257f03c'],
      ['192.168.2.175', 'kube-system/coredns-79df7fff65-kmqrz', 'eni-0282382b4c257f03c'],
      ['192.168.21.163', 'health', 'eni-0edda6362c2010c5f'],
      ['192.168.22.40', 'kube-system/coredns-79df7fff65-hklh2', 'eni-0edda6362c2010c5f'],
      ['192.168.26.11', 'cilium-test/pod-to-a-6578dd7fbf-47vkk', 'eni-0edda6362c2010c5f'],
      ['192.168.30.102', 'cilium-test/pod-to-external-1111-76c448d975-766t8', 'eni-0d43f5417fe806d4f'],
      ['192.168.8.153', 'cilium-test/pod-to-b-multi-node-clusterip-54847b87b9-xw4lb', 'eni-0282382b4c257f03c'],
      ['192.168.9.157', 'cilium-test/pod-to-b-multi-node-headless-64b4d78855-qvdzc', 'eni-0d43f5417fe806d4f'],
    ]);
  });

  it('kubectl get ciliumendpoints -A', () => {
    const printed = rowsOf(`
NAMESPACE     NAME                                                     ENDPOINT ID   IDENTITY ID   INGRESS ENFORCEMENT   EGRESS ENFORCEMENT   VISIBILITY POLICY   ENDPOINT STATE   IPV4             IPV6
cilium-test   echo-a-6575c98b7d-z2x5k                                  1821          27668         <status disabled>     <status disabled>    <status disabled>   ready            192.168.52.136
cilium-test   echo-b-54b86d8976-qrgl4                                  1306          23881         <status disabled>     <status disabled>    <status disabled>   ready            192.168.36.74
cilium-test   pod-to-a-6578dd7fbf-47vkk                                1808          49453         <status disabled>     <status disabled>    <status disabled>   ready            192.168.26.11
cilium-test   pod-to-a-allowed-cnp-57fd79848c-dj57g                    465           9808          <status disabled>     <status disabled>    <status disabled>   ready            192.168.14.69
cilium-test   pod-to-a-denied-cnp-d984d7757-x4fr5                      2965          33428         <status disabled>     <status disabled>    <status disabled>   ready            192.168.41.123
cilium-test   pod-to-b-intra-node-nodeport-6654886dc9-bzkgr            1201          44618         <status disabled>     <status disabled>    <status disabled>   ready            192.168.33.36
cilium-test   pod-to-b-multi-node-clusterip-54847b87b9-xw4lb           3956          37273         <status disabled>     <status disabled>    <status disabled>   ready            192.168.8.153
cilium-test   pod-to-b-multi-node-headless-64b4d78855-qvdzc            673           8631          <status disabled>     <status disabled>    <status disabled>   ready            192.168.9.157
cilium-test   pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh            2044          46317         <status disabled>     <status disabled>    <status disabled>   ready            192.168.16.229
cilium-test   pod-to-external-1111-76c448d975-766t8                    2132          36696         <status disabled>     <status disabled>    <status disabled>   ready            192.168.30.102
cilium-test   pod-to-external-fqdn-allow-google-cnp-56c545c6b9-95zxg   3654          2171          <status disabled>     <status disabled>    <status disabled>   ready            192.168.47.185
kube-system   coredns-79df7fff65-hklh2                                 2522          18012         <status disabled>     <status disabled>    <status disabled>   ready            192.168.22.40
kube-system   coredns-79df7fff65-kmqrz                                 263           18012         <status disabled>     <status disabled>    <status disabled>   ready            192.168.2.175`);
    const rows = listOfKind(objects, 'CiliumEndpoint').map((endpoint) =>
      [
        endpoint.metadata.namespace,
        endpoint.metadata.name,
        valueAt(endpoint, 'status', 'id'),
        valueAt(endpoint, 'status', 'identity', 'id'),
        valueAt(endpoint, 'status', 'policy', 'ingress', 'state'),
        valueAt(endpoint, 'status', 'policy', 'egress', 'state'),
        valueAt(endpoint, 'status', 'visibility-policy-status'),
        valueAt(endpoint, 'status', 'state'),
        valueAt(endpoint, 'status', 'networking', 'addressing', 0, 'ipv4'),
      ].map(String),
    );
    expect(rows).toEqual(printed);
    expect(rows).toHaveLength(13);
  });

  it('kubectl get ep -A', () => {
    const rows = listOfKind(objects, 'Endpoints').map((endpoints) => [nameOf(endpoints), formatEndpoints(endpoints)]);
    expect(rows).toEqual([
      ['cilium-test/echo-a', '192.168.52.136:8080'],
      ['cilium-test/echo-b', '192.168.36.74:8080'],
      ['cilium-test/echo-b-headless', '192.168.36.74:8080'],
      ['cilium-test/echo-b-host-headless', '192.168.39.205'],
      ['default/kubernetes', '192.168.18.36:443,192.168.42.251:443'],
      ['kube-system/hubble-peer', '192.168.25.188:4244,192.168.39.205:4244'],
      ['kube-system/kube-dns', '192.168.2.175:53,192.168.22.40:53,192.168.2.175:53 + 1 more...'],
    ]);
  });

  it('kubectl get ciliumidentities', () => {
    const rows = listOfKind(objects, 'CiliumIdentity').map((identity) => [
      identity.metadata.name,
      identity.metadata.labels?.['io.kubernetes.pod.namespace'],
    ]);
    const inTest = ['2171', '23881', '27668', '33428', '36696', '37273', '44618', '46317', '49453', '8631', '9808'];
    expect(rows).toEqual([['18012', 'kube-system'], ...inTest.map((id) => [id, 'cilium-test'])]);
  });

  it('kubectl get cnp -n cilium-test', () => {
    const names = ['pod-to-a-allowed-cnp', 'pod-to-a-denied-cnp', 'pod-to-external-fqdn-allow-google-cnp'];
    expect(listOfKind(objects, 'CiliumNetworkPolicy').map((policy) => policy.metadata.name)).toEqual(names);
  });

  it('cilium status: components, images, and Cluster Pods as after the test installation', () => {
    const agent =
      'quay.io/cilium/cilium:v1.13.4@sha256:bde8800d61aaad8b8451b10e247ac7bdeb7af187bb698f83d40ad75a38c1ee6b';
    const operator =
      'quay.io/cilium/operator-aws:v1.13.4@sha256:c6bde19bbfe1483577f9ef375ff6de19402ac20277c451fe05729fcb9bc02a84';
    const podsOf = (image: string) =>
      listOfKind(objects, 'Pod').filter((pod) => valueAt(pod, 'spec', 'containers', 0, 'image') === image);
    expect(podsOf(agent)).toHaveLength(2);
    expect(podsOf(operator)).toHaveLength(2);
    const { status } = findManifest(objects, 'DaemonSet', 'kube-system/cilium');
    expect(status).toMatchObject({ desiredNumberScheduled: 2, numberReady: 2, numberAvailable: 2 });
    const deployment = findManifest(objects, 'Deployment', 'kube-system/cilium-operator');
    expect(deployment.status).toMatchObject({ replicas: 2, readyReplicas: 2, availableReplicas: 2 });
    expect(listOwnPods(objects)).toHaveLength(13);
  });

  it('aws-node is switched off by its nodeSelector', () => {
    const awsNode = findManifest(objects, 'DaemonSet', 'kube-system/aws-node');
    expect(valueAt(awsNode, 'spec', 'template', 'spec', 'nodeSelector')).toEqual({
      'io.cilium/aws-node-enabled': 'true',
    });
    expect(valueAt(awsNode, 'status', 'desiredNumberScheduled')).toBe(0);
  });
});

/** As kubectl prints Endpoints (printers/internalversion, formatEndpoints): three at most, then a count. */
function formatEndpoints(endpoints: Manifest): string {
  const subsets = endpoints.subsets as { addresses: { ip: string }[]; ports?: { port: number }[] }[];
  const all = subsets.flatMap(({ addresses, ports }) =>
    ports ? ports.flatMap(({ port }) => addresses.map(({ ip }) => `${ip}:${port}`)) : addresses.map(({ ip }) => ip),
  );
  return all.slice(0, 3).join(',') + (all.length > 3 ? ` + ${all.length - 3} more...` : '');
}
