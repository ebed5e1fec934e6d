/** Spec: docs/spec/policies.md. */
import type { IdentityEndpoint } from '../identity/identity.ts';
import type { NetworkPolicyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { toList, toMap, toText } from './json-parts.ts';
import { countRules, listRules } from './list-rules.ts';
import {
  mostEndpoints,
  type Policies,
  type Policy,
  type PolicyKind,
  type PolicyPage,
  policyKinds,
  type Subject,
  type Validity,
} from './policy.ts';
import { type Everybody, readEverybody } from './read-everybody.ts';
import { selectIdentities } from './select-identities.ts';
import { listSpecs } from './specs.ts';
import { writeYaml } from './write-yaml.ts';

/** Every policy of the three kinds, by kind and name. */
export function buildPolicies(snapshot: Snapshot): Policies {
  const everybody = readEverybody(snapshot);
  return { policies: listPolicyRecords(snapshot).map((record) => buildPolicy(record, everybody)) };
}

/** By kind, then by name. */
export const listPolicyRecords = (snapshot: Snapshot): NetworkPolicyRecord[] =>
  policyKinds.flatMap((kind) => [...snapshot.list(kind)].sort(byKey));

/** One policy with its rules; undefined where there is no record of it. `namespace` is undefined for a clusterwide one. */
export function findPolicyPage(snapshot: Snapshot, kind: PolicyKind, key: string): PolicyPage | undefined {
  const record = snapshot.get(kind, key);
  if (!record) return undefined;
  const yaml = writeYaml(toObject(record));
  return {
    policy: buildPolicy(record, readEverybody(snapshot)),
    rules: listRules(record, yaml.lines),
    yaml: yaml.text,
  };
}

const byKey = (a: NetworkPolicyRecord, b: NetworkPolicyRecord) => (a.key < b.key ? -1 : 1);

function buildPolicy(record: NetworkPolicyRecord, everybody: Everybody): Policy {
  const { kind, namespace, name, createdAt } = record;
  const subjects = listSpecs(record).map(({ spec }) =>
    selectIdentities(spec, { kind, namespace }, everybody.candidates, everybody.unread),
  );
  const policyTypes = toList(toMap(record.spec).policyTypes).flatMap((type) => toText(type) ?? []);
  return {
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name,
    ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
    valid: toValidity(record),
    rules: countRules(record),
    ...(kind === 'NetworkPolicy' && policyTypes.length > 0 ? { policyTypes } : {}),
    subjects,
    endpoints: everybody.hasEndpoints ? countEndpoints(subjects, everybody) : null,
    unjudged: everybody.unjudged,
  };
}

/** Null as soon as one subject cannot be judged, or when there is none. */
function countEndpoints(subjects: readonly Subject[], { byId }: Everybody): Policy['endpoints'] {
  if (subjects.length === 0 || subjects.some(({ identities }) => identities === null)) return null;
  const ids = new Set(subjects.flatMap(({ identities }) => identities ?? []));
  const first: IdentityEndpoint[] = [];
  let count = 0;
  for (const id of ids) {
    const endpoints = byId.get(id)?.endpoints ?? [];
    count += endpoints.length;
    first.push(...endpoints.slice(0, mostEndpoints - first.length));
  }
  return { count, first };
}

function toValidity({ kind, valid }: NetworkPolicyRecord): Validity {
  if (kind === 'NetworkPolicy') return { state: 'none' };
  if (!valid) return { state: 'not-written' };
  const state = valid.status === 'True' ? 'valid' : valid.status === 'False' ? 'invalid' : 'unknown';
  return { state, ...(valid.message === undefined ? {} : { message: valid.message }) };
}

const toObject = ({ kind, namespace, name, spec, specs }: NetworkPolicyRecord) => ({
  apiVersion: kind === 'NetworkPolicy' ? 'networking.k8s.io/v1' : 'cilium.io/v2',
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  ...(spec === undefined ? {} : { spec }),
  ...(specs === undefined ? {} : { specs }),
});
