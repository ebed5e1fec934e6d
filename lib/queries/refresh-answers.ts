/**
 * Asks again for what changed. Answers are react-query's, their key is `[path, params]` with the path that
 * fetchAnswer is given; the live channel names paths too.
 *
 * An answer that is being fetched is asked again when it has come: cancelling it would let fast changes starve it, and taking
 * it as fresh would miss what changed after it was made.
 */
import type { QueryClient } from '@tanstack/react-query';

export interface AnswerRefresher {
  /** Paths as the live channel names them; a path stands for everything below it and for the lists above it. */
  refresh(paths: Iterable<string>): void;
  refreshAll(): void;
  stop(): void;
}

/** A list (`/nodes`) reads differently when one of its members (`/nodes/a/addresses`) does. */
const covers = (path: string, asked: unknown) =>
  typeof asked === 'string' && (asked === path || asked.startsWith(`${path}/`) || path.startsWith(`${asked}/`));

export function createAnswerRefresher(client: QueryClient): AnswerRefresher {
  const cache = client.getQueryCache();
  /** Hashes of the queries that changed while they were being fetched. */
  const due = new Set<string>();

  const ask = (hash: string) => {
    const query = cache.get(hash);
    if (query?.state.fetchStatus === 'fetching') due.add(hash);
    else if (query) void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };

  const stop = cache.subscribe(({ type, query }) => {
    if (type !== 'updated' || query.state.fetchStatus === 'fetching' || !due.delete(query.queryHash)) return;
    // After the cache has told everyone of the answer that just came.
    queueMicrotask(() => ask(query.queryHash));
  });

  const refreshWhere = (isChanged: (path: unknown) => boolean) => {
    for (const query of cache.getAll()) if (isChanged(query.queryKey[0])) ask(query.queryHash);
  };

  return {
    refresh(paths) {
      const changed = [...paths];
      refreshWhere((asked) => changed.some((path) => covers(path, asked)));
    },
    refreshAll: () => refreshWhere(() => true),
    stop,
  };
}
