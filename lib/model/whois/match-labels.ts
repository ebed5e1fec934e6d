import { buildIdentity } from '../identity/build-identities.ts';
import { type IdentityId, toIdentityId } from '../ids.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Query } from './read-query.ts';
import { toPodMatch } from './to-match.ts';
import type { Match } from './whois.ts';

type LabelQuery = Extract<Query, { kind: 'label' }>;

/** Identities with the label, then pods with it in metadata.labels. A source, where given, is matched verbatim. */
export function matchLabel(snapshot: Snapshot, query: LabelQuery): Match[] {
  const identities = [...listIdentitiesWith(snapshot, query)].map((id) => buildIdentity(snapshot, id));
  return [...identities, ...matchPods(snapshot, query)];
}

function listIdentitiesWith(snapshot: Snapshot, query: LabelQuery): Set<IdentityId> {
  const ids = new Set<IdentityId>();
  for (const record of snapshot.list('CiliumIdentity')) {
    if (record.labels.some((label) => isLabel(label, query))) ids.add(record.id);
  }
  if (readinessOf(snapshot, 'CiliumIdentity') !== 'readable') {
    for (const { identity, labels } of snapshot.list('CiliumEndpoint')) {
      if (identity !== undefined && labels.some((label) => isLabel(label, query))) ids.add(identity);
    }
  }
  if (query.source === 'reserved') addReserved(snapshot, query, ids);
  return ids;
}

/** Reserved identities have no objects. */
function addReserved(snapshot: Snapshot, { key }: LabelQuery, ids: Set<IdentityId>): void {
  for (let number = 0; number < 16; number++) {
    const id = toIdentityId(number);
    if (buildIdentity(snapshot, id).name === key) ids.add(id);
  }
}

function isLabel(label: string, { source, key, value }: LabelQuery): boolean {
  const [, labelSource, rest] = /^([^:]*):(.*)$/s.exec(label) ?? [undefined, '', label];
  if (source !== undefined && source !== labelSource) return false;
  return value === undefined ? rest === key || rest === `${key}=` : rest === `${key}=${value}`;
}

function matchPods(snapshot: Snapshot, { source, key, value }: LabelQuery): Match[] {
  if (source !== undefined && source !== 'k8s') return [];
  const matches: Match[] = [];
  for (const pod of snapshot.list('Pod')) if (pod.labels[key] === value) matches.push(toPodMatch(snapshot, pod));
  return matches;
}
