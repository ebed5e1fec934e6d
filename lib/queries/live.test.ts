import { afterEach, describe, expect, it } from 'vitest';
import { createLive, type Live, type LiveOptions, type TabMessage } from './live.ts';

/** A browser: one lock, one channel, and an explorer whose events the test writes. */
function openBrowser() {
  const queue: (() => Promise<void>)[] = [];
  const channels = new Set<(message: TabMessage) => void>();
  const streams: { lastId: string | undefined; write(text: string): void; polls: boolean }[] = [];
  let held = false;
  let reachable = true;

  const passLock = async () => {
    const lead = held ? undefined : queue.shift();
    if (!lead) return;
    held = true;
    await lead();
    held = false;
    void passLock();
  };

  const lead: LiveOptions['lead'] = (follow, signal) =>
    new Promise((resolve) => {
      queue.push(async () => {
        if (!signal.aborted) await follow();
        resolve();
      });
      void passLock();
    });

  const openStream: typeof fetch = async (input, init) => {
    if (!reachable) throw new TypeError('refused');
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    writer.closed.catch(() => undefined);
    init?.signal?.addEventListener('abort', () => void writer.abort().catch(() => undefined));
    const lastId = new Headers(init?.headers).get('last-event-id') ?? undefined;
    const write = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(() => undefined);
    streams.push({ lastId, write, polls: `${input}`.includes('poll=') });
    return new Response(readable);
  };

  function openTab(locks = true) {
    const refreshed: string[] = [];
    let mine: (message: TabMessage) => void = () => undefined;
    const live = createLive({
      refresher: {
        refresh: (paths) => refreshed.push(...paths),
        refreshAll: () => refreshed.push('all'),
        stop: () => undefined,
      },
      fetch: openStream,
      wait: (_ms, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
      now: () => 1_000,
      lead: locks ? lead : undefined,
      channel: {
        post: (message) => {
          for (const listener of channels) if (listener !== mine) listener(structuredClone(message));
        },
        listen: (listener) => {
          mine = listener;
          channels.add(listener);
        },
        close: () => channels.delete(mine),
      },
    });
    opened.push(live);
    return { live, refreshed };
  }

  return {
    openTab,
    streams,
    lose: () => {
      reachable = false;
    },
    /** As if the tab that follows had said it. */
    tell: (message: TabMessage) => {
      for (const listener of channels) listener(message);
    },
    /** Writes one event into the stream that was opened last. */
    async send(event: string, id: string, body: object) {
      while (streams.length === 0) await settle();
      streams.at(-1)?.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(body)}\n\n`);
      await settle();
    },
  };
}

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
};
const opened: Live[] = [];
afterEach(() => {
  for (const live of opened.splice(0)) live.stop();
});

const status = { revision: 5, answers: ['/api/v1/status'] };

describe('the tabs of one browser', () => {
  it('share one stream: each hears of every change', async () => {
    const browser = openBrowser();
    const tabs = Array.from({ length: 8 }, () => browser.openTab());
    await browser.send('reset', '7-4', { revision: 4 });
    await browser.send('changed', '7-5', status);
    expect(browser.streams.length).toBe(1);
    for (const { live, refreshed } of tabs) {
      expect(refreshed).toEqual(['all', '/status']);
      expect(live.state.connection).toEqual({ state: 'connected', since: 1_000, revision: 5, changedAt: 1_000 });
    }
  });

  it('go on when the tab that follows closes: the next one resumes after the last event', async () => {
    const browser = openBrowser();
    const [first, second] = [browser.openTab(), browser.openTab()];
    await browser.send('reset', '7-4', { revision: 4 });
    first.live.stop();
    await settle();
    expect(browser.streams.map(({ lastId }) => lastId)).toEqual([undefined, '7-4']);
    await browser.send('changed', '7-5', status);
    expect(second.refreshed).toEqual(['all', '/status']);
    expect(first.refreshed).toEqual(['all']);
  });

  it('hear on opening how things stand', async () => {
    const browser = openBrowser();
    browser.openTab();
    await browser.send('reset', '7-4', { revision: 4 });
    expect(browser.openTab().live.state.connection).toMatchObject({ state: 'connected', revision: 4 });
  });

  it('poll, each by itself, where they cannot agree on one stream', async () => {
    const browser = openBrowser();
    browser.openTab(false);
    browser.openTab(false);
    await settle();
    expect(browser.streams.map(({ polls }) => polls)).toEqual([true, true]);
  });
});

describe('the connection', () => {
  it('is being made, then there', async () => {
    const browser = openBrowser();
    const { live } = browser.openTab();
    expect(live.state.connection.state).toBe('connecting');
    let told = 0;
    live.subscribe(() => told++);
    await browser.send('reset', '7-4', { revision: 4 });
    expect(live.state.connection.state).toBe('connected');
    expect(told).toBeGreaterThan(0);
  });

  it('is lost in every tab when the explorer does not answer', async () => {
    const browser = openBrowser();
    browser.lose();
    const tabs = [browser.openTab(), browser.openTab()];
    await settle();
    expect(tabs.map(({ live }) => live.state.connection.state)).toEqual(['lost', 'lost']);
  });

  it('asks everything again when it is back, because what failed meanwhile is not asked again by itself', async () => {
    const browser = openBrowser();
    browser.lose();
    browser.openTab();
    const { refreshed, live } = browser.openTab();
    await settle();
    const back: TabMessage = { type: 'connection', connection: { state: 'connected', since: 2_000 } };
    browser.tell(back);
    expect(live.state.connection).toMatchObject({ state: 'connected', since: 2_000 });
    expect(refreshed).toEqual(['all']);
  });
});

describe('pause', () => {
  it('holds the screen still and counts what waits, and its end asks for it once', async () => {
    const browser = openBrowser();
    const { live, refreshed } = browser.openTab();
    await browser.send('reset', '7-4', { revision: 4 });
    live.setPaused(true);
    await browser.send('changed', '7-5', status);
    await browser.send('changed', '7-6', { revision: 6, answers: ['/api/v1/status', '/api/v1/nodes'] });
    expect(refreshed).toEqual(['all']);
    expect(live.state).toMatchObject({ paused: true, waiting: 2 });
    live.setPaused(false);
    expect(refreshed).toEqual(['all', '/status', '/nodes']);
    expect(live.state).toMatchObject({ paused: false, waiting: 0 });
  });
});
