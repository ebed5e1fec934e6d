/**
 * A generic in-memory record store: put, remove, index, diff, subscribe. It knows no Kubernetes.
 */
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
