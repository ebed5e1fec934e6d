/**
 * The server side of the live channel (docs/spec/live.md, "Live channel"): tells every open stream which answers changed.
 */
import type { Changed, Poll } from '../contract/live-events.ts';

export interface LiveChannelOptions {
  /** Tells this process from the one before it: ids of another process lead to a reset. */
  processStart: string;
  revision: () => number;
  /** Changes within so many ms become one message. */
  coalesceMs?: number;
  heartbeatMs?: number;
  /** Messages that a returning browser can be given. */
  remembered?: number;
  /** Bytes a stream may lag behind before it is dropped. */
  lagBytes?: number;
}

export interface LiveChannel {
  publish(answers: Iterable<string>): void;
  /** A new event stream; it resumes after `lastId` when this process still remembers what came since. */
  open(lastId: string | undefined): ReadableStream<Uint8Array>;
  /** What came since `lastId`, for a browser whose streams fail. */
  poll(lastId: string | undefined): Poll;
  readonly streams: number;
  /** Ends every stream; later ones end at once. */
  close(): void;
}

type Stream = ReadableStreamDefaultController<Uint8Array>;

const encoder = new TextEncoder();
const comment = (text: string) => `: ${text}\n\n`;

/** One event in the text form of server-sent events. */
const formatEvent = (event: 'reset' | 'changed', id: string, data: object) =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** A poll in the same text form, for a reader that only knows streams; nothing new is a comment. */
export function formatPoll({ id, ...poll }: Poll): string {
  if ('reset' in poll) return formatEvent('reset', id, { revision: poll.revision });
  return poll.answers.length > 0 ? formatEvent('changed', id, poll) : comment('nothing new');
}

export function createLiveChannel(options: LiveChannelOptions): LiveChannel {
  const { processStart, revision, coalesceMs = 100, heartbeatMs = 15_000, lagBytes = 1 << 20 } = options;
  const history = createHistory(options.remembered ?? 1000);
  const streams = new Set<Stream>();
  const pending = new Set<string>();
  let flushedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const idOf = (at: number) => `${processStart}-${at}`;

  const end = (stream: Stream) => {
    if (streams.delete(stream)) stream.close();
  };

  const send = (stream: Stream, text: string) => {
    stream.enqueue(encoder.encode(text));
    if ((stream.desiredSize ?? 0) <= 0) end(stream);
  };

  const sendAll = (text: string) => {
    for (const stream of [...streams]) send(stream, text);
  };

  const flush = () => {
    timer = undefined;
    flushedAt = performance.now();
    const message = { revision: revision(), answers: [...pending] };
    pending.clear();
    history.add(message);
    sendAll(formatEvent('changed', idOf(message.revision), message));
  };

  const poll = (lastId: string | undefined): Poll => {
    const since = parseEventId(lastId, processStart);
    const missed = since === undefined || since > revision() ? undefined : history.since(since);
    if (!missed) return { id: idOf(revision()), revision: revision(), reset: true };
    return { id: idOf(missed.revision), ...missed };
  };

  const heartbeat = setInterval(() => sendAll(comment('alive')), heartbeatMs);
  heartbeat.unref();

  return {
    publish(answers) {
      if (closed) return;
      for (const answer of answers) pending.add(answer);
      if (pending.size === 0 || timer) return;
      timer = setTimeout(flush, Math.max(0, flushedAt + coalesceMs - performance.now()));
      timer.unref();
    },
    open(lastId) {
      let mine: Stream;
      const start = (stream: Stream) => {
        mine = stream;
        streams.add(stream);
        send(stream, formatPoll(poll(lastId)));
        if (closed) end(stream);
      };
      const cancel = () => void streams.delete(mine);
      return new ReadableStream({ start, cancel }, new ByteLengthQueuingStrategy({ highWaterMark: lagBytes }));
    },
    poll,
    get streams() {
      return streams.size;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(heartbeat);
      for (const stream of [...streams]) end(stream);
    },
  };
}

/** The revision in `<process start>-<revision>`; undefined when it is of another process or no id at all. */
function parseEventId(id: string | undefined, processStart: string): number | undefined {
  if (!id?.startsWith(`${processStart}-`)) return undefined;
  const revision = id.slice(processStart.length + 1);
  return /^\d{1,15}$/.test(revision) ? Number(revision) : undefined;
}

/** The newest messages, and up to which revision older ones were forgotten. */
function createHistory(remembered: number) {
  const messages: Changed[] = [];
  let forgotten = 0;
  let newest = 0;
  return {
    add(message: Changed) {
      messages.push(message);
      newest = message.revision;
      if (messages.length > remembered) forgotten = messages.shift()?.revision ?? forgotten;
    },
    /** Everything after that revision as one message; undefined when it cannot be told. */
    since(revision: number): Changed | undefined {
      if (revision < forgotten) return undefined;
      const answers = messages.filter((message) => message.revision > revision).flatMap((message) => message.answers);
      return { revision: Math.max(newest, revision), answers: [...new Set(answers)] };
    },
  };
}
