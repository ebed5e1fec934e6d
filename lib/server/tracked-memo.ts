/** Answers kept until something they were made from changes (tracked-reads.ts). */
import type { Snapshot } from '../model/snapshot.ts';
import { type Read, trackReads } from './tracked-reads.ts';

interface Entry<Value> {
  value: Value;
  /** Revision at which it was built: the version of the answer. */
  revision: number;
  reads: Set<Read>;
}

export interface TrackedMemo<Key, Value> {
  get(key: Key, snapshot: Snapshot): { value: Value; revision: number };
  /** Forgets every answer that asked one of these questions, and names them. */
  invalidate(touched: Iterable<Read>): Key[];
}

export function createTrackedMemo<Key, Value>(build: (key: Key, snapshot: Snapshot) => Value): TrackedMemo<Key, Value> {
  const entries = new Map<Key, Entry<Value>>();
  const askers = new Map<Read, Set<Key>>();

  const remember = (key: Key, snapshot: Snapshot) => {
    const reads = new Set<Read>();
    const entry = { value: build(key, trackReads(snapshot, reads)), revision: snapshot.revision, reads };
    entries.set(key, entry);
    for (const read of reads) askers.set(read, (askers.get(read) ?? new Set<Key>()).add(key));
    return entry;
  };

  const forget = (key: Key) => {
    for (const read of entries.get(key)?.reads ?? []) {
      const asking = askers.get(read);
      asking?.delete(key);
      if (asking?.size === 0) askers.delete(read);
    }
    entries.delete(key);
  };

  return {
    get: (key, snapshot) => entries.get(key) ?? remember(key, snapshot),
    invalidate(touched) {
      const old = new Set<Key>();
      for (const read of touched) for (const key of askers.get(read) ?? []) old.add(key);
      for (const key of old) forget(key);
      return [...old];
    },
  };
}
