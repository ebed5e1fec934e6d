/** A reader against a scripted API server, and a sink that remembers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { AnyRecord, SourceKind } from '../../model/records.ts';
import type { Source } from '../../model/sources.ts';
import { createKubeReader } from '../create-kube-reader.ts';
import type { ConnectionState, KubeReader, KubeReaderOptions, RecordChange, RecordSink } from '../reader.ts';
import type { Timings } from '../timings.ts';

/** Short enough not to be noticed. The probe is left alone unless a test is about it. */
export const quick: Partial<Timings> = {
  probeEvery: 60_000,
  probeWithin: 2_000,
  answerWithin: 2_000,
  streamingListWithin: 30,
  retryFirst: 1,
  retryMost: 8,
  refusedEvery: 8,
  absentEvery: 8,
  batchEvery: 1,
};

export class MemorySink implements RecordSink {
  readonly batches: RecordChange[][] = [];
  readonly records = new Map<string, AnyRecord>();
  /** Every state a source was told to have, in order, repetitions left out: `Pod syncing`. */
  readonly states: string[] = [];
  readonly sources = new Map<SourceKind, Source>();
  readonly connections: ConnectionState[] = [];

  apply(changes: RecordChange[]): void {
    this.batches.push(changes);
    for (const change of changes) {
      if (change.type === 'put') this.records.set(`${change.record.kind} ${change.record.key}`, change.record);
      else this.records.delete(`${change.kind} ${change.key}`);
    }
  }

  setSource(source: Source): void {
    if (this.sources.get(source.kind)?.state !== source.state) this.states.push(`${source.kind} ${source.state}`);
    this.sources.set(source.kind, source);
  }

  setConnection(connection: ConnectionState): void {
    this.connections.push(connection);
  }

  get keys(): string[] {
    return [...this.records.keys()].sort();
  }

  stateOf(kind: SourceKind) {
    return this.sources.get(kind)?.state;
  }
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests of the file are over. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-'));
  folders.push(folder);
  return folder;
}

export function writeKubeconfig(server: string, user: object = { token: 'first' }): string {
  const file = join(makeTestFolder(), 'config');
  writeFileSync(file, buildKubeconfig(server, user));
  return file;
}

export function buildKubeconfig(server: string, user: object): string {
  return JSON.stringify({
    clusters: [{ name: 'test-cluster', cluster: { server } }],
    users: [{ name: 'test-user', user }],
    contexts: [{ name: 'test', context: { cluster: 'test-cluster', user: 'test-user' } }],
    'current-context': 'test',
  });
}

export async function runReader(
  server: string,
  kinds: SourceKind[],
  options: Partial<KubeReaderOptions> = {},
): Promise<{ sink: MemorySink; reader: KubeReader }> {
  const sink = new MemorySink();
  const connection = options.connection ?? { kubeconfig: writeKubeconfig(server) };
  const timings = { ...quick, ...options.timings };
  return { sink, reader: await createKubeReader({ sink, kinds, ...options, connection, timings }) };
}
