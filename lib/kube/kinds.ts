/** What is read: one line a kind. A new kind is a line here, a parser and a record type. */
import type { SourceKind } from '../model/records.ts';

export interface KindSource {
  kind: SourceKind;
  /** '' for core. */
  group: string;
  resource: string;
  /** Versions whose shape the parser knows, the one to read first in front. */
  versions: [string, ...string[]];
  /** Read in Cilium's own namespace only: what its Role allows. */
  inCiliumNamespace?: boolean;
  /** For kinds of which one object is wanted: a right by resourceName allows list and watch with exactly this selector. */
  fieldSelector?: string;
  /** Objects a page of a paged list; 500 unless objects are large. */
  pageSize?: number;
}

const cilium = 'cilium.io';

export const kindSources: readonly KindSource[] = [
  {
    kind: 'CustomResourceDefinition',
    group: 'apiextensions.k8s.io',
    resource: 'customresourcedefinitions',
    versions: ['v1'],
    pageSize: 50,
  },
  { kind: 'Node', group: '', resource: 'nodes', versions: ['v1'] },
  { kind: 'Namespace', group: '', resource: 'namespaces', versions: ['v1'] },
  { kind: 'Pod', group: '', resource: 'pods', versions: ['v1'] },
  { kind: 'Service', group: '', resource: 'services', versions: ['v1'] },
  { kind: 'EndpointSlice', group: 'discovery.k8s.io', resource: 'endpointslices', versions: ['v1'] },
  { kind: 'NetworkPolicy', group: 'networking.k8s.io', resource: 'networkpolicies', versions: ['v1'] },
  { kind: 'Event', group: '', resource: 'events', versions: ['v1'], fieldSelector: 'reason=FailedCreatePodSandBox' },
  { kind: 'CiliumNode', group: cilium, resource: 'ciliumnodes', versions: ['v2'], pageSize: 100 },
  { kind: 'CiliumNodeConfig', group: cilium, resource: 'ciliumnodeconfigs', versions: ['v2', 'v2alpha1'] },
  { kind: 'CiliumEndpoint', group: cilium, resource: 'ciliumendpoints', versions: ['v2'] },
  {
    kind: 'CiliumEndpointSlice',
    group: cilium,
    resource: 'ciliumendpointslices',
    versions: ['v2alpha1'],
    pageSize: 100,
  },
  { kind: 'CiliumIdentity', group: cilium, resource: 'ciliumidentities', versions: ['v2'] },
  { kind: 'CiliumNetworkPolicy', group: cilium, resource: 'ciliumnetworkpolicies', versions: ['v2'] },
  {
    kind: 'CiliumClusterwideNetworkPolicy',
    group: cilium,
    resource: 'ciliumclusterwidenetworkpolicies',
    versions: ['v2'],
  },
  { kind: 'CiliumCIDRGroup', group: cilium, resource: 'ciliumcidrgroups', versions: ['v2', 'v2alpha1'] },
  { kind: 'CiliumPodIPPool', group: cilium, resource: 'ciliumpodippools', versions: ['v2alpha1'] },
  {
    kind: 'ConfigMap',
    group: '',
    resource: 'configmaps',
    versions: ['v1'],
    inCiliumNamespace: true,
    fieldSelector: 'metadata.name=cilium-config',
  },
  { kind: 'DaemonSet', group: 'apps', resource: 'daemonsets', versions: ['v1'], inCiliumNamespace: true },
  { kind: 'Deployment', group: 'apps', resource: 'deployments', versions: ['v1'], inCiliumNamespace: true },
  {
    kind: 'Lease',
    group: 'coordination.k8s.io',
    resource: 'leases',
    versions: ['v1'],
    inCiliumNamespace: true,
    fieldSelector: 'metadata.name=cilium-operator-resource-lock',
  },
];

/** `ciliumnodes.cilium.io`, `pods`: how kubectl and RBAC messages name a resource. */
export const toResourceName = (source: { group: string; resource: string }) =>
  source.group === '' ? source.resource : `${source.resource}.${source.group}`;

/** `/api/v1/namespaces/kube-system/configmaps`, `/apis/cilium.io/v2/ciliumnodes/name`. */
export function toPath(place: {
  group: string;
  version: string;
  resource: string;
  namespace?: string;
  name?: string;
}): string {
  const root = place.group === '' ? `/api/${place.version}` : `/apis/${place.group}/${place.version}`;
  const namespace = place.namespace === undefined ? '' : `/namespaces/${place.namespace}`;
  return `${root}${namespace}/${place.resource}${place.name === undefined ? '' : `/${place.name}`}`;
}
