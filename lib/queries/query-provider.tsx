'use client';
/** Holds the answers of this tab and starts its part of the live channel. Stands once, in the root layout. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { liveState, startLive, subscribeLive } from './browser-live.ts';
import { AnswerError } from './fetch-answer.ts';
import { type Connection, initialLiveState, type LiveState } from './live.ts';

/**
 * An answer is fresh until the live channel says that it changed. A refusal is not asked again; an explorer that does not
 * answer is, once, and then by the live channel when it is back. `always`: loopback works without a network.
 */
function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && !(error instanceof AnswerError && error.status > 0),
        retryDelay: 500,
      },
    },
  });
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  useEffect(() => startLive(client), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Everything known of the live channel. On the server, and until the first event: connecting. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribeLive, liveState, () => initialLiveState);
}

/** Whether the explorer answers, since when, and what was last heard of it. */
export function useConnection(): Connection {
  return useLive().connection;
}
