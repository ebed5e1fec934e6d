import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLiveChannel, formatPoll, type LiveChannel, type LiveChannelOptions } from './live-channel.ts';

let revision = 0;
let channel: LiveChannel;

const create = (options: Partial<LiveChannelOptions> = {}) => {
  channel = createLiveChannel({ processStart: 'p1', revision: () => revision, ...options });
};

/** A change as the explorer tells it: the revision moves, then its answers are published. */
const change = (...answers: string[]) => {
  revision++;
  channel.publish(answers);
};

/** Everything the stream has to give now; the tests' clock stands still while it is read. */
function follow(lastId?: string) {
  const reader = channel.open(lastId).getReader();
  let text = '';
  let ended = false;
  const read = async (): Promise<void> => {
    const { value, done } = await reader.read();
    if (done) ended = true;
    else {
      text += new TextDecoder().decode(value);
      await read();
    }
  };
  void read();
  const take = async () => {
    await vi.advanceTimersByTimeAsync(0);
    const taken = text;
    text = '';
    return taken;
  };
  return { take, cancel: () => reader.cancel(), ended: () => ended };
}

const reset = (at: number) => `event: reset\nid: p1-${at}\ndata: {"revision":${at}}\n\n`;
const changed = (at: number, ...answers: string[]) =>
  `event: changed\nid: p1-${at}\ndata: ${JSON.stringify({ revision: at, answers })}\n\n`;

beforeEach(() => {
  vi.useFakeTimers();
  revision = 0;
});
afterEach(() => {
  channel.close();
  vi.useRealTimers();
});

describe('a stream', () => {
  test('[L1] [L2] begins with reset and the revision; its id is process start and revision', async () => {
    create();
    revision = 41;
    expect(await follow().take()).toBe(reset(41));
  });

  test('[L3] says which answers changed', async () => {
    create();
    const stream = follow();
    await stream.take();
    change('/api/v1/overview');
    expect(await stream.take()).toBe(changed(1, '/api/v1/overview'));
  });

  test('[L4] changes that come close together are one message, each path once', async () => {
    create();
    const stream = follow();
    await stream.take();
    change('/api/v1/status');
    await vi.advanceTimersByTimeAsync(1);
    await stream.take();
    change('/api/v1/status', '/api/v1/overview');
    change('/api/v1/status', '/api/v1/identities');
    expect(await stream.take()).toBe('');
    await vi.advanceTimersByTimeAsync(100);
    expect(await stream.take()).toBe(changed(3, '/api/v1/status', '/api/v1/overview', '/api/v1/identities'));
  });

  test('[L5] is given a comment every 15 seconds', async () => {
    create();
    const stream = follow();
    await stream.take();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await stream.take()).toBe(': alive\n\n');
  });

  test('[L10] that does not read is dropped, the others go on', async () => {
    create({ lagBytes: 300 });
    const asleep = channel.open(undefined).getReader();
    const awake = follow();
    await awake.take();
    for (let n = 1; n <= 5; n++) {
      change(`/api/v1/identities/${n}`);
      await vi.advanceTimersByTimeAsync(100);
      expect(await awake.take()).toBe(changed(n, `/api/v1/identities/${n}`));
    }
    expect(channel.streams).toBe(1);
    await asleep.cancel();
  });

  test('that the browser leaves is forgotten', async () => {
    create();
    const stream = follow();
    await stream.take();
    await stream.cancel();
    expect(channel.streams).toBe(0);
    change('/api/v1/status');
    await vi.advanceTimersByTimeAsync(100);
  });

  test('[L11] ends when the explorer stops, and one that comes later ends at once', async () => {
    create();
    const stream = follow();
    await stream.take();
    channel.close();
    await stream.take();
    expect(stream.ended()).toBe(true);
    const late = follow();
    await late.take();
    expect(late.ended()).toBe(true);
  });
});

describe('a browser that returns', () => {
  const story = async () => {
    change('/api/v1/status');
    await vi.advanceTimersByTimeAsync(100);
    change('/api/v1/overview');
    await vi.advanceTimersByTimeAsync(100);
    change('/api/v1/overview', '/api/v1/identities');
    await vi.advanceTimersByTimeAsync(100);
  };

  test('[L6] is given what it missed, in one message and without a reset', async () => {
    create();
    await story();
    expect(await follow('p1-1').take()).toBe(changed(3, '/api/v1/overview', '/api/v1/identities'));
  });

  test('[L6] and missed nothing hears a comment at once', async () => {
    create();
    await story();
    expect(await follow('p1-3').take()).toBe(': nothing new\n\n');
  });

  test.each([
    ['of another process', 'p0-2'],
    ['that is no id', 'p1-x'],
    ['with an empty revision', 'p1-'],
    ['from the future', 'p1-99'],
  ])('[L7] with an id %s gets a reset', async (_, id) => {
    create();
    await story();
    expect(await follow(id).take()).toBe(reset(3));
  });

  test('[L7] after more than is remembered gets a reset', async () => {
    create({ remembered: 2 });
    await story();
    expect(await follow('p1-0').take()).toBe(reset(3));
    expect(await follow('p1-1').take()).toBe(changed(3, '/api/v1/overview', '/api/v1/identities'));
  });
});

describe('a poll', () => {
  test('[L8] without an id is a reset, then says what changed since', async () => {
    create();
    const first = channel.poll('');
    expect(first).toEqual({ id: 'p1-0', revision: 0, reset: true });
    change('/api/v1/status');
    await vi.advanceTimersByTimeAsync(100);
    expect(channel.poll(first.id)).toEqual({ id: 'p1-1', revision: 1, answers: ['/api/v1/status'] });
    expect(channel.poll('p1-1')).toEqual({ id: 'p1-1', revision: 1, answers: [] });
  });

  test('[L8] reads the same as a stream', async () => {
    create();
    expect(formatPoll(channel.poll(undefined))).toBe(reset(0));
    change('/api/v1/status');
    await vi.advanceTimersByTimeAsync(100);
    expect(formatPoll(channel.poll('p1-0'))).toBe(changed(1, '/api/v1/status'));
    expect(formatPoll(channel.poll('p1-1'))).toBe(': nothing new\n\n');
  });
});
