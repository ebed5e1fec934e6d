import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';

// What a missing source takes with it. The names are those of the screens.
const dependents: Record<SourceKind, string> = {
  CiliumNode: 'ENIs, pools, router and health addresses: nearly every answer.',
  CiliumEndpoint: 'Endpoint IDs, identities of pods, and the second witness of every pod address.',
  CiliumEndpointSlice: 'Endpoints of clusters that batch them; otherwise nothing.',
  CiliumIdentity: 'Labels behind identity numbers.',
  CiliumNodeConfig: 'Settings that differ from node to node.',
  CiliumNetworkPolicy: 'The count and list of policies.',
  CiliumClusterwideNetworkPolicy: 'The count and list of clusterwide policies.',
  NetworkPolicy: 'The count and list of Kubernetes policies.',
  CiliumCIDRGroup: 'CIDR groups that policies name.',
  CiliumPodIPPool: 'Pools of IPAM mode multi-pool.',
  CustomResourceDefinition: 'Which Cilium kinds are installed, with versions and dates.',
  ConfigMap: 'cilium-config: the IPAM mode and what is switched on.',
  DaemonSet: 'Components, as cilium status prints them.',
  Deployment: 'Components, as cilium status prints them.',
  Lease: 'Which operator leads.',
  Pod: 'Owners: without pods an owner is only claimed, not confirmed.',
  Node: 'Node addresses, instance types, zones, max-pods.',
  Namespace: 'Namespace labels.',
  Service: 'Whether an address is a service.',
  EndpointSlice: 'Which pods stand behind a service.',
  Event: 'Pods that wait for an address (FailedCreatePodSandBox).',
};

const meanings: Record<SourceStatus, string> = {
  synced: 'Complete, and followed by a watch.',
  syncing: 'The first list is not complete: nothing is concluded from what is missing.',
  stale: 'Was complete; the API server does not answer any more. What is shown was true then.',
  refused: 'The account may not read it. It is tried again every 5 s.',
  absent: 'The API server does not serve this kind. Normal where the CRD is not installed.',
};

export interface SourceItem {
  key: string;
  resource: string;
  state: SourceStatus;
  count: number;
  /** `403`, `no CRD`, `120 so far`; absent while an age says more. */
  short?: string;
  /** Time whose age stands beside it. */
  at?: string;
  since: string;
  meaning: string;
  depends: string;
  reason?: string;
  apiVersion: string;
  /** The rule that is missing, as a ClusterRole has it; only where refused. */
  rule?: string;
}

const worstFirst: readonly SourceStatus[] = ['refused', 'stale', 'syncing', 'synced', 'absent'];

/** Sources as the navigation lists them: what is wrong stands first, what is not installed last. */
export const toSourceItems = (sources: readonly SourceAnswer[]): SourceItem[] =>
  sources.map(toSourceItem).toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));

export function toSourceItem(source: SourceAnswer): SourceItem {
  const item: SourceItem = {
    key: source.kind,
    resource: source.resource,
    state: source.state,
    count: source.count,
    since: source.since,
    meaning: meanings[source.state],
    depends: dependents[source.kind],
    apiVersion: source.group ? `${source.group}/${source.version}` : source.version,
  };
  if (source.reason) item.reason = source.reason;
  if (source.state === 'synced') item.at = source.heardAt ?? source.since;
  if (source.state === 'stale') item.at = source.since;
  if (source.state === 'syncing') item.short = `${source.count.toLocaleString('en-US')} so far`;
  if (source.state === 'absent') item.short = source.group === 'cilium.io' ? 'no CRD' : 'absent';
  if (source.state === 'refused') {
    item.short = source.reason?.match(/\b40[13]\b/)?.[0] ?? 'refused';
    item.rule = toRule(source);
  }
  return item;
}

const toRule = ({ group, resource }: SourceAnswer) =>
  `- apiGroups: ["${group}"]\n  resources: [${resource}]\n  verbs: [get, list, watch]`;
