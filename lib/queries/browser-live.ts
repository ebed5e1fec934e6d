/** The live channel with what a browser has: Web Locks, BroadcastChannel, fetch, timers. One per tab. */
import type { QueryClient } from '@tanstack/react-query';
import { createLive, initialLiveState, type Live, type LiveOptions, type LiveState, type TabChannel } from './live.ts';
import { createAnswerRefresher } from './refresh-answers.ts';

const name = 'cilium-explorer-live';

function openChannel(): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      channel.onmessage = ({ data }) => listener(data);
    },
    close: () => channel.close(),
  };
}

/** Where tabs cannot agree on a leader, each follows by itself and tells nobody. */
const noChannel: TabChannel = { post: () => undefined, listen: () => undefined, close: () => undefined };

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Browsers have locks on https and on localhost only. */
const lead: LiveOptions['lead'] = async (follow, signal) => {
  await navigator.locks.request(name, { signal }, follow);
};

let current: Live | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Starts this tab's part of the live channel; the result stops it. */
export function startLive(client: QueryClient): () => void {
  const hasLocks = 'locks' in navigator;
  const live = createLive({
    refresher: createAnswerRefresher(client),
    fetch: fetch.bind(globalThis),
    wait,
    now: Date.now,
    lead: hasLocks ? lead : undefined,
    channel: hasLocks ? openChannel() : noChannel,
  });
  current = live;
  const unsubscribe = live.subscribe(tell);
  return () => {
    unsubscribe();
    live.stop();
    if (current === live) current = undefined;
  };
}

export const liveState = (): LiveState => current?.state ?? initialLiveState;

export function subscribeLive(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Holds the screen still (`.` pause live); changes wait until the end of the pause. */
export function setPaused(paused: boolean) {
  current?.setPaused(paused);
}
