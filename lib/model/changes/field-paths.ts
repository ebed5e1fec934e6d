/**
 * Where the fields of records stand in the objects they were read from (the parsers of lib/kube), so that a change is named
 * as kubectl would show it. A name below another one is written with a dot; `*` is where the key of an entry stands. `false`:
 * renewed all the time, or told by something else that is compared.
 */
import type { AnyRecord, RecordKind, RecordOf } from '../records.ts';

type Base =
  | 'kind'
  | 'key'
  | 'name'
  | 'namespace'
  | 'uid'
  | 'createdAt'
  | 'resourceVersion'
  | 'writtenAt'
  // A CiliumNode's: which of three parts of status holds the interfaces, which those tell themselves.
  | 'cloud';

type Paths<K extends RecordKind> = Record<Exclude<keyof RecordOf<K>, Base>, string | false> & {
  [nested: `${string}.${string}`]: string | false;
};

const labels = 'metadata.labels';
const owner = 'metadata.ownerReferences';
const policy = { spec: 'spec', specs: 'specs', valid: 'status.conditions[Valid]' };
const workload = {
  labels,
  generation: 'metadata.generation',
  observedGeneration: 'status.observedGeneration',
  selector: 'spec.selector.matchLabels',
  nodeSelector: 'spec.template.spec.nodeSelector',
  containers: 'spec.template.spec.containers',
};

const fieldPaths: { [K in RecordKind]: Paths<K> } = {
  Node: {
    labels,
    addresses: 'status.addresses',
    podCidrs: 'spec.podCIDRs',
    providerId: 'spec.providerID',
    maxPods: 'status.allocatable.pods',
    kubeletVersion: 'status.nodeInfo.kubeletVersion',
    unschedulable: 'spec.unschedulable',
    ready: 'status.conditions[Ready]',
  },
  Pod: {
    labels,
    node: 'spec.nodeName',
    hostNetwork: 'spec.hostNetwork',
    phase: 'status.phase',
    podIps: 'status.podIPs',
    terminating: 'metadata.deletionTimestamp',
    ready: 'status.conditions[Ready]',
    owner,
    serviceAccount: 'spec.serviceAccountName',
    containers: 'spec.containers',
    'containers.running': 'status.containerStatuses*.state.running',
    branchEnis: 'metadata.annotations[vpc.amazonaws.com/pod-eni]',
    fault: 'metadata.annotations[vpc.amazonaws.com/pod-eni]',
  },
  Namespace: { labels },
  Service: {
    type: 'spec.type',
    clusterIps: 'spec.clusterIPs',
    externalIps: 'spec.externalIPs',
    loadBalancerIps: 'status.loadBalancer.ingress',
    selector: 'spec.selector',
    ports: 'spec.ports',
  },
  EndpointSlice: {
    service: 'metadata.labels[kubernetes.io/service-name]',
    addresses: 'endpoints',
    ports: 'ports',
  },
  NetworkPolicy: policy,
  CiliumNetworkPolicy: policy,
  CiliumClusterwideNetworkPolicy: policy,
  Event: {
    reason: 'reason',
    message: 'message',
    about: 'involvedObject',
    count: false,
    lastSeenAt: false,
  },
  CiliumNode: {
    labels,
    owner,
    instanceId: 'spec.instance-id',
    addresses: 'spec.addresses',
    health: 'spec.health',
    ingress: 'spec.ingress',
    eni: 'spec.eni',
    'eni.instanceType': 'spec.eni.instance-type',
    'eni.availabilityZone': 'spec.eni.availability-zone',
    'eni.vpcId': 'spec.eni.vpc-id',
    'eni.nodeSubnetId': 'spec.eni.node-subnet-id',
    'eni.firstInterfaceIndex': 'spec.eni.first-interface-index',
    'eni.excludeInterfaceTags': 'spec.eni.exclude-interface-tags',
    'eni.securityGroups': 'spec.eni.security-groups',
    'eni.subnetIds': 'spec.eni.subnet-ids',
    'eni.disablePrefixDelegation': 'spec.eni.disable-prefix-delegation',
    'eni.usePrimaryAddress': 'spec.eni.use-primary-address',
    enis: 'status.eni.enis',
    'enis.primary': 'status.eni.enis*.ip',
    'enis.publicIp': 'status.eni.enis*.public-ip',
    'enis.securityGroups': 'status.eni.enis*.security-groups',
    'enis.ipv6Prefixes': 'status.eni.enis*.ipv6-prefixes',
    ipam: 'spec.ipam',
    'ipam.pool': 'spec.ipam.pool',
    'ipam.podCidrs': 'spec.ipam.podCIDRs',
    'ipam.requested': 'spec.ipam.pools.requested',
    'ipam.allocated': 'spec.ipam.pools.allocated',
    'ipam.used': 'status.ipam.used',
    'ipam.releaseIps': 'status.ipam.release-ips',
    'ipam.preAllocate': 'spec.ipam.pre-allocate',
    'ipam.minAllocate': 'spec.ipam.min-allocate',
    'ipam.maxAllocate': 'spec.ipam.max-allocate',
    'ipam.maxAboveWatermark': 'spec.ipam.max-above-watermark',
    'ipam.operatorError': 'status.ipam.operator-status.error',
    'ipam.staticIp': 'status.ipam.assigned-static-ip',
  },
  CiliumEndpoint: {
    owner,
    endpointId: 'status.id',
    identity: 'status.identity.id',
    labels: 'status.identity.labels',
    ips: 'status.networking.addressing',
    nodeIp: 'status.networking.node',
    state: 'status.state',
    enforcement: 'status.policy',
    'enforcement.ingress': 'status.policy.ingress.state',
    'enforcement.egress': 'status.policy.egress.state',
    visibilityPolicy: 'status.visibility-policy-status',
    namedPorts: 'status.named-ports',
  },
  CiliumEndpointSlice: { endpoints: 'endpoints' },
  CiliumIdentity: {
    id: false,
    labels: 'security-labels',
    markedForDeletionAt: 'metadata.annotations[io.cilium.heartbeat]',
  },
  CiliumNodeConfig: { defaults: 'spec.defaults', nodeSelector: 'spec.nodeSelector' },
  CiliumCIDRGroup: { labels, cidrs: 'spec.externalCIDRs' },
  CiliumPodIPPool: { ipv4: 'spec.ipv4', ipv6: 'spec.ipv6' },
  CustomResourceDefinition: {
    group: 'spec.group',
    names: 'spec.names',
    scope: 'spec.scope',
    versions: 'spec.versions',
    schemaVersion: 'metadata.labels[io.cilium.k8s.crd.schema.version]',
    printerColumns: 'spec.versions[].additionalPrinterColumns',
  },
  ConfigMap: { data: 'data' },
  DaemonSet: {
    ...workload,
    desired: 'status.desiredNumberScheduled',
    ready: 'status.numberReady',
    available: 'status.numberAvailable',
    updated: 'status.updatedNumberScheduled',
  },
  Deployment: {
    ...workload,
    desired: 'spec.replicas',
    ready: 'status.readyReplicas',
    available: 'status.availableReplicas',
    updated: 'status.updatedReplicas',
  },
  Lease: { holder: 'spec.holderIdentity', renewedAt: false },
  Unreadable: { of: false, reason: '' },
};

/** A step down into a record: the name of a field, or the key of an entry of a map or list. */
export type Step = { name: string } | { key: string };

/** Top-level fields of a record that are compared. */
export const comparedFields = (record: AnyRecord): string[] =>
  Object.keys(record).filter(
    (field) => Object.hasOwn(fieldPaths[record.kind], field) && pathOf(record, field) !== false,
  );

const pathOf = (record: AnyRecord, names: string): string | false | undefined =>
  (fieldPaths[record.kind] as Record<string, string | false>)[names];

/** The path in the object: the longest known one, and what is below it as the record names it. */
export function formatPath(record: AnyRecord, steps: readonly Step[]): string {
  for (let known = steps.length; known > 0; known--) {
    const above = steps.slice(0, known);
    if (!('name' in (above.at(-1) ?? {}))) continue;
    const path = pathOf(record, above.flatMap((step) => ('name' in step ? [step.name] : [])).join('.'));
    if (typeof path === 'string') return withKeys(path, above) + formatSteps(steps.slice(known));
  }
  return formatSteps(steps).replace(/^\./, '');
}

/** Keys that a known path has on its way stand where its `*` is. */
const withKeys = (path: string, above: readonly Step[]): string =>
  path.replace('*', formatSteps(above.filter((step) => 'key' in step)));

const formatSteps = (steps: readonly Step[]): string =>
  steps.map((step) => ('key' in step ? `[${step.key}]` : `.${step.name}`)).join('');
