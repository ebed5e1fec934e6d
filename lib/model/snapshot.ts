import type { AnyRecord, RecordKind, RecordOf, SourceKind } from './records.ts';
import type { Source } from './sources.ts';

/**
 * What every answer is a function of: a consistent view of the store at one revision.
 * lib/server makes it; model functions read it synchronously and keep nothing of it.
 */
export interface Snapshot {
  /** Counts the batches applied in this process. It is no resourceVersion. */
  readonly revision: number;
  /** ms since the epoch; of a recording: `--now`, or the newest time any of its objects names. */
  readonly now: number;
  readonly sources: readonly Source[];
  list<K extends RecordKind>(kind: K): Iterable<RecordOf<K>>;
  get<K extends RecordKind>(kind: K, key: string): RecordOf<K> | undefined;
  /** Every record that one of its index functions (indexes.ts) filed under `key`. */
  find(index: IndexName, key: string): Iterable<AnyRecord>;
  count(kind: RecordKind): number;
}

/**
 * `ip`: records that mention an address. `node`: pods by nodeName. `nodeIp`: endpoints by networking.node, nodes by address.
 * `fault`: records of which a part cannot be read, all under `''`.
 */
export type IndexName = 'ip' | 'node' | 'nodeIp' | 'uid' | 'identity' | 'eni' | 'label' | 'fault';

/** Which keys a record is filed under, for each index. Implemented once, in indexes.ts. */
export type IndexFunctions = Record<IndexName, (record: AnyRecord) => Iterable<string>>;

export const findSource = (snapshot: Snapshot, kind: SourceKind) => snapshot.sources.find((s) => s.kind === kind);
