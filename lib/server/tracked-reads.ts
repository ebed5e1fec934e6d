/**
 * Which questions an answer asked the snapshot, and which questions a batch answers differently. An answer whose questions
 * all read as before reads as before: no list of "this kind affects that node" has to be kept right by hand.
 *
 * Time is left out: `now` moves without a batch, and no answer changes by it alone.
 */
import type { AnyRecord, RecordKind } from '../model/records.ts';
import type { IndexFunctions, Snapshot } from '../model/snapshot.ts';
import { type Difference, listRecords } from '../store/record-store.ts';

/** One question: the sources, a whole kind, one record, or one key of an index. */
export type Read = string;

export const sourcesRead: Read = 'sources';
const kindRead = (kind: RecordKind): Read => `kind ${kind}`;
const recordRead = (kind: RecordKind, key: string): Read => `record ${kind} ${key}`;
const indexRead = (index: string, key: string): Read => `index ${index} ${key}`;

/** The same snapshot; every question asked of it is also put down in `reads`. */
export function trackReads(snapshot: Snapshot, reads: Set<Read>): Snapshot {
  return {
    revision: snapshot.revision,
    now: snapshot.now,
    get sources() {
      reads.add(sourcesRead);
      return snapshot.sources;
    },
    list(kind) {
      reads.add(kindRead(kind));
      return snapshot.list(kind);
    },
    count(kind) {
      reads.add(kindRead(kind));
      return snapshot.count(kind);
    },
    get(kind, key) {
      reads.add(recordRead(kind, key));
      return snapshot.get(kind, key);
    },
    find(index, key) {
      reads.add(indexRead(index, key));
      return snapshot.find(index, key);
    },
  };
}

/** Every question that may read differently after the batch. */
export function listTouchedReads(differences: Difference<AnyRecord>[], indexes: IndexFunctions): Set<Read> {
  const touched = new Set<Read>();
  for (const record of listRecords(differences)) touchRecord(record, indexes, touched);
  return touched;
}

function touchRecord(record: AnyRecord, indexes: IndexFunctions, touched: Set<Read>) {
  touched.add(kindRead(record.kind));
  touched.add(recordRead(record.kind, record.key));
  for (const [index, keysOf] of Object.entries(indexes)) {
    for (const key of keysOf(record)) touched.add(indexRead(index, key));
  }
}
