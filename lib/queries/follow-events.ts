/**
 * Follows `/api/v1/events`: a stream while streams work, polling while they do not, and says which of the two it is, or that the
 * explorer does not answer. Runs in one tab of the browser at a time (live.ts).
 *
 * fetch instead of EventSource, because EventSource hides comments: the heartbeat could not be heard, and a connection that died
 * without a word (a port-forward, a laptop that slept) would look alive for ever.
 */
import { apiPath } from '../contract/api-path.ts';
import type { Changed, Poll, Reset } from '../contract/live-events.ts';
import { parseEventStream } from './parse-event-stream.ts';

export type LiveEvent =
  | { type: 'reset'; id?: string; revision: number }
  | { type: 'changed'; id?: string; revision: number; answers: string[] };

export interface FollowOptions {
  fetch: typeof fetch;
  onEvent(event: LiveEvent): void;
  /** Said again and again, also when it is as before. */
  onConnection(state: 'connected' | 'lost'): void;
  /** Id of the last event that this browser heard, to resume after it. */
  lastId?: string | undefined;
  /** false: only polling, where tabs cannot agree on one stream. */
  streams: boolean;
  /** Resolves after that many ms, or at once when aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
}

const eventsPath = `${apiPath}/events`;
/** The server writes at least a comment every 15 s. */
export const silenceAllowed = 35_000;
/** Whatever buffers streams lets nothing through: the first event comes at once or never. */
export const firstEventWithin = 5_000;
const pollEvery = 2_000;
const streamAgainAfter = 30_000;
const retryAtMost = 5_000;

interface Resume {
  id: string | undefined;
}

/** The server names answers by their whole path; here they are named as fetchAnswer is asked for them. */
const toAnswerPath = (path: string) => (path.startsWith(`${apiPath}/`) ? path.slice(apiPath.length) : path);

function toChanged({ revision, answers }: Changed): LiveEvent {
  return { type: 'changed', revision, answers: answers.map(toAnswerPath) };
}

function parseEvent(event: string, data: string): LiveEvent | undefined {
  if (event === 'reset') return { type: 'reset', revision: (JSON.parse(data) as Reset).revision };
  return event === 'changed' ? toChanged(JSON.parse(data) as Changed) : undefined;
}

function tell(event: LiveEvent | undefined, id: string | undefined, resume: Resume, options: FollowOptions) {
  resume.id = id ?? resume.id;
  if (event) options.onEvent(resume.id === undefined ? event : { ...event, id: resume.id });
}

/** Aborts with the outer signal, or when nobody called `heard` for that long. */
function createSilenceWatch({ signal, wait }: FollowOptions) {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  signal.addEventListener('abort', abort, { once: true });
  let turn = 0;
  const heard = (within: number) => {
    const mine = ++turn;
    void wait(within, aborter.signal).then(() => mine === turn && abort());
  };
  const stop = () => {
    signal.removeEventListener('abort', abort);
    abort();
  };
  return { signal: aborter.signal, heard, stop };
}

/** Reads a stream to its end; true when anything came through. Never throws. */
async function stream(resume: Resume, options: FollowOptions): Promise<boolean> {
  const silence = createSilenceWatch(options);
  let heard = 0;
  try {
    silence.heard(firstEventWithin);
    const headers = { Accept: 'text/event-stream', ...(resume.id ? { 'Last-Event-ID': resume.id } : {}) };
    const reply = await options.fetch(eventsPath, { headers, cache: 'no-store', signal: silence.signal });
    if (!reply.ok || !reply.body) return false;
    for await (const item of parseEventStream(reply.body)) {
      silence.heard(silenceAllowed);
      if (heard++ === 0) options.onConnection('connected');
      if (item.type === 'event') tell(parseEvent(item.event, item.data), item.id, resume, options);
    }
  } catch {
    // Gone, aborted or not ours: all that matters is whether anything came through.
  } finally {
    silence.stop();
  }
  return heard > 0;
}

/** Asks once for what changed after the last event that was heard; true when the explorer answered. Never throws. */
async function poll(resume: Resume, options: FollowOptions): Promise<boolean> {
  const silence = createSilenceWatch(options);
  try {
    silence.heard(firstEventWithin);
    const url = `${eventsPath}?poll=${encodeURIComponent(resume.id ?? '')}`;
    const reply = await options.fetch(url, { cache: 'no-store', signal: silence.signal });
    if (!reply.ok) return false;
    const answer = (await reply.json()) as Poll;
    options.onConnection('connected');
    if ('reset' in answer) tell({ type: 'reset', revision: answer.revision }, answer.id, resume, options);
    else tell(answer.answers.length > 0 ? toChanged(answer) : undefined, answer.id, resume, options);
    return true;
  } catch {
    return false;
  } finally {
    silence.stop();
  }
}

/** Ends when the signal is aborted. */
export async function followEvents(options: FollowOptions): Promise<void> {
  const { signal, wait } = options;
  const resume: Resume = { id: options.lastId };
  let retry = 500;
  let pollsBeforeStream = 0;
  while (!signal.aborted) {
    const streamed = options.streams && pollsBeforeStream-- <= 0 && (await stream(resume, options));
    if (signal.aborted) return;
    if (streamed) {
      retry = 500;
      await wait(250, signal);
    } else if (await poll(resume, options)) {
      retry = 500;
      if (pollsBeforeStream <= 0) pollsBeforeStream = streamAgainAfter / pollEvery;
      await wait(pollEvery, signal);
    } else if (!signal.aborted) {
      options.onConnection('lost');
      pollsBeforeStream = 0;
      await wait(retry, signal);
      retry = Math.min(retry * 2, retryAtMost);
    }
  }
}
