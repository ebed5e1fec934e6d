/** What a batch did to objects → changes worth telling. */
import type { AnyRecord, SourceKind } from '../records.ts';
import type { FoundObjectChange, Writer } from './change.ts';
import { listFieldChanges } from './list-field-changes.ts';

/** A record before and after a batch, never both undefined. */
export interface Difference {
  before?: AnyRecord;
  after?: AnyRecord;
}

/** `follows`: whether what changes of this kind is a change of the cluster, and not its first list. */
export function findObjectChanges(
  differences: readonly Difference[],
  follows: (kind: SourceKind) => boolean,
): FoundObjectChange[] {
  return joinUnreadable(differences).flatMap((difference) => {
    const record = difference.after ?? difference.before;
    return record && follows(kindOf(record)) ? (toChange(record, difference) ?? []) : [];
  });
}

const kindOf = (record: AnyRecord): SourceKind => (record.kind === 'Unreadable' ? record.of : record.kind);

/** An object that becomes unreadable, or readable again, leaves as one record and comes as another: one difference. */
function joinUnreadable(differences: readonly Difference[]): Difference[] {
  if (!differences.some(({ before, after }) => (after ?? before)?.kind === 'Unreadable')) return [...differences];
  const joined = new Map<string, Difference>();
  for (const difference of differences) {
    const key = keyOf((difference.after ?? difference.before) as AnyRecord);
    joined.set(key, { ...dropUndefined(joined.get(key)), ...dropUndefined(difference) });
  }
  return [...joined.values()];
}

const keyOf = (record: AnyRecord) => (record.kind === 'Unreadable' ? record.key : `${record.kind}/${record.key}`);

const dropUndefined = ({ before, after }: Difference = {}): Difference => ({
  ...(before && { before }),
  ...(after && { after }),
});

/** Undefined: the object was only written again. */
function toChange(record: AnyRecord, { before, after }: Difference): FoundObjectChange | undefined {
  const change = nameChange(before, after);
  const isOther = before?.kind !== after?.kind && before && after;
  const found = listFieldChanges(isOther ? undefined : before, after);
  if (change === 'changed' && found.fieldCount === 0) return undefined;
  const namespace = 'namespace' in record ? record.namespace : undefined;
  return {
    type: 'object',
    kind: kindOf(record),
    ...(namespace ? { namespace } : {}),
    name: record.name,
    change,
    ...found,
    writers: listWriters(before, after),
  };
}

function nameChange(before: AnyRecord | undefined, after: AnyRecord | undefined): FoundObjectChange['change'] {
  if (after === undefined) return 'removed';
  if (after.kind === 'Unreadable') return 'unreadable';
  if (before === undefined) return 'added';
  if (before.kind === 'Unreadable') return 'readable';
  return before.uid === after.uid ? 'changed' : 'replaced';
}

/** Managers whose newest time moved, the latest first. Of an object that went managedFields tell nobody. */
function listWriters(before: AnyRecord | undefined, after: AnyRecord | undefined): Writer[] {
  const known = before?.uid === after?.uid ? before?.writtenAt : undefined;
  return Object.entries(after?.writtenAt ?? {})
    .filter(([manager, time]) => known?.[manager] !== time)
    .sort(([, a], [, b]) => b - a)
    .map(([manager, time]) => ({ manager, at: new Date(time).toISOString() }));
}
