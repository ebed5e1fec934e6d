import type { IdentityId } from '../ids.ts';
import { toPodKey } from '../ids.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type { CiliumIdentityRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Identity, IdentityEndpoint } from './identity.ts';
import { readIdentityNumber, readIdentityRanges } from './identity-kind.ts';

/** Every identity that an object or an endpoint names, by number. */
export function buildIdentities(snapshot: Snapshot): Identity[] {
  const ids = new Set<IdentityId>();
  for (const record of snapshot.list('CiliumIdentity')) ids.add(record.id);
  for (const record of snapshot.list('CiliumEndpoint')) if (record.identity !== undefined) ids.add(record.identity);
  for (const record of snapshot.list('CiliumEndpointSlice')) {
    for (const entry of record.endpoints) if (entry.identity !== undefined) ids.add(entry.identity);
  }
  return [...ids].sort((a, b) => a - b).map((id) => buildIdentity(snapshot, id));
}

/** One number: what it is, its labels, who has it. Answers for any number, known to an object or not. */
export function buildIdentity(snapshot: Snapshot, id: IdentityId): Identity {
  const record = snapshot.get('CiliumIdentity', String(id));
  const { endpoints, labels } = collectEndpoints(snapshot, id);
  const { name, ...reading } = readIdentityNumber(id, readIdentityRanges(snapshot));
  const own = record?.labels ?? (labels.length > 0 ? labels : reservedLabels(id, name));
  return {
    type: 'identity',
    id,
    ...reading,
    ...(name === undefined ? {} : { name }),
    ...namespaceOf(own),
    labels: [...own].sort(),
    endpoints,
    ...timesOf(record),
    object: record !== undefined,
  };
}

/**
 * kube-apiserver is the one reserved identity with two labels (pkg/identity/numericidentity.go). Well-known identities
 * (100 to 115) have labels of pods, which depend on the installation.
 */
function reservedLabels(id: IdentityId, name: string | undefined): string[] {
  if (name === undefined || id >= 100) return [];
  return name === 'kube-apiserver' ? ['reserved:kube-apiserver', 'reserved:remote-node'] : [`reserved:${name}`];
}

const namespaceKey = 'k8s:io.kubernetes.pod.namespace=';

function namespaceOf(labels: string[]): { namespace?: string } {
  const label = labels.find((label) => label.startsWith(namespaceKey));
  return label === undefined ? {} : { namespace: label.slice(namespaceKey.length) };
}

function timesOf(record: CiliumIdentityRecord | undefined): Partial<Identity> {
  const time = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
  const [createdAt, markedForDeletionAt] = [time(record?.createdAt), time(record?.markedForDeletionAt)];
  return { ...(createdAt ? { createdAt } : {}), ...(markedForDeletionAt ? { markedForDeletionAt } : {}) };
}

/** From CiliumEndpoints; from slices only where CiliumEndpoints cannot be read, or hold none of that name. */
function collectEndpoints(snapshot: Snapshot, id: IdentityId): { endpoints: IdentityEndpoint[]; labels: string[] } {
  const endpoints = new Map<string, IdentityEndpoint>();
  let labels: string[] = [];
  const records = [...snapshot.find('identity', String(id))];
  for (const record of records) {
    if (record.kind !== 'CiliumEndpoint') continue;
    const { namespace, name, endpointId } = record;
    endpoints.set(record.key, { namespace, name, ...(endpointId === undefined ? {} : { endpointId }) });
    if (labels.length === 0) labels = record.labels;
  }
  for (const record of records) {
    if (record.kind !== 'CiliumEndpointSlice') continue;
    for (const entry of record.endpoints) {
      const key = toPodKey(record.namespace, entry.name);
      if (entry.identity !== id || endpoints.has(key) || isToldByEndpoint(snapshot, key)) continue;
      endpoints.set(key, { namespace: record.namespace, name: entry.name });
    }
  }
  return { endpoints: [...endpoints.values()].sort(byName), labels };
}

/** A slice lags behind the CiliumEndpoint it was packed from. */
const isToldByEndpoint = (snapshot: Snapshot, key: string): boolean =>
  readinessOf(snapshot, 'CiliumEndpoint') === 'readable' && snapshot.get('CiliumEndpoint', key) !== undefined;

const byName = (a: IdentityEndpoint, b: IdentityEndpoint) =>
  a.namespace === b.namespace ? (a.name < b.name ? -1 : 1) : a.namespace < b.namespace ? -1 : 1;
