/** Kinds of policies that are read, and those that are not: each is a part of the list, none stands in for another. */
import type { Source } from '../sources.ts';
import { type Policies, type PolicyKind, policyKinds } from './policy.ts';

type Sources = readonly Pick<Source, 'kind' | 'state'>[];

/** A CRD that is not installed has no objects. NetworkPolicy is no CRD: without it, nobody knows. */
export function listUnreadKinds(sources: Sources): PolicyKind[] {
  return policyKinds.filter((kind) => {
    const state = sources.find((source) => source.kind === kind)?.state;
    return state === 'absent' ? kind === 'NetworkPolicy' : state !== 'synced' && state !== 'stale';
  });
}

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
  const unread = listUnreadKinds(sources);
  return unread.length > 0 ? unread : policyKinds;
}
