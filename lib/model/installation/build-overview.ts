import { sumKnown } from '../capacity/sum-known.ts';
import { countIdentityNumbers, readIdentityRanges } from '../identity/identity-kind.ts';
import type { PartsOf } from '../ip-ownership/build-ip-addresses.ts';
import { listNodeNames } from '../ip-ownership/node-description.ts';
import { addCounts, countStates } from '../ip-ownership/node-summary.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { findIpamMode } from '../ipam-mode.ts';
import { policyKinds } from '../policy/policy.ts';
import type { CrdRecord, NetworkPolicyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { buildComponents, listComponentPods } from './components.ts';
import { countEndpoints, countKind, countNodes, countPolicies, countSchemes } from './counts.ts';
import { buildIdentitiesByNamespace } from './identities-by-namespace.ts';
import type { Overview } from './installation.ts';
import { findVersion } from './version.ts';
import { buildWriters } from './writers.ts';

/** What is installed, whether it is healthy, how full it is: what `cilium status` prints, and what stands behind it. */
export function buildOverview(snapshot: Snapshot, partsOf: PartsOf): Overview {
  const names = listNodeNames(snapshot);
  const { mode, evidence } = findIpamMode(snapshot);
  const leader = findLeader(snapshot);
  return {
    components: buildComponents(snapshot),
    images: buildImages(snapshot),
    clusterPods: buildClusterPods(snapshot),
    ipam: { mode, evidence, schemes: countSchemes(snapshot) },
    crds: buildCrds(snapshot),
    version: findVersion(snapshot),
    figures: buildFigures(snapshot, partsOf),
    states: addCounts(names.map((name) => countStates(partsOf(name).addresses.addresses))),
    writers: buildWriters(snapshot),
    identitiesByNamespace: buildIdentitiesByNamespace(snapshot),
    policies: listPolicies(snapshot),
    ...(leader ? { leader } : {}),
    nodes: names,
  };
}

/** Containers by image, as `cilium status` counts them: a pod that waits counts too. */
function buildImages(snapshot: Snapshot): Overview['images'] {
  const images = new Map<string, Overview['images'][number]>();
  for (const { workload, pods } of listComponentPods(snapshot)) {
    if (workload.name === 'aws-node') continue;
    for (const { image } of pods.flatMap((pod) => pod.containers)) {
      const key = `${workload.name} ${image}`;
      const known = images.get(key) ?? { component: workload.name, image, pods: 0 };
      images.set(key, { ...known, pods: known.pods + 1 });
    }
  }
  return [...images.values()];
}

/** X of Y managed by Cilium: CiliumEndpoints, of pods that are not hostNetwork and Running or Pending (cilium-cli). */
function buildClusterPods(snapshot: Snapshot): Overview['clusterPods'] {
  let total = 0;
  for (const pod of snapshot.list('Pod')) {
    if (!pod.hostNetwork && (pod.phase === 'Running' || pod.phase === 'Pending')) total++;
  }
  const isKnown = readinessOf(snapshot, 'Pod') === 'readable';
  return { managed: countEndpoints(snapshot), total: isKnown ? total : null };
}

function buildCrds(snapshot: Snapshot): Overview['crds'] {
  const crds = [...snapshot.list('CustomResourceDefinition')].filter((crd) => crd.group === 'cilium.io');
  return crds.sort((a, b) => (a.name < b.name ? -1 : 1)).map((crd) => toCrd(snapshot, crd));
}

/** `count` is null for a kind that is not among the sources. */
function toCrd(snapshot: Snapshot, { name, names, versions, createdAt, schemaVersion }: CrdRecord) {
  const source = snapshot.sources.find((source) => source.group === 'cilium.io' && source.resource === names.plural);
  return {
    name,
    kind: names.kind,
    versions,
    ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
    ...(schemaVersion === undefined ? {} : { schemaVersion }),
    count: source ? countKind(snapshot, source.kind) : null,
  };
}

function buildFigures(snapshot: Snapshot, partsOf: PartsOf): Overview['figures'] {
  const isKnown = readinessOf(snapshot, 'CiliumNode') === 'readable';
  const capacities = listNodeNames(snapshot).map((name) => partsOf(name).capacity);
  const pools = capacities.flatMap((capacity) => capacity.ipv4 ?? []);
  const enis = capacities.flatMap((capacity) => capacity.enis ?? []);
  return {
    poolAddresses: isKnown
      ? { total: sumKnown(pools.map((p) => p.attached)), used: sumKnown(pools.map((p) => p.used)) }
      : unknown,
    endpoints: { total: countEndpoints(snapshot), ready: countReady(snapshot) },
    identities: {
      total: countKind(snapshot, 'CiliumIdentity'),
      limit: countIdentityNumbers(readIdentityRanges(snapshot)),
    },
    policies: { total: countPolicies(snapshot) },
    nodes: { total: countNodes(snapshot), enis: isKnown ? sumKnown(enis) : null },
  };
}

const unknown = { total: null, used: null };

/** Slices carry no state. */
function countReady(snapshot: Snapshot): number | null {
  if (readinessOf(snapshot, 'CiliumEndpoint') !== 'readable') return null;
  return [...snapshot.list('CiliumEndpoint')].filter((endpoint) => endpoint.state === 'ready').length;
}

function listPolicies(snapshot: Snapshot): Overview['policies'] {
  return policyKinds.flatMap((kind) => [...snapshot.list(kind)].map(toPolicy));
}

const toPolicy = ({ kind, namespace, name, createdAt, valid }: NetworkPolicyRecord): Overview['policies'][number] => ({
  kind,
  ...(namespace ? { namespace } : {}),
  name,
  ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
  ...(valid ? { valid: valid.status } : {}),
});

/** The holder of the operators' Lease leads. */
function findLeader(snapshot: Snapshot): Overview['leader'] {
  for (const lease of snapshot.list('Lease')) {
    if (lease.name !== 'cilium-operator-resource-lock' || !lease.holder) continue;
    const renewedAt = lease.renewedAt === undefined ? {} : { renewedAt: new Date(lease.renewedAt).toISOString() };
    return { holder: lease.holder, ...renewedAt };
  }
  return undefined;
}
