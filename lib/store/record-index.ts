/**
 * One index: which records are filed under a key. Most keys of a cluster (an IP, a uid) hold one record, so a lone
 * record stands by itself and only company gets a Set: 100,000 Sets of one would cost more than the records.
 */
export interface RecordIndex<R extends object> {
  /** Records under the key, in the order in which they were filed. */
  find(key: string): Iterable<R>;
  /** Takes the one out, files the other: both under every key that `keysOf` gives. */
  replace(before: R | undefined, after: R | undefined): void;
}

export function createIndex<R extends object>(keysOf: (record: R) => Iterable<string>): RecordIndex<R> {
  const filed = new Map<string, R | Set<R>>();

  const add = (key: string, record: R) => {
    const there = filed.get(key);
    if (there === undefined) filed.set(key, record);
    else if (there instanceof Set) there.add(record);
    else if (there !== record) filed.set(key, new Set([there, record]));
  };

  const take = (key: string, record: R) => {
    const there = filed.get(key);
    if (there === record) filed.delete(key);
    if (!(there instanceof Set)) return;
    there.delete(record);
    const [only] = there;
    if (there.size === 1 && only) filed.set(key, only);
  };

  return {
    find(key) {
      const there = filed.get(key);
      if (there === undefined) return [];
      return there instanceof Set ? there : [there];
    },
    replace(before, after) {
      if (before) for (const key of keysOf(before)) take(key, before);
      if (after) for (const key of keysOf(after)) add(key, after);
    },
  };
}
