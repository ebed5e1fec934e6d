/** Kinds of policies that are read, and those that are not: each is a part of the list, none stands in for another. */
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { type Policies, type PolicyKind, policyKinds } from '../../lib/model/policy/policy.ts';

type Sources = readonly Pick<SourceAnswer, 'kind' | 'state'>[];

/** A CRD that is not installed has no objects. NetworkPolicy is no CRD: without it, nobody knows. */
const isUnread = (sources: Sources, kind: PolicyKind) => {
  const state = sources.find((source) => source.kind === kind)?.state;
  return state === 'refused' || state === 'syncing' || (state === 'absent' && kind === 'NetworkPolicy');
};

/** Policies of a kind; null while they cannot be read. */
export function countRead(
  answer: { policies: Pick<Policies['policies'][number], 'kind'>[]; sources: Sources } | undefined,
  kind: PolicyKind,
): number | null {
  const state = answer?.sources.find((source) => source.kind === kind)?.state;
  if (!answer || (state !== 'synced' && state !== 'stale')) return null;
  return answer.policies.filter((policy) => policy.kind === kind).length;
}

/** The kinds that say why a list has no row: those that are not read, and all of them where none is missing. */
export function listDecisiveKinds(sources: Sources): readonly PolicyKind[] {
  const unread = policyKinds.filter((kind) => isUnread(sources, kind));
  return unread.length > 0 ? unread : policyKinds;
}
