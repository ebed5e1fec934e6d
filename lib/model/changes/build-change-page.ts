/** One page of the changes that are kept, newest first, filtered where all of them are known. */
import { formatOwner } from '../ip-ownership/owner-text.ts';
import { containsText, isAnyOf } from '../page.ts';
import {
  type AddressChange,
  type Change,
  type ChangeKind,
  type ChangePage,
  type Holder,
  kindOfChange,
  type ObjectChange,
} from './change.ts';

export interface ChangesQuery {
  q?: string | undefined;
  kind?: ChangeKind[] | undefined;
  /** `Kind:namespace/name`, `Kind:name`, `address:<ip>`. */
  obj?: string[] | undefined;
  /** RFC 3339. */
  since?: string | undefined;
  /** Number of the newest change to show. */
  until?: number | undefined;
  offset: number;
  limit: number;
}

/** What a list carries of each: the line of a table names no more. */
const fieldsInList = 3;

/** `kept`: newest first. */
export function buildChangePage(
  kept: readonly Change[],
  told: Pick<ChangePage, 'since' | 'dropped'>,
  query: ChangesQuery,
): ChangePage {
  const { until = Number.POSITIVE_INFINITY, offset, limit } = query;
  const inKinds = (change: Change) => isAnyOf(query.kind, kindOfChange(change));
  const found = kept.filter(createFilter(query));
  const passing = found.filter(inKinds);
  const shown = passing.filter(({ number }) => number <= until);
  return {
    ...told,
    total: shown.length,
    of: kept.length,
    offset,
    changes: shown.slice(offset, offset + limit).map(cutFields),
    newest: kept[0]?.number ?? 0,
    ...(kept[0] && { newestAt: kept[0].at }),
    newer: passing.length - shown.length,
    kinds: countKinds(found),
  };
}

type Passes = (change: Change) => boolean;

/** Every filter but `kind`; those that filter nothing are not asked of thirty thousand changes. */
function createFilter({ q, obj, since }: ChangesQuery): Passes {
  const filters: Passes[] = [];
  if (since !== undefined) {
    const from = new Date(since).toISOString();
    filters.push(({ at }) => at >= from);
  }
  if (obj?.length) {
    const wanted = new Set(obj);
    filters.push((change) => namesOf(change).some((name) => wanted.has(name)));
  }
  if (q?.trim()) filters.push((change) => containsText(q, textsOf(change)));
  return (change) => filters.every((passes) => passes(change));
}

/** What `obj` may call it by: a change of an address is one of its node and of the pod that has or had it too. */
function namesOf(change: Change): string[] {
  if (change.type === 'object') return [nameObject(change)];
  const owners = [...ownersOf(change.was), ...ownersOf(change.is)];
  return [`address:${change.ip}`, `Node:${change.node}`, `CiliumNode:${change.node}`, ...owners.map(nameObject)];
}

const nameObject = ({ kind, namespace, name }: { kind: string; namespace?: string; name: string }) =>
  `${kind}:${namespace ? `${namespace}/` : ''}${name}`;

const ownersOf = (holder: Holder | undefined) => holder?.owners ?? (holder?.owner ? [holder.owner] : []);

const textsOf = (change: Change) => (change.type === 'object' ? textsOfObject(change) : textsOfAddress(change));

const textsOfObject = ({ kind, namespace, name, change, fields, writers }: ObjectChange) => [
  kind,
  namespace ? `${namespace}/${name}` : name,
  change,
  ...writers.map(({ manager }) => manager),
  ...fields.flatMap(({ path, was, is }) => [path, was, is]),
];

const textsOfAddress = ({ ip, node, was, is, writers }: AddressChange) => [
  'address',
  ip,
  node,
  was?.state,
  is?.state,
  ...[...ownersOf(was), ...ownersOf(is)].map(formatOwner),
  ...writers,
];

const cutFields = (change: Change): Change =>
  change.type === 'object' ? { ...change, fields: change.fields.slice(0, fieldsInList) } : change;

/** The most frequent first. */
function countKinds(changes: readonly Change[]): ChangePage['kinds'] {
  const counts = new Map<ChangeKind, number>();
  for (const change of changes) counts.set(kindOfChange(change), (counts.get(kindOfChange(change)) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
