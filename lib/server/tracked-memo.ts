/** Answers kept until something they were made from changes (tracked-reads.ts). */
import type { Snapshot } from '../model/snapshot.ts';
import { type Read, trackReads } from './tracked-reads.ts';

interface Entry<Value> {
  /** Forgotten once old; what it read stays, so that a further change is told to who has the old answer still. */
  answer: { value: Value; revision: number } | undefined;
  reads: Set<Read>;
}

export interface TrackedMemo<Key, Value> {
  /** `revision`: the one at which the answer was built, its version. */
  get(key: Key, snapshot: Snapshot): { value: Value; revision: number };
  /** Forgets every answer that asked one of these questions, and names them, those too that were forgotten before. */
  invalidate(touched: Iterable<Read>): Key[];
  /** The thing is gone: nothing more is told of it. */
  forget(key: Key): void;
}

export function createTrackedMemo<Key, Value>(build: (key: Key, snapshot: Snapshot) => Value): TrackedMemo<Key, Value> {
  const entries = new Map<Key, Entry<Value>>();
  const askers = new Map<Read, Set<Key>>();

  const follow = (key: Key, before: Set<Read>, after: Set<Read>) => {
    for (const read of before) {
      const asking = askers.get(read);
      if (after.has(read) || !asking) continue;
      asking.delete(key);
      if (asking.size === 0) askers.delete(read);
    }
    for (const read of after) askers.set(read, (askers.get(read) ?? new Set<Key>()).add(key));
  };

  const remember = (key: Key, snapshot: Snapshot) => {
    const reads = new Set<Read>();
    const answer = { value: build(key, trackReads(snapshot, reads)), revision: snapshot.revision };
    follow(key, entries.get(key)?.reads ?? new Set(), reads);
    entries.set(key, { answer, reads });
    return answer;
  };

  return {
    get: (key, snapshot) => entries.get(key)?.answer ?? remember(key, snapshot),
    invalidate(touched) {
      const old = new Set<Key>();
      for (const read of touched) for (const key of askers.get(read) ?? []) old.add(key);
      for (const key of old) {
        const entry = entries.get(key);
        if (entry) entry.answer = undefined;
      }
      return [...old];
    },
    forget(key) {
      follow(key, entries.get(key)?.reads ?? new Set(), new Set());
      entries.delete(key);
    },
  };
}
