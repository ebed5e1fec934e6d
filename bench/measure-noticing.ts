/** What noticing changes costs in a cluster of 100,000 endpoints, in this process: no network, no browser. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { RecordChange } from '../lib/kube/reader.ts';
import type { AnyRecord, PodRecord } from '../lib/model/records.ts';
import { sourceKinds } from '../lib/model/sources.ts';
import { sourceOf } from '../lib/model/testing/snapshot-of-records.ts';
import type { Explorer } from '../lib/server/explorer.ts';
import { createTestExplorer, type HandReader } from '../lib/server/testing/test-cluster.ts';
import { listLargeCluster } from './large-cluster.ts';

export interface NoticingFigures {
  /** Changes that the first lists left behind. */
  afterSync: number;
  /** ms that the event loop stood still at most, while owners were first looked at, and in the burst. */
  firstLook: number;
  burst: number;
  /** ms of the whole burst, until nothing was left to look at. */
  took: number;
  kept: { objects: number; addresses: number; dropped: number };
  /** Bytes of the heap that the changes take. */
  memory: number;
  /** ms of a page of 500, and of one that is searched by text. */
  page: number;
  search: number;
}

/** As the reader hands them over: at most 2,000 in a batch. */
const batchSize = 2_000;

export async function measureNoticing(size = 10_000): Promise<NoticingFigures> {
  const { explorer, reader } = await createTestExplorer(sourceKinds.map((kind) => sourceOf(kind, 'syncing')));
  const records = [...listLargeCluster()];
  await applyAll(reader, records.map(put));
  for (const kind of sourceKinds) reader.sink.setSource(sourceOf(kind));
  const afterSync = explorer.changes({ offset: 0, limit: 1 }).of;
  const firstLook = await watchLoop(() => settle(explorer));
  const pods = records.filter((record) => record.kind === 'Pod').slice(0, size);
  const before = heap();
  const started = performance.now();
  const burst = await watchLoop(async () => {
    await applyAll(reader, pods.map(toOther));
    await settle(explorer);
  });
  const took = performance.now() - started;
  const { of, dropped, kinds } = explorer.changes({ offset: 0, limit: 1 });
  const addresses = kinds.find(({ kind }) => kind === 'address')?.count ?? 0;
  const figures = {
    ...{ afterSync, firstLook, burst, took, memory: heap() - before },
    kept: { objects: of - addresses, addresses, dropped },
    page: timeOf(() => explorer.changes({ offset: 0, limit: 500 })),
    search: timeOf(() => explorer.changes({ q: 'no such text', offset: 0, limit: 500 })),
  };
  await explorer.stop();
  return figures;
}

const put = (record: AnyRecord): RecordChange => ({ type: 'put', record });

/** The same pod, gone from its address: its phase and its addresses change. */
const toOther = (pod: PodRecord) => put({ ...pod, phase: 'Succeeded', podIps: [], ready: false });

async function applyAll(reader: HandReader, changes: RecordChange[]) {
  for (let from = 0; from < changes.length; from += batchSize) {
    reader.sink.apply(changes.slice(from, from + batchSize));
    await turn();
  }
}

/** Until nothing was found for many turns. */
async function settle(explorer: Explorer) {
  for (let quiet = 0, revision = explorer.revision; quiet < 2_000; quiet++) {
    await turn();
    if (explorer.revision !== revision) quiet = 0;
    revision = explorer.revision;
  }
}

/** ms that the loop stood still at most while `act` ran. */
async function watchLoop(act: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await act();
  delay.disable();
  return delay.max / 1e6;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
