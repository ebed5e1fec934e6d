import type { SourceKind } from '../model/records.ts';
import type { Source, SourceStatus } from '../model/sources.ts';
import type { RecordChange, RecordSink } from './reader.ts';

/** Changes that wait are handed over at the latest when there are so many: the event loop is not held up by one batch. */
const mostInBatch = 2_000;

/**
 * What goes to the sink, in order: changes in batches, and after them the sources they belong to.
 * A source is told as its reader sees it, except that none is synced while the API server is down.
 */
export class Outbox {
  readonly #sink: RecordSink;
  readonly #batchEvery: number;
  #changes: RecordChange[] = [];
  readonly #sources = new Map<SourceKind, Omit<Source, 'since'>>();
  readonly #told = new Map<SourceKind, Source>();
  readonly #untold = new Set<SourceKind>();
  #down: string | undefined;
  #flushedAt = 0;
  #cancel: (() => void) | undefined;
  #isClosed = false;

  constructor(sink: RecordSink, batchEvery: number) {
    this.#sink = sink;
    this.#batchEvery = batchEvery;
  }

  push(changes: RecordChange[]): void {
    if (changes.length === 0 || this.#isClosed) return;
    for (const change of changes) this.#changes.push(change);
    if (this.#changes.length >= mostInBatch) this.flush();
    else this.#schedule();
  }

  /** The place of a source, once, and again when another version is read. */
  add(source: Omit<Source, 'since'>): void {
    this.#sources.set(source.kind, source);
    this.#untold.add(source.kind);
    this.flush();
  }

  /** A new state is told at once, after everything that came before it. */
  setState(kind: SourceKind, state: SourceStatus, reason?: string): void {
    const source = this.#sources.get(kind);
    if (!source || (source.state === state && source.reason === reason)) return;
    this.#sources.set(kind, { ...source, state, reason });
    this.#untold.add(kind);
    this.flush();
  }

  /** Something came in for this kind: told with the next batch. */
  heard(kind: SourceKind, count: number): void {
    const source = this.#sources.get(kind);
    if (!source || this.#isClosed) return;
    this.#sources.set(kind, { ...source, count, heardAt: Date.now() });
    this.#untold.add(kind);
    this.#schedule();
  }

  /** Why the API server is down; undefined when it is not. */
  setDown(reason: string | undefined): void {
    if (this.#down === reason) return;
    this.#down = reason;
    for (const kind of this.#sources.keys()) this.#untold.add(kind);
    this.flush();
  }

  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#isClosed) return;
    this.#flushedAt = performance.now();
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length > 0) this.#sink.apply(changes);
    for (const kind of this.#untold) this.#tell(kind);
    this.#untold.clear();
  }

  close(): void {
    this.#cancel?.();
    this.#isClosed = true;
  }

  #tell(kind: SourceKind): void {
    const source = this.#sources.get(kind);
    if (!source) return;
    const shown = this.#toShown(source, this.#told.get(kind));
    this.#told.set(kind, shown);
    this.#sink.setSource(shown);
  }

  /** As it is told: stale instead of synced while the server is down, and `since` when what is told last changed. */
  #toShown(source: Omit<Source, 'since'>, told: Source | undefined): Source {
    const isHidden = source.state === 'synced' && this.#down !== undefined;
    const state = isHidden ? 'stale' : source.state;
    const since = told?.state === state ? told.since : Date.now();
    const { reason: _, ...shown } = { ...source, state, since };
    const reason = isHidden ? this.#down : source.reason;
    return reason === undefined ? shown : { ...shown, reason };
  }

  /** At the end of this tick, or when the last batch is `batchEvery` ms old. */
  #schedule(): void {
    if (this.#cancel) return;
    const wait = this.#flushedAt + this.#batchEvery - performance.now();
    if (wait <= 0) {
      const soon = setImmediate(() => this.flush());
      this.#cancel = () => clearImmediate(soon);
    } else {
      const later = setTimeout(() => this.flush(), wait);
      this.#cancel = () => clearTimeout(later);
    }
  }
}
