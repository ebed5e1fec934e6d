import { ApiStatusError, ConnectionError, firstLine } from './connection-error.ts';
import { notAccepted } from './explain-trouble.ts';
import type { KubeClient } from './kube-client.ts';
import { backoff, sleep, type Timings } from './timings.ts';

export interface ServerProbe {
  /** Does not wait for the next turn. */
  hurry(): void;
  /** Resolves when the signal is aborted. */
  run(): Promise<void>;
}

/**
 * Asks /readyz again and again: with etcd gone, watches stay open and say nothing.
 * `onDown` is told the reason at the first failure and whenever it changes; `onUp` once the server answers again.
 */
export function createServerProbe(setting: {
  readiness: Readiness;
  timings: Timings;
  signal: AbortSignal;
  /** What was found before, and told. */
  told?: string;
  onDown(reason: string): void;
  onUp(): void;
}): ServerProbe {
  const { timings, signal } = setting;
  let turn = new AbortController();
  let told = setting.told;
  let failures = told === undefined ? 0 : 1;
  function tell(reason: string | undefined) {
    failures = reason === undefined ? 0 : failures + 1;
    if (reason === told || signal.aborted) return;
    told = reason;
    if (reason === undefined) setting.onUp();
    else setting.onDown(reason);
  }
  async function run() {
    while (!signal.aborted) {
      turn = new AbortController();
      const wait = failures === 0 ? timings.probeEvery : backoff(timings, failures, timings.probeDownEvery);
      await sleep(wait, AbortSignal.any([signal, turn.signal]));
      if (!signal.aborted) tell((await setting.readiness.findFailure())?.message);
    }
  }
  return { hurry: () => turn.abort(), run };
}

export interface Readiness {
  /** Why the server cannot serve, or undefined when it can. ConnectionError when it does not answer, or not to these credentials. */
  findFailure(): Promise<Error | undefined>;
}

/** Asks /readyz, one answer within `within` ms. Remembers whether the server was ever ready, see `explain`. */
export function createReadiness(client: KubeClient, within: number): Readiness {
  let wasReady = false;
  return {
    async findFailure() {
      try {
        const answer = await client.open('/readyz', { silence: within, signal: AbortSignal.timeout(within) });
        answer.resume();
        wasReady = true;
        return undefined;
      } catch (error) {
        return explain(error, wasReady);
      }
    },
  };
}

/**
 * /readyz may be forbidden or not be there: a server that never said 200 lives if it says anything but 401 and 5xx.
 * One that did and now says 403 or 404 is starting: it knows neither its paths nor anybody's rights yet.
 */
function explain(error: unknown, wasReady: boolean): Error | undefined {
  if (!(error instanceof ApiStatusError)) return error instanceof Error ? error : new Error(firstLine(error));
  if (error.status === 401) return new ConnectionError('unauthorized', notAccepted);
  if (error.status < 500 && !wasReady) return undefined;
  return new Error(`The API server is not ready (${error.status}: ${findFailedChecks(error.message)}).`);
}

/** /readyz answers one check a line, `[+]ping ok`, `[-]etcd failed: reason withheld`. */
function findFailedChecks(text: string): string {
  const failed = text.split('\n').filter((line) => line.startsWith('[-]'));
  return failed.length > 0 ? failed.join(', ').slice(0, 300) : firstLine(text);
}
