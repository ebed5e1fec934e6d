import type { Endpoint } from '../endpoint/endpoint.ts';
import type { IdentityId } from '../ids.ts';
import { readinessOf, readSources } from '../ip-ownership/readiness.ts';
import { listPoliciesOf } from '../policy/list-policies-of.ts';
import type { PolicyName } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';
import { buildIdentities } from './build-identities.ts';
import type { Identity } from './identity.ts';
import { type IdentityRow, mostPolicies } from './identity-table.ts';

/** Every identity that an object or an endpoint names, by number. `endpoints` are all there are. */
export function buildIdentityRows(snapshot: Snapshot, endpoints: readonly Endpoint[]): IdentityRow[] {
  const identities = buildIdentities(snapshot);
  const having = Map.groupBy(endpoints, ({ identity }) => identity);
  const alike = Map.groupBy(identities, ({ labels }) => labels.join('\n'));
  const policiesOf = listPoliciesOf(snapshot, identities);
  const rows = identities.map((identity) => ({
    ...toRow(identity, having.get(identity.id) ?? [], listAlike(identity, alike)),
    policies: cutPolicies(policiesOf(identity)),
  }));
  return rows.map((row) => ({ ...row, ...hideUnread(snapshot, row) }));
}

/** What was not read is not known: no zero and no "none" stands for it. */
function hideUnread(snapshot: Snapshot, { object }: IdentityRow): Partial<IdentityRow> {
  const isUntold = !object && readinessOf(snapshot, 'CiliumIdentity') !== 'readable';
  const areUncounted = readSources(snapshot).endpoints !== 'readable';
  return {
    ...(isUntold ? { object: null } : {}),
    ...(areUncounted ? { endpoints: null, pods: null, nodes: null } : {}),
  };
}

/** Identities without labels are not alike: nothing tells their labels. */
function listAlike({ id, labels }: Identity, alike: ReadonlyMap<string, Identity[]>): IdentityId[] {
  if (labels.length === 0) return [];
  return (alike.get(labels.join('\n')) ?? []).flatMap((other) => (other.id === id ? [] : [other.id]));
}

const cutPolicies = (policies: readonly PolicyName[] | null): IdentityRow['policies'] =>
  policies && { count: policies.length, first: policies.slice(0, mostPolicies) };

function toRow(
  identity: Identity,
  endpoints: readonly Endpoint[],
  sameLabels: IdentityId[],
): Omit<IdentityRow, 'policies'> {
  const { type: _, endpoints: __, namespace, ...told } = identity;
  const namespaces = endpoints.length > 0 ? endpoints.map((endpoint) => endpoint.namespace) : (namespace ?? []);
  return {
    ...told,
    endpoints: endpoints.length,
    pods: countPods(endpoints),
    namespaces: [...new Set([namespaces].flat())].sort(),
    nodes: countNodes(endpoints),
    sameLabels,
  };
}

const countPods = (endpoints: readonly Endpoint[]): number | null =>
  endpoints.some(({ pod }) => pod === 'unknown') ? null : endpoints.filter(({ pod }) => pod === 'present').length;

const countNodes = (endpoints: readonly Endpoint[]): number | null =>
  endpoints.some(({ node }) => node === undefined) ? null : new Set(endpoints.map(({ node }) => node)).size;
