/** Which policies select each identity, by labels alone. */
import type { Identity } from '../identity/identity.ts';
import type { IdentityId } from '../ids.ts';
import type { SourceKind } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { listPolicyRecords } from './build-policies.ts';
import { type PolicyName, policyKinds } from './policy.ts';
import { type Everybody, readEverybody } from './read-everybody.ts';
import { listUnreadKinds } from './read-kinds.ts';
import { canBeSubject, selectIdentities } from './select-identities.ts';
import { listSpecs } from './specs.ts';

/** By kind and name, each once. null where it is not known: then that of every identity with an endpoint is not. */
export type PoliciesOf = (identity: Identity) => readonly PolicyName[] | null;

export function listPoliciesOf(snapshot: Snapshot, identities: readonly Identity[]): PoliciesOf {
  const selecting = findSelecting(snapshot, readEverybody(snapshot, [...identities]));
  return (identity) => {
    if (!canBeSubject(identity)) return [];
    return selecting === null || identity.labels.length === 0 ? null : (selecting.get(identity.id) ?? []);
  };
}

/** By identity; null where a policy, or whom it selects, is not known. */
function findSelecting(snapshot: Snapshot, everybody: Everybody): Map<IdentityId, PolicyName[]> | null {
  if (everybody.unread !== undefined || !arePoliciesKnown(snapshot)) return null;
  const selecting = new Map<IdentityId, PolicyName[]>();
  for (const record of listPolicyRecords(snapshot)) {
    const { kind, namespace, name } = record;
    const subjects = listSpecs(record).map(({ spec }) =>
      selectIdentities(spec, { kind, namespace }, everybody.candidates),
    );
    // Hosts are no endpoints, and a policy without a selector is for nobody.
    const judged = subjects.filter(({ field }) => field === 'endpointSelector' || field === 'podSelector');
    const policy = { kind, ...(namespace === undefined ? {} : { namespace }), name };
    if (judged.some(({ identities }) => identities === null)) return null;
    for (const id of new Set(judged.flatMap(({ identities }) => identities ?? []))) {
      const known = selecting.get(id);
      if (known) known.push(policy);
      else selecting.set(id, [policy]);
    }
  }
  return selecting;
}

/** All three kinds are read, and every policy of them. */
function arePoliciesKnown(snapshot: Snapshot): boolean {
  const isPolicy = (kind: SourceKind) => policyKinds.some((policy) => policy === kind);
  return (
    listUnreadKinds(snapshot.sources).length === 0 && ![...snapshot.list('Unreadable')].some(({ of }) => isPolicy(of))
  );
}
