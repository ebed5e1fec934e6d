/**
 * The one event stream of a browser, shared by its tabs: browsers allow six connections per origin, and `kubectl port-forward`
 * dies under many long ones. The tab that holds a Web Lock follows the events and tells the others over a BroadcastChannel;
 * when it closes, the lock passes to the next one, which resumes after the last event it was told.
 */
import { type FollowOptions, followEvents, type LiveEvent } from './follow-events.ts';
import type { AnswerRefresher } from './refresh-answers.ts';

export interface Connection {
  /** Whether the explorer answers. */
  state: 'connecting' | 'connected' | 'lost';
  /** ms since the epoch: when `state` began. */
  since: number;
  /** The last revision that was heard of; a number of this process of the explorer, not a resourceVersion. */
  revision?: number;
  /** ms since the epoch: when something last changed. */
  changedAt?: number;
}

export interface LiveState {
  connection: Connection;
  /** true while the user holds the screen still. */
  paused: boolean;
  /** Changes that wait for the end of the pause. */
  waiting: number;
}

/** What tabs tell each other. */
export type TabMessage = LiveEvent | { type: 'connection'; connection: Connection } | { type: 'hello' };

export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

export interface LiveOptions {
  refresher: AnswerRefresher;
  fetch: typeof fetch;
  wait: FollowOptions['wait'];
  now(): number;
  /** Runs `lead` while this tab holds the lock, and never before another tab let go; absent where browsers have no locks. */
  lead?: ((lead: () => Promise<void>, signal: AbortSignal) => Promise<void>) | undefined;
  channel: TabChannel;
}

export interface Live {
  readonly state: LiveState;
  subscribe(listener: () => void): () => void;
  setPaused(paused: boolean): void;
  stop(): void;
}

export const initialLiveState: LiveState = {
  connection: { state: 'connecting', since: 0 },
  paused: false,
  waiting: 0,
};

/** What changed while paused: everything, or these paths. */
function createBacklog() {
  let all = false;
  const paths = new Set<string>();
  return {
    get size() {
      return all ? 1 : paths.size;
    },
    add(event: LiveEvent) {
      if (event.type === 'reset') all = true;
      else for (const path of event.answers) paths.add(path);
    },
    flush(refresher: AnswerRefresher) {
      if (all) refresher.refreshAll();
      else refresher.refresh(paths);
      all = false;
      paths.clear();
    },
  };
}

export function createLive(options: LiveOptions): Live {
  const { channel, refresher, now } = options;
  const listeners = new Set<() => void>();
  const backlog = createBacklog();
  const aborter = new AbortController();
  let state: LiveState = { ...initialLiveState, connection: { state: 'connecting', since: now() } };
  let lastId: string | undefined;
  let leads = false;

  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const takeEvent = (event: LiveEvent) => {
    lastId = event.id ?? lastId;
    backlog.add(event);
    if (!state.paused) backlog.flush(refresher);
    set({
      connection: { ...state.connection, revision: event.revision, changedAt: now() },
      waiting: backlog.size,
    });
  };

  const takeConnection = (connection: Connection) => {
    const wasLost = state.connection.state === 'lost';
    set({ connection: { ...state.connection, ...connection } });
    // Answers that failed meanwhile are asked again, also when the resumed stream has nothing new to say.
    if (wasLost && connection.state === 'connected') refresher.refreshAll();
  };

  const tellConnection = (found: 'connected' | 'lost') => {
    if (state.connection.state === found) return;
    takeConnection({ state: found, since: now() });
    channel.post({ type: 'connection', connection: state.connection });
  };

  channel.listen((message) => {
    if (message.type === 'hello') {
      if (leads) channel.post({ type: 'connection', connection: state.connection });
    } else if (message.type === 'connection') takeConnection(message.connection);
    else takeEvent(message);
  });

  const follow = async (streams: boolean) => {
    leads = streams;
    await followEvents({
      fetch: options.fetch,
      wait: options.wait,
      signal: aborter.signal,
      streams,
      lastId,
      onConnection: tellConnection,
      onEvent(event) {
        takeEvent(event);
        channel.post(event);
      },
    });
  };

  channel.post({ type: 'hello' });
  // Without locks tabs cannot agree on one stream, and many would use up the browser's connections: each polls.
  const followed = options.lead ? options.lead(() => follow(true), aborter.signal) : follow(false);
  followed.catch(() => undefined);

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPaused(paused) {
      if (!paused) backlog.flush(refresher);
      set({ paused, waiting: backlog.size });
    },
    stop() {
      aborter.abort();
      channel.close();
      refresher.stop();
    },
  };
}
