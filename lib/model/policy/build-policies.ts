/** Spec: docs/spec/policies.md. */
import { buildIdentities } from '../identity/build-identities.ts';
import type { Identity, IdentityEndpoint } from '../identity/identity.ts';
import { policyKinds } from '../installation/counts.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type { NetworkPolicyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { toList, toMap, toText } from './json-parts.ts';
import { countRules, listRules } from './list-rules.ts';
import type { Policies, Policy, PolicyKind, PolicyPage, Subject, Validity } from './policy.ts';
import { type Candidate, countUnjudged, listCandidates, selectIdentities } from './select-identities.ts';
import { listSpecs } from './specs.ts';
import { writeYaml } from './write-yaml.ts';

/** Everybody who can be selected, read once for all policies. */
interface Everybody {
  candidates: Candidate[];
  byId: Map<number, Identity>;
  unjudged: number;
  /** Why no identity can be judged. */
  unread?: string;
  /** Endpoints are read completely. */
  hasEndpoints: boolean;
}

/** Every policy of the three kinds, by kind and name. */
export function buildPolicies(snapshot: Snapshot): Policies {
  const everybody = readEverybody(snapshot);
  const records = policyKinds.flatMap((kind) => [...snapshot.list(kind)].sort(byKey));
  return { policies: records.map((record) => buildPolicy(record, everybody)) };
}

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

function readEverybody(snapshot: Snapshot): Everybody {
  const identities = buildIdentities(snapshot);
  const [objects, endpoints] = [readinessOf(snapshot, 'CiliumIdentity'), readinessOf(snapshot, 'CiliumEndpoint')];
  const slices = readinessOf(snapshot, 'CiliumEndpointSlice');
  // Labels stand in identities and in CiliumEndpoints; slices have numbers alone.
  const isReadable = objects === 'readable' || (objects === 'unreadable' && endpoints === 'readable');
  const unread =
    objects === 'syncing' ? 'identities are not read yet' : 'neither identities nor endpoints are readable';
  return {
    candidates: listCandidates(identities),
    byId: new Map(identities.map((identity) => [identity.id, identity])),
    unjudged: countUnjudged(identities),
    ...(isReadable ? {} : { unread }),
    hasEndpoints: endpoints === 'readable' || (endpoints === 'unreadable' && slices === 'readable'),
  };
}

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
    endpoints: everybody.hasEndpoints ? listEndpoints(subjects, everybody) : null,
    unjudged: everybody.unjudged,
  };
}

/** Null as soon as one subject cannot be judged, or when there is none. */
function listEndpoints(subjects: readonly Subject[], { byId }: Everybody): IdentityEndpoint[] | null {
  if (subjects.length === 0 || subjects.some(({ identities }) => identities === null)) return null;
  const ids = new Set(subjects.flatMap(({ identities }) => identities ?? []));
  return [...ids].flatMap((id) => byId.get(id)?.endpoints ?? []);
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
