/** The store as model functions see it. They read synchronously, so a view of the store now is a consistent snapshot. */
import type { AnyRecord, RecordOf } from '../model/records.ts';
import type { IndexName, Snapshot } from '../model/snapshot.ts';
import type { Source } from '../model/sources.ts';
import type { RecordStore } from '../store/record-store.ts';

export interface SnapshotMoment {
  revision: number;
  /** ms since the epoch. */
  now: number;
  sources: readonly Source[];
}

export function createSnapshot(store: RecordStore<AnyRecord, IndexName>, moment: SnapshotMoment): Snapshot {
  return {
    ...moment,
    list: (kind) => store.list(kind) as Iterable<RecordOf<typeof kind>>,
    get: (kind, key) => store.get(kind, key) as RecordOf<typeof kind> | undefined,
    find: (index, key) => store.find(index, key),
    count: (kind) => store.count(kind),
  };
}
