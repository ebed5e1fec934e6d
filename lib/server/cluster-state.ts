/** What is known of the cluster now: the records, where every source stands, whether the API server answers. */
import type { ConnectionState, RecordSink } from '../kube/reader.ts';
import { indexes } from '../model/indexes.ts';
import type { AnyRecord, SourceKind } from '../model/records.ts';
import type { IndexName, Snapshot } from '../model/snapshot.ts';
import type { Source } from '../model/sources.ts';
import { createRecordStore, type Difference } from '../store/record-store.ts';
import { isSameRecord } from './same-record.ts';
import { createSnapshot } from './snapshot-of-store.ts';
import { createSourceStates } from './source-states.ts';

/** One revision: what a batch, a source or the connection changed. */
export interface Step {
  revision: number;
  differences: Difference<AnyRecord>[];
  /** Sources whose state changed. */
  sources: SourceKind[];
}

export interface ClusterState {
  /** What the reader writes. */
  sink: RecordSink;
  readonly revision: number;
  readonly connection: ConnectionState;
  /** At least one source is known, and every one has left syncing. */
  readonly ready: boolean;
  sources(): Source[];
  snapshot(): Snapshot;
  subscribe(listener: (step: Step) => void): () => void;
  /** One more revision, for what was found in the records that are there. */
  advance(): void;
}

/** `now`: ms since the epoch; of a recording always the same. */
export function createClusterState(now: () => number): ClusterState {
  const store = createRecordStore<AnyRecord, IndexName>({ indexes, equal: isSameRecord });
  const unreadable = new Map<SourceKind, number>();
  const sources = createSourceStates((kind) => store.count(kind) + (unreadable.get(kind) ?? 0));
  const listeners = new Set<(step: Step) => void>();
  let connection: ConnectionState = { state: 'connecting', since: now() };
  let revision = 0;

  const step = (changed: Partial<Step>) => {
    const told = { differences: [], sources: [], ...changed, revision: ++revision };
    for (const listener of [...listeners]) listener(told);
  };

  store.subscribe(({ differences }) => {
    for (const { before, after } of differences) {
      if (before?.kind === 'Unreadable') unreadable.set(before.of, (unreadable.get(before.of) ?? 0) - 1);
      if (after?.kind === 'Unreadable') unreadable.set(after.of, (unreadable.get(after.of) ?? 0) + 1);
    }
    step({ differences });
  });

  return {
    sink: {
      apply: (changes) => void store.apply(changes),
      setSource(source) {
        if (sources.set(source)) step({ sources: [source.kind] });
      },
      setConnection(next) {
        const same = next.state === connection.state && next.reason === connection.reason;
        connection = next;
        if (!same) step({});
      },
    },
    get revision() {
      return revision;
    },
    get connection() {
      return connection;
    },
    get ready() {
      const all = sources.list();
      return all.length > 0 && all.every(({ state }) => state !== 'syncing');
    },
    sources: sources.list,
    snapshot: () => createSnapshot(store, { revision, now: now(), sources: sources.list() }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    advance: () => step({}),
  };
}
