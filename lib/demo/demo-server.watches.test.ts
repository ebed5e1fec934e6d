import { afterEach, describe, expect, it } from 'vitest';
import { read, readText } from './read-json.ts';
import { get, pod, start, stop, told, watch } from './testing/demo-server-fixture.ts';

afterEach(stop);

describe('watches', () => {
  it('[DS10] begins with everything, or with what has happened since', async () => {
    const { store } = await start([pod('a')]);
    const revision = readText((await get('/api/v1/pods')).body, 'metadata', 'resourceVersion');
    store.put(pod('b'));
    const all = await watch('/api/v1/pods?watch=true');
    expect([told(await all.next()), told(await all.next())]).toEqual(['ADDED a', 'ADDED b']);
    const since = await watch(`/api/v1/pods?watch=1&resourceVersion=${revision}`);
    expect(told(await since.next())).toBe('ADDED b');
    store.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'a' });
    expect([told(await all.next()), told(await since.next())]).toEqual(['DELETED a', 'DELETED a']);
  });

  it('[DS11] starting and stopping to match is an addition and a deletion', async () => {
    const { store } = await start([pod('a', { app: 'x' })]);
    const events = await watch('/api/v1/pods?watch=true&labelSelector=app=x');
    expect(told(await events.next())).toBe('ADDED a');
    store.put(pod('a', { app: 'y' }));
    const gone = await events.next();
    expect(told(gone)).toBe('DELETED a');
    expect(read(gone, 'object', 'metadata', 'labels')).toEqual({ app: 'x' });
    store.put(pod('a', { app: 'x' }));
    expect(told(await events.next())).toBe('ADDED a');
  });

  it('[DS12] an expired revision is an ERROR event, then the end', async () => {
    const { faults } = await start([pod('a')]);
    faults.expireHistory();
    const events = await watch('/api/v1/pods?watch=true&resourceVersion=1');
    const error = await events.next();
    expect([error?.type, read(error, 'object', 'code'), read(error, 'object', 'reason')]).toEqual([
      'ERROR',
      410,
      'Expired',
    ]);
    expect(await events.next()).toBeUndefined();
  });

  it('[DS13] a streaming list ends its first part with an annotated bookmark', async () => {
    const { faults, store } = await start([pod('a')]);
    const query = 'watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true';
    const events = await watch(`/api/v1/pods?${query}`);
    expect(told(await events.next())).toBe('ADDED a');
    const mark = await events.next();
    expect(mark?.type).toBe('BOOKMARK');
    expect(read(mark, 'object', 'metadata', 'annotations')).toEqual({ 'k8s.io/initial-events-end': 'true' });
    store.put(pod('b'));
    expect(told(await events.next())).toBe('ADDED b');

    expect((await get('/api/v1/pods?watch=true&sendInitialEvents=true')).status).toBe(422);
    faults.streamingLists = false;
    const off = await get(`/api/v1/pods?${query}`);
    expect([off.status, off.body.reason]).toEqual([422, 'Invalid']);
  });

  it('[DS14] ends after timeoutSeconds with a bookmark', async () => {
    await start([]);
    const events = await watch('/api/v1/pods?watch=true&timeoutSeconds=1&allowWatchBookmarks=true');
    expect((await events.next())?.type).toBe('BOOKMARK');
    expect(await events.next()).toBeUndefined();
  });
});
