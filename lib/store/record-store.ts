/**
 * A generic in-memory record store: put, remove, index, diff, subscribe. It knows no Kubernetes.
 */
import { isDeepStrictEqual } from 'node:util';
import { createIndex, type RecordIndex } from './record-index.ts';

export interface StoredRecord {
  kind: string;
  key: string;
}

export type Change<R extends StoredRecord> =
  | { type: 'put'; record: R }
  | { type: 'remove'; kind: R['kind']; key: string };

/** What one applied batch did: records before and after, never both undefined. */
export interface Difference<R extends StoredRecord> {
  before?: R;
  after?: R;
}

/** Every record of the differences, as it was before and as it is after. */
export function* listRecords<R extends StoredRecord>(differences: Iterable<Difference<R>>): Generator<R> {
  for (const { before, after } of differences) {
    if (before) yield before;
    if (after) yield after;
  }
}

export interface Batch<R extends StoredRecord> {
  revision: number;
  differences: Difference<R>[];
}

export interface RecordStore<R extends StoredRecord, Index extends string> {
  readonly revision: number;
  /** Applies all changes as one step and tells subscribers once; a batch that changes nothing keeps the revision. */
  apply(changes: Iterable<Change<R>>): Batch<R> | undefined;
  list(kind: R['kind']): Iterable<R>;
  get(kind: R['kind'], key: string): R | undefined;
  count(kind: R['kind']): number;
  find(index: Index, key: string): Iterable<R>;
  subscribe(listener: (batch: Batch<R>) => void): () => void;
}

export type Indexes<R extends StoredRecord, Index extends string> = Record<Index, (record: R) => Iterable<string>>;

export interface StoreOptions<R extends StoredRecord, Index extends string> {
  indexes: Indexes<R, Index>;
  /** Two records that say the same: putting the second changes nothing, and the first stays. Default: deep equality. */
  equal?: (before: R, after: R) => boolean;
}

export function createRecordStore<R extends StoredRecord, Index extends string>(
  options: StoreOptions<R, Index>,
): RecordStore<R, Index> {
  const { indexes, equal = isDeepStrictEqual } = options;
  const kinds = new Map<R['kind'], Map<string, R>>();
  const filed = Object.fromEntries(
    Object.entries<(record: R) => Iterable<string>>(indexes).map(([name, keysOf]) => [name, createIndex(keysOf)]),
  ) as Record<Index, RecordIndex<R>>;
  const allIndexes = Object.values<RecordIndex<R>>(filed);
  const listeners = new Set<(batch: Batch<R>) => void>();
  let revision = 0;

  const recordsOf = (kind: R['kind']) => {
    const records = kinds.get(kind) ?? new Map<string, R>();
    kinds.set(kind, records);
    return records;
  };

  const put = (record: R) => {
    const records = recordsOf(record.kind);
    const before = records.get(record.key);
    if (before !== undefined && (before === record || equal(before, record))) return undefined;
    records.set(record.key, record);
    for (const index of allIndexes) index.replace(before, record);
    return { before, after: record };
  };

  const remove = (kind: R['kind'], key: string) => {
    const before = kinds.get(kind)?.get(key);
    if (before === undefined) return undefined;
    kinds.get(kind)?.delete(key);
    for (const index of allIndexes) index.replace(before, undefined);
    return { before, after: undefined };
  };

  return {
    get revision() {
      return revision;
    },
    apply(changes) {
      const net = new NetDifferences<R>(equal);
      for (const change of changes) {
        const step = change.type === 'put' ? put(change.record) : remove(change.kind, change.key);
        if (step) net.add(step);
      }
      const differences = net.list();
      if (differences.length === 0) return undefined;
      const batch = { revision: ++revision, differences };
      for (const listener of [...listeners]) listener(batch);
      return batch;
    },
    list: (kind) => kinds.get(kind)?.values() ?? [],
    get: (kind, key) => kinds.get(kind)?.get(key),
    count: (kind) => kinds.get(kind)?.size ?? 0,
    find: (index, key) => filed[index].find(key),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Several changes of one record inside a batch are one difference: what was before the batch, what is after it. */
class NetDifferences<R extends StoredRecord> {
  readonly #byKind = new Map<string, Map<string, Difference<R>>>();
  readonly #equal: (before: R, after: R) => boolean;

  constructor(equal: (before: R, after: R) => boolean) {
    this.#equal = equal;
  }

  add(step: Difference<R>) {
    const { kind, key } = (step.after ?? step.before) as R;
    const ofKind = this.#byKind.get(kind) ?? new Map<string, Difference<R>>();
    this.#byKind.set(kind, ofKind);
    const earlier = ofKind.get(key);
    ofKind.set(key, earlier ? { before: earlier.before, after: step.after } : step);
  }

  list(): Difference<R>[] {
    const all = [...this.#byKind.values()].flatMap((ofKind) => [...ofKind.values()]);
    return all.filter(({ before, after }) => (before && after ? !this.#equal(before, after) : before !== after));
  }
}
