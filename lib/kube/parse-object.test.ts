import { expect, test } from 'vitest';
import type { SourceKind } from '../model/records.ts';
import { Fields } from './fields.ts';
import { kindSources } from './kinds.ts';
import { parseObject } from './parse-object.ts';

const metadata = (name: string, namespace?: string) => ({ name, namespace, uid: `uid-${name}` });

test('[R23] a CiliumEndpoint of 1.20.2', () => {
  const labels = ['k8s:app=report', 'k8s:io.kubernetes.pod.namespace=batch'];
  const record = parseObject('CiliumEndpoint', {
    metadata: {
      ...metadata('report-0-00', 'batch'),
      ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'report-0-00', uid: 'cd41d616' }],
    },
    status: {
      encryption: {},
      id: 2195,
      identity: { id: 30474, labels },
      'named-ports': [{ name: 'http', port: 8080, protocol: 'TCP' }],
      networking: { addressing: [{ ipv4: '192.168.31.200', ipv6: '2400::0001' }], node: '192.168.3.17' },
      state: 'ready',
    },
  });
  expect(record).toEqual({
    kind: 'CiliumEndpoint',
    key: 'batch/report-0-00',
    name: 'report-0-00',
    namespace: 'batch',
    uid: 'uid-report-0-00',
    owner: { kind: 'Pod', name: 'report-0-00', uid: 'cd41d616' },
    endpointId: 2195,
    identity: 30474,
    labels,
    ips: ['192.168.31.200', '2400::1'],
    nodeIp: '192.168.3.17',
    state: 'ready',
    namedPorts: [{ name: 'http', port: 8080, protocol: 'TCP' }],
  });
});

test('[R23] endpoints with the same labels share one list, which nobody can change', () => {
  const endpoint = (name: string) =>
    parseObject('CiliumEndpoint', {
      metadata: metadata(name, 'a'),
      status: { identity: { id: 300, labels: ['k8s:app=x'] } },
    });
  const [one, two] = [endpoint('one'), endpoint('two')];
  if (one?.kind !== 'CiliumEndpoint' || two?.kind !== 'CiliumEndpoint') throw new Error('unreadable');
  expect(one.labels).toBe(two.labels);
  expect(() => one.labels.push('k8s:app=y')).toThrow(TypeError);
});

test('[R23] a CiliumEndpointSlice: the namespace stands at the top, `id` is the identity', () => {
  const networking = { addressing: [{ ipv4: '10.0.0.7' }], node: '192.168.1.1' };
  const record = parseObject('CiliumEndpointSlice', {
    metadata: { name: 'ces-7x9bdq4wn-k4m2p' },
    namespace: 'shop',
    endpoints: [
      { name: 'web', id: 27668, networking, 'pod-uid': 'u1' },
      { name: 'old', networking: {} },
    ],
  });
  expect(record).toEqual({
    kind: 'CiliumEndpointSlice',
    key: 'ces-7x9bdq4wn-k4m2p',
    name: 'ces-7x9bdq4wn-k4m2p',
    namespace: 'shop',
    endpoints: [
      { name: 'web', identity: 27668, ips: ['10.0.0.7'], nodeIp: '192.168.1.1', podUid: 'u1', namedPorts: [] },
      { name: 'old', ips: [], namedPorts: [] },
    ],
  });
});

test('[R23] a CiliumIdentity: security-labels sorted, metadata.labels ignored, marked for deletion since', () => {
  const record = parseObject('CiliumIdentity', {
    metadata: {
      name: '11742',
      labels: { app: 'other' },
      annotations: { 'io.cilium.heartbeat': '2026-01-02T03:04:05Z' },
    },
    'security-labels': { 'k8s:team': '', 'k8s:app': 'web' },
  });
  expect(record).toEqual({
    kind: 'CiliumIdentity',
    key: '11742',
    name: '11742',
    id: 11742,
    labels: ['k8s:app=web', 'k8s:team='],
    markedForDeletionAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  });
});

test('[R23] a Pod: addresses of both families, owner, what runs, and the branch ENI that EKS gives it', () => {
  const branch = {
    eniId: 'eni-0b1',
    ifAddress: '06:aa:bb:cc:dd:ee',
    privateIp: '192.168.40.7',
    ipv6Addr: '',
    vlanId: 1,
    subnetCidr: '192.168.40.9/24',
  };
  const record = parseObject('Pod', {
    metadata: {
      ...metadata('web-1', 'shop'),
      labels: { app: 'web' },
      deletionTimestamp: '2026-01-01T00:00:00Z',
      annotations: { 'vpc.amazonaws.com/pod-eni': JSON.stringify([branch]) },
      ownerReferences: [
        { kind: 'Other', name: 'x', uid: 'x' },
        { kind: 'ReplicaSet', name: 'web', uid: 'rs', controller: true },
      ],
    },
    spec: {
      nodeName: 'node-1',
      serviceAccountName: 'web',
      containers: [
        { name: 'app', image: 'registry.example/web:1' },
        { name: 'side', image: 'registry.example/side:2' },
      ],
    },
    status: {
      phase: 'Running',
      podIP: '192.168.40.7',
      podIPs: [{ ip: '192.168.40.7' }, { ip: '2001:DB8::1' }],
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [
        { name: 'app', state: { running: {} } },
        { name: 'side', state: { waiting: {} } },
      ],
    },
  });
  expect(record).toEqual({
    kind: 'Pod',
    key: 'shop/web-1',
    name: 'web-1',
    namespace: 'shop',
    uid: 'uid-web-1',
    labels: { app: 'web' },
    node: 'node-1',
    hostNetwork: false,
    phase: 'Running',
    podIps: ['192.168.40.7', '2001:db8::1'],
    terminating: true,
    ready: true,
    owner: { kind: 'ReplicaSet', name: 'web', uid: 'rs' },
    serviceAccount: 'web',
    containers: [
      { name: 'app', image: 'registry.example/web:1', running: true },
      { name: 'side', image: 'registry.example/side:2', running: false },
    ],
    branchEnis: [{ eniId: 'eni-0b1', privateIp: '192.168.40.7', subnetCidr: '192.168.40.0/24', vlanId: 1 }],
  });
});

test.each([
  ['[{', 'is no JSON'],
  ['{}', 'is no list: {}'],
  ['[{"eniId":"eni-1","privateIp":"x"}]', '[0].privateIp is no IP address: "x"'],
])('[R24] a branch ENI annotation that reads %s leaves the pod readable and is its fault', (text, problem) => {
  const annotations = { 'vpc.amazonaws.com/pod-eni': text };
  const status = { podIP: '10.0.0.1' };
  const record = parseObject('Pod', { metadata: { ...metadata('web', 'shop'), annotations }, status });
  expect(record).toMatchObject({ kind: 'Pod', key: 'shop/web', podIps: ['10.0.0.1'] });
  expect(record).toHaveProperty('fault', expect.stringContaining('vpc.amazonaws.com/pod-eni'));
  expect(record).toHaveProperty('fault', expect.stringContaining(problem));
  expect(record).not.toHaveProperty('branchEnis');
});

test('[R23] a Node: hostnames stand among its addresses, allocatable pods is the kubelet’s max-pods', () => {
  const record = parseObject('Node', {
    metadata: { name: 'node-1' },
    spec: { podCIDRs: ['10.1.2.3/24'], providerID: 'aws:///eu-central-1a/i-1', unschedulable: true },
    status: {
      addresses: [
        { type: 'InternalIP', address: '192.168.1.1' },
        { type: 'Hostname', address: 'node-1.internal' },
      ],
      allocatable: { pods: '17' },
      conditions: [{ type: 'Ready', status: 'Unknown' }],
      nodeInfo: { kubeletVersion: 'v1.37.2' },
    },
  });
  expect(record).toEqual({
    kind: 'Node',
    key: 'node-1',
    name: 'node-1',
    labels: {},
    addresses: [
      { type: 'InternalIP', address: '192.168.1.1' },
      { type: 'Hostname', address: 'node-1.internal' },
    ],
    podCidrs: ['10.1.2.0/24'],
    providerId: 'aws:///eu-central-1a/i-1',
    maxPods: 17,
    kubeletVersion: 'v1.37.2',
    unschedulable: true,
  });
});

test('[R23] a headless service has no address; a load balancer’s addresses are told once', () => {
  const service = (spec: object, status: object = {}) =>
    parseObject('Service', { metadata: metadata('web', 'shop'), spec, status });
  expect(service({ clusterIP: 'None', clusterIPs: ['None'] })).toMatchObject({ clusterIps: [], type: 'ClusterIP' });
  const port = { port: 80, targetPort: 'http', nodePort: 30080 };
  const spec = {
    type: 'LoadBalancer',
    clusterIPs: ['10.100.0.1'],
    externalIPs: ['1.2.3.4'],
    loadBalancerIP: '5.6.7.8',
    ports: [port],
  };
  expect(service(spec, { loadBalancer: { ingress: [{ ip: '5.6.7.8' }, { hostname: 'lb.example' }] } })).toMatchObject({
    clusterIps: ['10.100.0.1'],
    externalIps: ['1.2.3.4'],
    loadBalancerIps: ['5.6.7.8'],
    ports: [{ port: 80, protocol: 'TCP', targetPort: 'http', nodePort: 30080 }],
  });
});

test('[R23] an EndpointSlice of names has no addresses', () => {
  const slice = (addressType: string, address: string) =>
    parseObject('EndpointSlice', {
      metadata: { ...metadata('web-abc', 'shop'), labels: { 'kubernetes.io/service-name': 'web' } },
      addressType,
      endpoints: [
        {
          addresses: [address],
          nodeName: 'node-1',
          conditions: { ready: true },
          targetRef: { kind: 'Pod', namespace: 'shop', name: 'web-1' },
        },
      ],
      ports: [{ name: '', port: 8080, protocol: 'TCP' }],
    });
  const rest = { node: 'node-1', ready: true, target: { kind: 'Pod', namespace: 'shop', name: 'web-1' } };
  expect(slice('IPv4', '10.0.0.1')).toMatchObject({ service: 'web', addresses: [{ ips: ['10.0.0.1'], ...rest }] });
  expect(slice('FQDN', 'example.org')).toMatchObject({ addresses: [{ ips: [], ...rest }] });
});

test('[R23] policies keep their whole spec; a Cilium policy says whether it is valid', () => {
  const spec = { endpointSelector: {}, egress: [{ toFQDNs: [{ matchPattern: '*.google.com' }] }] };
  const conditions = [{ type: 'Valid', status: 'False', message: 'bad selector' }];
  expect(
    parseObject('CiliumNetworkPolicy', {
      metadata: metadata('p', 'shop'),
      spec,
      specs: [spec],
      status: { conditions },
    }),
  ).toEqual({
    kind: 'CiliumNetworkPolicy',
    key: 'shop/p',
    name: 'p',
    namespace: 'shop',
    uid: 'uid-p',
    spec,
    specs: [spec],
    valid: { status: 'False', message: 'bad selector' },
  });
  expect(parseObject('CiliumClusterwideNetworkPolicy', { metadata: { name: 'p' }, spec })).toMatchObject({
    key: 'p',
    spec,
  });
  expect(parseObject('CiliumNetworkPolicy', { metadata: metadata('p', 'shop'), spec: 'x' })).toMatchObject({
    kind: 'Unreadable',
  });
});

test('[R19] of the workloads those of Cilium and aws-node are kept', () => {
  const template = {
    spec: {
      nodeSelector: { 'io.cilium/aws-node-enabled': 'true' },
      containers: [{ name: 'c', image: 'i', command: ['run'], args: ['--x'] }],
    },
  };
  const daemonSet = (name: string) =>
    parseObject('DaemonSet', {
      metadata: { ...metadata(name, 'kube-system'), generation: 2 },
      spec: { selector: { matchLabels: { 'k8s-app': name } }, template },
      status: {
        desiredNumberScheduled: 2,
        numberReady: 1,
        numberAvailable: 1,
        updatedNumberScheduled: 2,
        observedGeneration: 2,
      },
    });
  expect(daemonSet('kube-proxy')).toBeUndefined();
  expect(daemonSet('aws-node')).toMatchObject({
    desired: 2,
    ready: 1,
    available: 1,
    updated: 2,
    generation: 2,
    observedGeneration: 2,
    selector: { 'k8s-app': 'aws-node' },
    nodeSelector: { 'io.cilium/aws-node-enabled': 'true' },
    containers: [{ name: 'c', image: 'i', args: ['run', '--x'] }],
  });
  expect(
    parseObject('Deployment', {
      metadata: metadata('cilium-operator', 'kube-system'),
      spec: { replicas: 2 },
      status: { readyReplicas: 1 },
    }),
  ).toMatchObject({ desired: 2, ready: 1, available: 0, updated: 0 });
});

test('[R23] what kubectl prints of a kind stands in its CRD; a priority above 0 is for -o wide alone', () => {
  const column = (name: string, jsonPath: string, priority?: number) => ({
    name,
    jsonPath,
    type: 'string',
    ...(priority === undefined ? {} : { priority }),
  });
  const crd = (additionalPrinterColumns?: object[]) => ({
    metadata: { name: 'ciliumendpoints.cilium.io' },
    spec: {
      group: 'cilium.io',
      names: { kind: 'CiliumEndpoint', plural: 'ciliumendpoints' },
      scope: 'Namespaced',
      versions: [
        { name: 'v1', served: true, storage: false, additionalPrinterColumns: [column('Old', '.old')] },
        { name: 'v2', served: true, storage: true, additionalPrinterColumns },
      ],
    },
  });
  const columns = [column('Endpoint State', '.status.state'), column('Ingress Enforcement', '.status.policy', 1)];
  expect(parseObject('CustomResourceDefinition', crd(columns))).toMatchObject({
    printerColumns: [
      { name: 'Endpoint State', jsonPath: '.status.state', wide: false },
      { name: 'Ingress Enforcement', jsonPath: '.status.policy', wide: true },
    ],
  });
  expect(parseObject('CustomResourceDefinition', crd())).not.toHaveProperty('printerColumns');
});

test('[R23] what an agent up to 1.15 writes of policy on an endpoint is kept verbatim; later ones write nothing', () => {
  const endpoint = (status: object) => parseObject('CiliumEndpoint', { metadata: metadata('web', 'shop'), status });
  expect(
    endpoint({
      policy: { ingress: { enforcing: false, state: '<status disabled>' }, egress: { state: 'enforcing' } },
      'visibility-policy-status': '<status disabled>',
    }),
  ).toMatchObject({
    enforcement: { ingress: '<status disabled>', egress: 'enforcing' },
    visibilityPolicy: '<status disabled>',
  });
  expect(endpoint({ id: 7 })).not.toHaveProperty('enforcement');
});

test('[R23] the configuration, the leader, a CRD, a failed sandbox, a pool, a CIDR group, a node configuration', () => {
  const config = { metadata: metadata('cilium-config', 'kube-system'), data: { ipam: 'eni' } };
  expect(parseObject('ConfigMap', config)).toMatchObject({ key: 'kube-system/cilium-config', data: { ipam: 'eni' } });
  const lease = { holderIdentity: 'ip-1-abc', renewTime: '2026-01-02T03:04:05.678901Z' };
  expect(parseObject('Lease', { metadata: metadata('l', 'kube-system'), spec: lease })).toMatchObject({
    holder: 'ip-1-abc',
    renewedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
  });
  const version = (name: string, served: boolean, storage: boolean) => ({ name, served, storage });
  const crd = {
    metadata: { name: 'ciliumcidrgroups.cilium.io', labels: { 'io.cilium.k8s.crd.schema.version': '1.33.12' } },
    spec: {
      group: 'cilium.io',
      names: { kind: 'CiliumCIDRGroup', plural: 'ciliumcidrgroups', shortNames: ['ccg'] },
      scope: 'Cluster',
      versions: [version('v2alpha1', true, false), version('v2', true, true), version('v1', false, false)],
    },
  };
  expect(parseObject('CustomResourceDefinition', crd)).toMatchObject({
    versions: ['v2', 'v2alpha1'],
    schemaVersion: '1.33.12',
    names: { kind: 'CiliumCIDRGroup', plural: 'ciliumcidrgroups', shortNames: ['ccg'] },
  });
  const event = {
    metadata: metadata('web.17', 'shop'),
    reason: 'FailedCreatePodSandBox',
    message: 'no IP',
    involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web', uid: 'u' },
    count: 3,
    lastTimestamp: '2026-01-01T00:00:00Z',
  };
  expect(parseObject('Event', event)).toMatchObject({
    about: { kind: 'Pod', namespace: 'shop', name: 'web', uid: 'u' },
    count: 3,
    lastSeenAt: Date.UTC(2026, 0, 1),
  });
  const pool = { metadata: { name: 'default' }, spec: { ipv4: { cidrs: ['10.0.0.0/16'], maskSize: 27 } } };
  expect(parseObject('CiliumPodIPPool', pool)).toMatchObject({ ipv4: { cidrs: ['10.0.0.0/16'], maskSize: 27 } });
  const group = { metadata: { name: 'g', labels: { role: 'dmz' } }, spec: { externalCIDRs: ['10.1.2.3/8'] } };
  expect(parseObject('CiliumCIDRGroup', group)).toMatchObject({ labels: { role: 'dmz' }, cidrs: ['10.0.0.0/8'] });
  const nodeConfig = {
    metadata: metadata('n', 'kube-system'),
    spec: { defaults: { debug: 'true' }, nodeSelector: { matchLabels: {} } },
  };
  expect(parseObject('CiliumNodeConfig', nodeConfig)).toMatchObject({
    defaults: { debug: 'true' },
    nodeSelector: { matchLabels: {} },
  });
  expect(parseObject('Namespace', { metadata: { name: 'shop', labels: { team: 'a' } } })).toMatchObject({
    labels: { team: 'a' },
  });
});

const hostile: unknown[] = [
  null,
  undefined,
  42,
  'text',
  [],
  {},
  { metadata: null },
  { metadata: [] },
  { metadata: { name: 7 } },
  { metadata: { name: 'a', namespace: {} } },
  { metadata: { name: '1', namespace: 'a' }, spec: [], status: 1, data: [], endpoints: {}, 'security-labels': [1] },
  {
    metadata: {
      name: '1',
      namespace: 'a',
      labels: { a: 1 },
      annotations: 5,
      ownerReferences: [null],
      managedFields: 'x',
    },
  },
  { metadata: { name: '1', namespace: 'a', creationTimestamp: 'yesterday' } },
];

test.each(kindSources.map(({ kind }) => kind))('[R24] nothing makes the parser of %s throw', (kind: SourceKind) => {
  for (const value of hostile) {
    const record = parseObject(kind, value);
    if (record?.kind === 'Unreadable') expect(record.reason).not.toContain('cannot be read');
  }
  expect(parseObject(kind, null)).toMatchObject({ kind: 'Unreadable', of: kind, name: '(without a name)' });
});

test('[R24] keys that would change a prototype are keys like any other', () => {
  const text =
    '{"metadata":{"name":"n","labels":{"__proto__":"x","constructor":"y"}},"spec":{},"status":{"__proto__":{"phase":"z"}}}';
  const record = parseObject('Node', JSON.parse(text));
  if (record?.kind !== 'Node') throw new Error('unreadable');
  expect(Object.entries(record.labels)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(Object.getPrototypeOf(record.labels)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).phase).toBeUndefined();
  expect(new Fields({}).has('constructor')).toBe(false);
});
