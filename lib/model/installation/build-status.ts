import type { PartsOf } from '../ip-ownership/build-ip-addresses.ts';
import { findCiliumConfig, findIpamMode } from '../ipam-mode.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Source } from '../sources.ts';
import { countEndpoints, countKind, countNodeAddresses, countNodes, countPolicies, countSchemes } from './counts.ts';
import type { SourceAnswer, Status } from './installation.ts';
import { findVersion } from './version.ts';

/** What the explorer knows of itself: no object tells it. Times in ms since the epoch. */
export interface StatusContext {
  /** The recording's time. */
  recording?: number;
  demo?: string;
  cluster: { name?: string; context?: string; server?: string };
  connection: { state: Status['connection']['state']; since: number; reason?: string };
}

const time = (ms: number): string => new Date(ms).toISOString();

export function buildStatus(snapshot: Snapshot, context: StatusContext, partsOf: PartsOf): Status {
  const { recording, demo, connection } = context;
  return {
    ready: snapshot.sources.length > 0 && snapshot.sources.every((source) => source.state !== 'syncing'),
    now: time(snapshot.now),
    ...(recording === undefined ? {} : { recording: time(recording) }),
    ...(demo === undefined ? {} : { demo }),
    cluster: { ...context.cluster, ...nameOf(snapshot), ...regionOf(snapshot) },
    cilium: buildCilium(snapshot),
    sources: snapshot.sources.map(toSourceAnswer),
    counts: buildCounts(snapshot, partsOf),
    unreadable: listUnreadable(snapshot),
    connection: { ...connection, since: time(connection.since) },
  };
}

function listUnreadable(snapshot: Snapshot): Status['unreadable'] {
  const lost = [...snapshot.list('Unreadable')].map(({ of, namespace, name, reason }) => ({
    kind: of,
    ...(namespace ? { namespace } : {}),
    name,
    reason,
  }));
  const partly = [...snapshot.find('fault', '')].flatMap((pod): Status['unreadable'] => {
    if (pod.kind !== 'Pod' || pod.fault === undefined) return [];
    return [{ kind: pod.kind, namespace: pod.namespace, name: pod.name, reason: pod.fault, partly: true }];
  });
  return [...lost, ...partly];
}

export function toSourceAnswer({ since, heardAt, ...source }: Source): SourceAnswer {
  return { ...source, since: time(since), ...(heardAt === undefined ? {} : { heardAt: time(heardAt) }) };
}

function buildCilium(snapshot: Snapshot): Status['cilium'] {
  const version = findVersion(snapshot).value;
  return {
    ...(version === null ? {} : { version }),
    ipam: findIpamMode(snapshot).mode,
    schemes: countSchemes(snapshot),
  };
}

/** `cluster-name` of cilium-config, by which policies know the cluster, unless it is the default, which names nothing. */
function nameOf(snapshot: Snapshot): { name?: string } {
  const name = findCiliumConfig(snapshot)?.data['cluster-name'];
  return name && name !== 'default' ? { name } : {};
}

function regionOf(snapshot: Snapshot): { region?: string } {
  for (const node of snapshot.list('Node')) {
    const region = node.labels['topology.kubernetes.io/region'];
    if (region) return { region };
  }
  return {};
}

function buildCounts(snapshot: Snapshot, partsOf: PartsOf): Status['counts'] {
  const config = findCiliumConfig(snapshot);
  return {
    addresses: countNodeAddresses(snapshot, (node) => partsOf(node).addresses.addresses.length),
    identities: countKind(snapshot, 'CiliumIdentity'),
    policies: countPolicies(snapshot),
    endpoints: countEndpoints(snapshot),
    nodes: countNodes(snapshot),
    crds: countCiliumCrds(snapshot),
    configuration: config ? Object.keys(config.data).length : null,
  };
}

function countCiliumCrds(snapshot: Snapshot): number | null {
  if (countKind(snapshot, 'CustomResourceDefinition') === null) return null;
  return [...snapshot.list('CustomResourceDefinition')].filter((crd) => crd.group === 'cilium.io').length;
}
