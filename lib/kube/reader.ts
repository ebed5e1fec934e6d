/** What lib/kube gives to its one caller, and what it is given: the border between the outside and the store. */
import type { AnyRecord, SourceKind } from '../model/records.ts';
import type { Source } from '../model/sources.ts';

export type RecordChange =
  | { type: 'put'; record: AnyRecord }
  | { type: 'remove'; kind: AnyRecord['kind']; key: string };

export interface ConnectionState {
  state: 'connecting' | 'connected' | 'lost';
  /** ms since the epoch. */
  since: number;
  /** One sentence: what failed and what to do. */
  reason?: string;
}

/** Where a reader writes. Called on the event loop, in order; one `apply` is one visible step. */
export interface RecordSink {
  apply(changes: RecordChange[]): void;
  setSource(source: Source): void;
  setConnection(connection: ConnectionState): void;
}

export interface ConnectionOptions {
  /** Path of a kubeconfig; absent = $KUBECONFIG, ~/.kube/config, in-cluster, in the order of kubectl. */
  kubeconfig?: string;
  context?: string;
}

export interface KubeReader {
  cluster: { name?: string; context?: string; server?: string };
  /** Reads any resource on demand (a CRD a screen asks for): the list as served, never stored. */
  stop(): Promise<void>;
}

export type ReaderKinds = readonly SourceKind[];
