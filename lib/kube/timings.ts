import { setImmediate as nextTick, setTimeout as wait } from 'node:timers/promises';

/** Every delay of the reader, ms. Tests give their own. */
export interface Timings {
  /** Between two probes of /readyz, and how long one may take. */
  probeEvery: number;
  /** The longest between two probes of a server that is down. */
  probeDownEvery: number;
  probeWithin: number;
  /** Silence after which an answer counts as lost. Watches are exempt: the probe looks after them. */
  answerWithin: number;
  /** Silence after which a streaming list is taken for one that the server does not offer. */
  streamingListWithin: number;
  /** timeoutSeconds of a watch is drawn from here, s: a right that was taken away does not end an open watch. */
  watchSeconds: [number, number];
  /** First and longest delay of the backoff. */
  retryFirst: number;
  retryMost: number;
  /** Between two tries of what is refused or absent. */
  refusedEvery: number;
  absentEvery: number;
  /** Between two batches. */
  batchEvery: number;
}

export const defaultTimings: Timings = {
  probeEvery: 10_000,
  probeDownEvery: 2_000,
  probeWithin: 5_000,
  answerWithin: 30_000,
  streamingListWithin: 4_000,
  watchSeconds: [240, 300],
  retryFirst: 250,
  retryMost: 8_000,
  refusedEvery: 5_000,
  absentEvery: 5_000,
  batchEvery: 50,
};

/** Between four fifths of `ms` and `ms`: twenty streams that broke together do not come back together. */
export const jitter = (ms: number) => ms * (0.8 + 0.2 * Math.random());

/** Doubles from `retryFirst` with each failure, `most` at the utmost, jittered. */
export function backoff(timings: Timings, failures: number, most: number = timings.retryMost): number {
  return jitter(Math.min(most, timings.retryFirst * 2 ** Math.min(failures, 16)));
}

/** Resolves after `ms`, at once when `signal` is or becomes aborted. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return;
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

/**
 * Lets others run when work has gone on for 10 ms: a stream whose data is always there is otherwise read without a pause,
 * and nobody is answered meanwhile.
 */
export function createBreath(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < 10) return undefined;
    return nextTick().then(() => {
      since = performance.now();
    });
  };
}
