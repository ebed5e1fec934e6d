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
  client: KubeClient;
  timings: Timings;
  signal: AbortSignal;
  /** What was found before, and told. */
  told?: string;
  onDown(reason: string): void;
  onUp(): void;
}): ServerProbe {
  const { client, timings, signal } = setting;
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
      const wait = failures === 0 ? timings.probeEvery : backoff(timings, failures);
      await sleep(wait, AbortSignal.any([signal, turn.signal]));
      if (!signal.aborted) tell(await findFailure(client, timings.probeWithin));
    }
  }
  return { hurry: () => turn.abort(), run };
}

/** One probe: why the server cannot serve, or undefined when it can. */
export async function findFailure(client: KubeClient, within: number): Promise<string | undefined> {
  const failure = await probe(client, within);
  return failure === undefined ? undefined : failure.message;
}

/** Throws ConnectionError when nothing can be read at all: the server does not answer, or not to these credentials. */
export async function probeFirst(client: KubeClient, within: number): Promise<string | undefined> {
  const failure = await probe(client, within);
  if (failure instanceof ConnectionError) throw failure;
  return failure?.message;
}

async function probe(client: KubeClient, within: number): Promise<Error | undefined> {
  try {
    const answer = await client.open('/readyz', { silence: within, signal: AbortSignal.timeout(within) });
    answer.resume();
    return undefined;
  } catch (error) {
    return explain(error);
  }
}

/** An answer of any sort but 401 and 5xx shows a server that lives: /readyz may be forbidden, or not be there. */
function explain(error: unknown): Error | undefined {
  if (!(error instanceof ApiStatusError)) return error instanceof Error ? error : new Error(firstLine(error));
  if (error.status === 401) return new ConnectionError('unauthorized', notAccepted);
  if (error.status < 500) return undefined;
  return new Error(`The API server says that it is not ready (${error.status}: ${firstLine(error)}).`);
}
