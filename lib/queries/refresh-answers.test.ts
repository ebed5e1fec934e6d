import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createAnswerRefresher } from './refresh-answers.ts';

/** Answers that come when the test says so, and how often each was asked for. */
function setUp() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const asked: Record<string, number> = {};
  const pending: (() => void)[] = [];
  const ask = (...queryKey: [string, ...unknown[]]) => {
    const query = client.getQueryCache().build(client, {
      queryKey,
      queryFn: () => {
        asked[queryKey[0]] = (asked[queryKey[0]] ?? 0) + 1;
        return new Promise<number>((resolve) => pending.push(() => resolve(asked[queryKey[0]] ?? 0)));
      },
    });
    void query.fetch();
    return query;
  };
  const answerAll = async () => {
    for (const answer of pending.splice(0)) answer();
    await new Promise(setImmediate);
  };
  return { client, refresher: createAnswerRefresher(client), ask, answerAll };
}

const isOld = (client: QueryClient, ...queryKey: unknown[]) => client.getQueryState(queryKey)?.isInvalidated;

describe('what is asked again', () => {
  it('is an answer whose path is named, or stands beneath a named path, with any parameters', async () => {
    const { client, refresher, ask, answerAll } = setUp();
    ask('/nodes/a/addresses');
    ask('/nodes-of-another-kind');
    ask('/whois', { q: '10.0.0.1' });
    await answerAll();
    refresher.refresh(['/nodes', '/whois']);
    expect(isOld(client, '/nodes/a/addresses')).toBe(true);
    expect(isOld(client, '/whois', { q: '10.0.0.1' })).toBe(true);
    expect(isOld(client, '/nodes-of-another-kind')).toBe(false);
  });

  it('[L3] is a list of which a member changed, and no member beside it', async () => {
    const { client, refresher, ask, answerAll } = setUp();
    for (const path of ['/nodes', '/nodes/a', '/nodes/b', '/nodes-of-another-kind']) ask(path);
    await answerAll();
    refresher.refresh(['/nodes/a/addresses']);
    expect(isOld(client, '/nodes')).toBe(true);
    expect(isOld(client, '/nodes/a')).toBe(true);
    expect(isOld(client, '/nodes/b')).toBe(false);
    expect(isOld(client, '/nodes-of-another-kind')).toBe(false);
  });

  it('is everything after a reset', async () => {
    const { client, refresher, ask, answerAll } = setUp();
    ask('/status');
    await answerAll();
    refresher.refreshAll();
    expect(isOld(client, '/status')).toBe(true);
  });

  it('is an answer that changed while it was being fetched, once it has come, and it is not cancelled', async () => {
    const { client, refresher, ask, answerAll } = setUp();
    ask('/status');
    refresher.refresh(['/status']);
    refresher.refresh(['/status']);
    expect(client.getQueryState(['/status'])?.fetchStatus).toBe('fetching');
    await answerAll();
    expect(client.getQueryData(['/status'])).toBe(1);
    expect(isOld(client, '/status')).toBe(true);
  });
});
