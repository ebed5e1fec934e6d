/** What lib/kube gives to its one caller, and what it is given: the border between the outside and the store. */
import type { AnyRecord, SourceKind } from '../model/records.ts';
import type { Source } from '../model/sources.ts';
import type { Timings } from './timings.ts';

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

export interface KubeReaderOptions {
  connection: ConnectionOptions;
  sink: RecordSink;
  /** One line for the log: what went wrong and is being tried again. */
  log?(message: string): void;
  /** Only these kinds; absent = all of kinds.ts. */
  kinds?: ReaderKinds;
  /** Where Cilium is installed: its ConfigMap, workloads and Lease are read there. `kube-system` by default. */
  ciliumNamespace?: string;
  /** What an absent source says of itself, where the server is a recording and lacks no CRD: it was not recorded. */
  absence?: string;
  timings?: Partial<Timings>;
}

/** Which resource a screen wants: names as they stand in a URL, not yet validated. */
export interface ResourceQuestion {
  /** '' for core. */
  group: string;
  /** Absent: the version the server prefers. */
  version?: string;
  /** Plural, e.g. `ciliumegressgatewaypolicies`. */
  resource: string;
  namespace?: string;
  /** Absent: a list. */
  name?: string;
  /** `table`: the API server's own table with its printer columns, instead of the objects. */
  form?: 'objects' | 'table';
  /** At most 500 objects a page. */
  limit?: number;
  continue?: string;
}

/** What the API server says it serves. */
export interface ServedResource {
  group: string;
  /** Plural, e.g. `ciliumnodes`. */
  resource: string;
  kind: string;
  namespaced: boolean;
  /** In the order of the server's preference. */
  versions: string[];
}

export interface KubeReader {
  cluster: { name?: string; context?: string; server?: string };
  /** Reads any resource on demand (a CRD a screen asks for): the object or list as served, never stored, never a secret. */
  readResource(question: ResourceQuestion): Promise<unknown>;
  /** Everything that the API server serves, by its own account. */
  listResources(): Promise<ServedResource[]>;
  /** Closes every connection; nothing reaches the sink afterwards. */
  stop(): Promise<void>;
}

export type ReaderKinds = readonly SourceKind[];
