import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KubeReader, KubeReaderOptions } from './reader.ts';
import { buildKubeconfig, type MemorySink, runReader, writeKubeconfig } from './testing/run-reader.ts';
import { added, bookmark, pod, type ScriptedApi, startScriptedApi } from './testing/scripted-api.ts';

const pods = '/api/v1/pods';
let api: ScriptedApi;
let reader: KubeReader | undefined;
let sink: MemorySink;

beforeEach(async () => {
  api = await startScriptedApi();
  api.on(pods, (call, reply) => {
    if (call.query.sendInitialEvents) reply.stream(added(pod('a')), bookmark('5', true));
    else reply.stream();
  });
});
afterEach(async () => {
  await reader?.stop();
  reader = undefined;
  await api.stop();
});

async function read(options: Partial<KubeReaderOptions> = {}) {
  ({ sink, reader } = await runReader(api.url, ['Pod'], options));
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 2 });
const untilState = (state: string) => until(() => expect(sink.stateOf('Pod')).toBe(state));
const connection = () => sink.connections.at(-1);

test('[R5] a server that does not answer is one sentence and a code', async () => {
  await api.stop();
  await expect(read()).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(
      /^The API server http:\/\/127\.0\.0\.1:\d+ does not answer \(.*ECONNREFUSED.*\): check/,
    ),
  });
});

test('[R5] [R6] credentials that are not accepted, and not after reading them anew either, are one sentence and a code', async () => {
  api.on('/readyz', (_, reply) => reply.status(401, 'Unauthorized'));
  await expect(read()).rejects.toMatchObject({
    code: 'unauthorized',
    message: expect.stringContaining('log in again'),
  });
  expect(api.callsOf('/readyz')).toHaveLength(2);
});

test('[R5] a credentials plugin that fails is named', async () => {
  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'false-plugin-that-is-nowhere' };
  const kubeconfig = writeKubeconfig(api.url, { exec });
  await expect(read({ connection: { kubeconfig } })).rejects.toMatchObject({
    code: 'credentials-unusable',
    message: expect.stringContaining('false-plugin-that-is-nowhere'),
  });
});

test('[R6] after a 401 the kubeconfig is read anew and the request tried again, without a trace on the source', async () => {
  const kubeconfig = writeKubeconfig(api.url, { token: 'first' });
  await read({ connection: { kubeconfig } });
  await untilState('synced');
  expect(api.callsOf(pods)[0]?.headers.authorization).toBe('Bearer first');
  writeFileSync(kubeconfig, buildKubeconfig(api.url, { token: 'second' }));
  api.on(pods, (call, reply) => {
    if (call.headers.authorization === 'Bearer second') reply.stream(added(pod('b', '6')));
    else reply.status(401, 'Unauthorized');
  });
  api.open(pods)[0]?.end();
  await until(() => expect(sink.keys).toEqual(['Pod shop/a', 'Pod shop/b']));
  expect(sink.states).toEqual(['Pod syncing', 'Pod synced']);
});

test('[R6] when new credentials are not accepted either the source is refused, keeps what it holds, and is tried again', async () => {
  await read();
  await untilState('synced');
  api.on(pods, (_, reply) => reply.status(401, 'Unauthorized'));
  api.open(pods)[0]?.end();
  await untilState('refused');
  expect(sink.sources.get('Pod')?.reason).toContain('(401)');
  expect(sink.keys).toEqual(['Pod shop/a']);
  api.on(pods, (_, reply) => void reply.stream());
  await untilState('synced');
});

test('[R6] a kubeconfig that has gone meanwhile keeps the old credentials in force', async () => {
  const kubeconfig = writeKubeconfig(api.url);
  await read({ connection: { kubeconfig } });
  await untilState('synced');
  rmSync(kubeconfig);
  let refusals = 1;
  api.on(pods, (_, reply) => (refusals-- > 0 ? reply.status(401) : void reply.stream(added(pod('b', '6')))));
  api.open(pods)[0]?.end();
  await until(() => expect(sink.keys).toContain('Pod shop/b'));
});

test('[R20] [R21] a server that is not ready makes sources stale although their streams are open, until it is ready', async () => {
  await read({ timings: { probeEvery: 5 } });
  await untilState('synced');
  expect(connection()).toMatchObject({ state: 'connected' });
  api.on('/readyz', (_, reply) => reply.status(500, '[+]ping ok\n[-]etcd failed: reason withheld\n[+]log ok'));
  await untilState('stale');
  expect(sink.sources.get('Pod')?.reason).toContain('(500: [-]etcd failed: reason withheld)');
  expect(connection()).toMatchObject({ state: 'lost', reason: expect.stringContaining('not ready') });
  expect(sink.keys).toEqual(['Pod shop/a']);
  api.on('/readyz', (_, reply) => reply.json(200, 'ok'));
  await untilState('synced');
  expect(connection()).toMatchObject({ state: 'connected' });
  // The watch of before is not trusted: it was opened anew from where it was.
  expect(api.callsOf(pods).at(-1)?.query).toMatchObject({ watch: 'true', resourceVersion: '5' });
  expect(api.callsOf(pods)).toHaveLength(2);
});

test('[R21] while the watch cannot be opened again the source is not synced, although the server is back', async () => {
  await read({ timings: { probeEvery: 5 } });
  await untilState('synced');
  api.on('/readyz', (_, reply) => reply.status(503));
  await untilState('stale');
  api.on(pods, () => undefined);
  api.on('/readyz', (_, reply) => reply.json(200, 'ok'));
  await until(() => expect(connection()).toMatchObject({ state: 'connected' }));
  expect(sink.stateOf('Pod')).toBe('stale');
  expect(sink.sources.get('Pod')?.reason).toContain('catching up');
});

test('[R20] a connection is lost since its first failure, whatever fails afterwards', async () => {
  await read({ timings: { probeEvery: 5 } });
  api.on('/readyz', (_, reply, count) => reply.status(500, `failure ${count}`));
  await until(() => expect(sink.connections.filter(({ state }) => state === 'lost').length).toBeGreaterThan(2));
  expect(new Set(sink.connections.filter(({ state }) => state === 'lost').map(({ since }) => since)).size).toBe(1);
});

test('[R20] a server whose /readyz is forbidden or missing lives', async () => {
  api.on('/readyz', (_, reply, count) => reply.status(count % 2 ? 403 : 404));
  await read({ timings: { probeEvery: 5 } });
  await until(() => expect(api.callsOf('/readyz').length).toBeGreaterThan(3));
  expect(connection()).toMatchObject({ state: 'connected' });
  await untilState('synced');
});

test('[R20] a server that was ready and now says 403 or 404 of /readyz is starting', async () => {
  await read({ timings: { probeEvery: 5 } });
  await untilState('synced');
  api.on('/readyz', (_, reply) => reply.status(404, 'not found'));
  await untilState('stale');
  expect(connection()).toMatchObject({ state: 'lost', reason: expect.stringContaining('not ready (404') });
});

test('[R20] a server that is not ready at the start is read all the same, once it is', async () => {
  api.on('/readyz', (_, reply, count) => (count === 0 ? reply.status(500, '[-]etcd failed') : reply.json(200, 'ok')));
  await read();
  expect(connection()).toMatchObject({ state: 'lost' });
  await untilState('synced');
  expect(connection()).toMatchObject({ state: 'connected' });
});

test('[R22] stopping closes every connection, and nothing reaches the store afterwards', async () => {
  await read({ timings: { batchEvery: 60_000 } });
  await untilState('synced');
  const batches = sink.batches.length;
  api.open(pods)[0]?.stream(added(pod('late', '9')));
  await reader?.stop();
  await until(() => expect(api.sockets.size).toBe(0));
  expect(sink.batches).toHaveLength(batches);
  expect(sink.stateOf('Pod')).toBe('synced');
});

test('[R25] changes that come together are one batch, told before the state they lead to', async () => {
  const many = Array.from({ length: 50 }, (_, index) => added(pod(`p${index}`)));
  api.on(pods, (_, reply) => void reply.stream(...many, bookmark('5', true)));
  await read({ timings: { batchEvery: 60_000 } });
  const sizes: number[] = [];
  await until(() => expect(sink.stateOf('Pod')).toBe('synced'));
  for (const batch of sink.batches) sizes.push(batch.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(50);
  expect(sizes.length).toBeLessThanOrEqual(2);
});

test('[R1] whatever happens, only GET leaves, without a body', async () => {
  api.on(pods, (_, reply, count) => reply.status([401, 403, 404, 410, 422, 500][count % 6] ?? 500));
  await read({ timings: { probeEvery: 3 } });
  await until(() => expect(api.callsOf(pods).length).toBeGreaterThan(14));
  expect(new Set(api.calls.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(api.calls.every(({ headers }) => headers['content-length'] === undefined)).toBe(true);
});
