import { afterEach, describe, expect, it } from 'vitest';
import { type FollowOptions, firstEventWithin, followEvents, type LiveEvent, silenceAllowed } from './follow-events.ts';

/** A reply that the test writes into and ends, like an open connection. */
function openReply() {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  return {
    response: new Response(readable),
    write: (text: string) => void writer.write(encoder.encode(text)).catch(() => undefined),
    /** As a real connection does when its request is aborted. */
    abort: (reason: unknown) => void writer.abort(reason).catch(() => undefined),
    end: () => void writer.close().catch(() => undefined),
  };
}

type Asked = {
  url: string;
  lastId: string | undefined;
  reply(reply: Response | Error | ReturnType<typeof openReply>): void;
  aborted(): boolean;
};

/** Lets the follower run; the test answers each request and decides when a wait is over. */
function setUp(options: Partial<FollowOptions> = {}) {
  const asked: Asked[] = [];
  const waits: { ms: number; end(): void }[] = [];
  const events: LiveEvent[] = [];
  const said: string[] = [];
  const aborter = new AbortController();
  const done = followEvents({
    fetch: (input, init) =>
      new Promise((resolve, reject) => {
        const signal = init?.signal;
        signal?.addEventListener('abort', () => reject(signal.reason));
        asked.push({
          url: `${input}`,
          lastId: new Headers(init?.headers).get('last-event-id') ?? undefined,
          aborted: () => signal?.aborted ?? false,
          reply: (reply) => {
            if (reply instanceof Error) return reject(reply);
            if (reply instanceof Response) return resolve(reply);
            signal?.addEventListener('abort', () => reply.abort(signal.reason));
            resolve(reply.response);
          },
        });
      }),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
        waits.push({ ms, end: resolve });
      }),
    onEvent: (event) => events.push(event),
    onConnection: (state) => said.at(-1) !== state && said.push(state),
    streams: true,
    signal: aborter.signal,
    ...options,
  });
  stops.push(async () => {
    aborter.abort();
    await done;
  });
  const settle = () => new Promise(setImmediate);
  return {
    asked,
    events,
    said,
    /** The request after the ones seen so far. */
    async next(): Promise<Asked> {
      while (asked.length === 0) await settle();
      return asked.shift() as Asked;
    },
    async endWait(ms: number) {
      let found = waits.findLastIndex((wait) => wait.ms === ms);
      while (found < 0) {
        await settle();
        found = waits.findLastIndex((wait) => wait.ms === ms);
      }
      waits.splice(found, 1)[0]?.end();
      await settle();
    },
    settle,
  };
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const gone = new Error('connection refused');
const json = (body: object) => new Response(JSON.stringify(body));

describe('following events', () => {
  it('tells events in order and takes answers by the path they are fetched with', async () => {
    const { next, events, said, settle } = setUp();
    const stream = openReply();
    (await next()).reply(stream);
    stream.write('event: reset\nid: 7-4\ndata: {"revision":4}\n\n');
    stream.write(
      'event: changed\nid: 7-5\ndata: {"revision":5,"answers":["/api/v1/status","/api/v1/nodes/a/addresses"]}\n\n',
    );
    while (events.length < 2) await settle();
    expect(events).toEqual([
      { type: 'reset', id: '7-4', revision: 4 },
      { type: 'changed', id: '7-5', revision: 5, answers: ['/status', '/nodes/a/addresses'] },
    ]);
    expect(said).toEqual(['connected']);
  });

  it('opens the stream again when it drops, resuming after the last event, without saying that anything was lost', async () => {
    const { next, said, endWait } = setUp();
    const stream = openReply();
    (await next()).reply(stream);
    stream.write('event: reset\nid: 7-4\ndata: {"revision":4}\n\n');
    stream.end();
    await endWait(250);
    expect(await next()).toMatchObject({ url: '/api/v1/events', lastId: '7-4' });
    expect(said).toEqual(['connected']);
  });

  it('polls when the stream lets nothing through, and resumes there too', async () => {
    const { next, endWait, events, said } = setUp({ lastId: '7-4' });
    const stream = await next();
    stream.reply(openReply());
    await endWait(firstEventWithin);
    expect(stream.aborted()).toBe(true);
    const poll = await next();
    expect(poll.url).toBe('/api/v1/events?poll=7-4');
    poll.reply(json({ id: '7-6', revision: 6, answers: ['/api/v1/status'] }));
    await endWait(2_000);
    expect(events).toEqual([{ type: 'changed', id: '7-6', revision: 6, answers: ['/status'] }]);
    expect(said).toEqual(['connected']);
    expect((await next()).url).toBe('/api/v1/events?poll=7-6');
  });

  it('tells nothing when a poll brings nothing, and a reset when it does', async () => {
    const { next, endWait, events } = setUp({ streams: false });
    (await next()).reply(json({ id: '8-1', revision: 1, reset: true }));
    await endWait(2_000);
    (await next()).reply(json({ id: '8-1', revision: 1, answers: [] }));
    await endWait(2_000);
    await next();
    expect(events).toEqual([{ type: 'reset', id: '8-1', revision: 1 }]);
  });

  it('says lost when neither a stream nor a poll is answered, keeps asking, and says connected when it is back', async () => {
    const { next, endWait, said, settle } = setUp();
    (await next()).reply(gone);
    (await next()).reply(gone);
    await endWait(500);
    expect(said).toEqual(['lost']);
    (await next()).reply(new Response('bad gateway', { status: 502 }));
    (await next()).reply(gone);
    await endWait(1_000);
    const stream = openReply();
    (await next()).reply(stream);
    stream.write(': alive\n\n');
    while (said.length < 2) await settle();
    expect(said).toEqual(['lost', 'connected']);
  });

  it('gives up a stream in which nothing is heard, not even a heartbeat', async () => {
    const { next, endWait } = setUp();
    const asked = await next();
    const stream = openReply();
    asked.reply(stream);
    stream.write(': alive\n\n');
    await endWait(silenceAllowed);
    expect(asked.aborted()).toBe(true);
  });

  it('never opens a stream where tabs cannot agree on one', async () => {
    const { next, endWait } = setUp({ streams: false });
    (await next()).reply(gone);
    await endWait(500);
    expect((await next()).url).toBe('/api/v1/events?poll=');
  });
});
