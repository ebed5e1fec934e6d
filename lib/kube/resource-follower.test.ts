import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SourceKind } from '../model/records.ts';
import type { KubeReader, KubeReaderOptions } from './reader.ts';
import { type MemorySink, runReader } from './testing/run-reader.ts';
import {
  type Answer,
  added,
  bookmark,
  buildDiscovery,
  deleted,
  gone,
  modified,
  pod,
  type ScriptedApi,
  startScriptedApi,
} from './testing/scripted-api.ts';

const pods = '/api/v1/pods';
let api: ScriptedApi;
let reader: KubeReader | undefined;
let sink: MemorySink;

beforeEach(async () => {
  api = await startScriptedApi();
});
afterEach(async () => {
  await reader?.stop();
  reader = undefined;
  await api.stop();
});

async function read(kinds: SourceKind[] = ['Pod'], options: Partial<KubeReaderOptions> = {}) {
  ({ sink, reader } = await runReader(api.url, kinds, options));
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 2 });
const untilSynced = (kind: SourceKind = 'Pod') => until(() => expect(sink.stateOf(kind)).toBe('synced'));
const lists = () => api.callsOf(pods).filter((call) => call.query.watch === undefined);
const watches = () => api.callsOf(pods).filter((call) => call.query.watch === 'true');

/** Answers lists with the pages and watches with an open stream; refuses streaming lists as an old server does. */
function serveLists(...pages: { items: unknown[]; next?: string; version?: string }[]): Answer {
  let next = 0;
  return (call, reply) => {
    if (call.query.sendInitialEvents) return reply.status(422, 'sendInitialEvents is forbidden for watch');
    if (call.query.watch) return void reply.stream();
    const page = pages[Math.min(next++, pages.length - 1)];
    reply.json(200, {
      items: page?.items,
      metadata: { resourceVersion: page?.version ?? '100', continue: page?.next },
    });
  };
}

test('[R7] a streaming list is one stream: the objects, the bookmark that ends them, then what changes', async () => {
  api.on(pods, (_, reply) => void reply.stream(added(pod('a')), added(pod('b')), bookmark('7', true)));
  await read();
  await untilSynced();
  expect(sink.keys).toEqual(['Pod shop/a', 'Pod shop/b']);
  api.open(pods)[0]?.stream(modified(pod('a', '8', '10.0.0.1')), deleted(pod('b', '9')), added(pod('c', '10')));
  await until(() => expect(sink.keys).toEqual(['Pod shop/a', 'Pod shop/c']));
  expect(sink.records.get('Pod shop/a')).toMatchObject({ podIps: ['10.0.0.1'], resourceVersion: '8' });
  expect(api.callsOf(pods)).toHaveLength(1);
  expect(api.callsOf(pods)[0]?.query).toMatchObject({
    watch: 'true',
    sendInitialEvents: 'true',
    resourceVersionMatch: 'NotOlderThan',
    allowWatchBookmarks: 'true',
  });
});

test('[R8] a server that answers a streaming list with 422 is read in pages, and not asked again', async () => {
  api.on(pods, serveLists({ items: [pod('a')] }));
  await read();
  await untilSynced();
  api.open(pods)[0]?.stream(gone);
  await until(() => expect(lists()).toHaveLength(2));
  expect(watches().filter((call) => call.query.sendInitialEvents)).toHaveLength(1);
});

test('[R8] a server that ignores the parameter and watches from now, even with churn, is read in pages', async () => {
  const fallback = serveLists({ items: [pod('old')] });
  api.on(pods, (call, reply, count) => {
    if (!call.query.sendInitialEvents) return fallback(call, reply, count);
    reply.stream();
    // It never falls silent, and never says anything new.
    const churn = setInterval(() => reply.stream(modified(pod('busy'))), 3);
    reply.onClose(() => clearInterval(churn));
  });
  await read(['Pod'], { timings: { streamingListWithin: 400 } });
  await untilSynced();
  expect(sink.keys).toContain('Pod shop/old');
});

test('[R8] a streaming list that ends without its bookmark is no streaming list', async () => {
  const fallback = serveLists({ items: [pod('a')] });
  api.on(pods, (call, reply, count) => {
    if (call.query.sendInitialEvents) reply.stream(added(pod('b'))).end();
    else fallback(call, reply, count);
  });
  await read();
  await untilSynced();
  expect(sink.keys).toEqual(['Pod shop/a']);
});

test('[R8] what one kind found out holds for all: nobody waits for a bookmark twice', async () => {
  const nodes = '/apis/cilium.io/v2/ciliumnodes';
  api.on(pods, serveLists({ items: [pod('a')] }));
  api.on(nodes, (call, reply) => {
    // Never ends, never says anything: only the other kind's answer tells.
    if (call.query.watch) reply.stream();
    else reply.json(200, { items: [], metadata: { resourceVersion: '1' } });
  });
  await read(['Pod', 'CiliumNode'], { timings: { streamingListWithin: 60_000 } });
  await untilSynced('CiliumNode');
});

test('[R9] a paged list is read page by page and watched from its version; null items are none', async () => {
  api.on(pods, serveLists({ items: [pod('a')], next: 'more' }, { items: [pod('b')], version: '42' }));
  await read();
  await untilSynced();
  expect(sink.keys).toEqual(['Pod shop/a', 'Pod shop/b']);
  expect(lists().map((call) => call.query)).toEqual([{ limit: '500' }, { limit: '500', continue: 'more' }]);
  expect(watches().at(-1)?.query.resourceVersion).toBe('42');
});

test('[R10] an expired continue starts the list anew', async () => {
  const pages = serveLists({ items: [pod('a')], next: 'expired' }, { items: [pod('b')] });
  api.on(pods, (call, reply, count) => {
    if (call.query.continue) reply.status(410, 'The provided continue parameter is too old');
    else pages(call, reply, count);
  });
  await read();
  await untilSynced();
  // The second list shows b alone: a, shown by the list that was given up, is gone again.
  expect(sink.keys).toEqual(['Pod shop/b']);
});

test('[R11] a list is shown while it grows', async () => {
  api.on(pods, (_, reply) => void reply.stream(added(pod('a')), added(pod('b'))));
  await read(['Pod'], { timings: { streamingListWithin: 60_000 } });
  await until(() => expect(sink.sources.get('Pod')).toMatchObject({ state: 'syncing', count: 2 }));
  api.open(pods)[0]?.stream(bookmark('3', true));
  await untilSynced();
  expect(sink.states).toEqual(['Pod syncing', 'Pod synced']);
});

test('[R12] [R15] 410 as an event means a new list, and what vanished meanwhile is removed', async () => {
  api.on(pods, (_, reply, count) => {
    if (count === 0) reply.stream(added(pod('a')), added(pod('b')), bookmark('5', true));
    else reply.stream(added(pod('b')), added(pod('c')), bookmark('9', true));
  });
  await read();
  await untilSynced();
  api.open(pods)[0]?.stream(gone);
  await until(() => expect(sink.keys).toEqual(['Pod shop/b', 'Pod shop/c']));
  expect(sink.sources.get('Pod')?.count).toBe(2);
});

test('[R12] an incomplete list removes nothing', async () => {
  api.on(pods, (_, reply, count) => {
    if (count === 0) reply.stream(added(pod('a')), added(pod('b')), bookmark('5', true));
    else reply.stream(added(pod('c')));
  });
  await read();
  await untilSynced();
  api.open(pods)[0]?.stream(gone);
  await until(() => expect(sink.keys).toContain('Pod shop/c'));
  expect(sink.keys).toEqual(['Pod shop/a', 'Pod shop/b', 'Pod shop/c']);
});

test('[R13] a watch that ends goes on from the last version heard, a bookmark included', async () => {
  api.on(pods, (call, reply) => {
    if (call.query.sendInitialEvents) reply.stream(added(pod('a')), bookmark('5', true), bookmark('77'));
    else reply.stream();
  });
  await read();
  await untilSynced();
  api.open(pods)[0]?.end();
  await until(() => expect(watches()).toHaveLength(2));
  expect(watches()[1]?.query).toMatchObject({ resourceVersion: '77', allowWatchBookmarks: 'true' });
  for (const { query } of watches()) {
    expect(Number(query.timeoutSeconds)).toBeGreaterThanOrEqual(240);
    expect(Number(query.timeoutSeconds)).toBeLessThanOrEqual(300);
  }
  await untilSynced();
  expect(sink.states).toEqual(['Pod syncing', 'Pod synced']);
});

test('[R14] a stream that breaks and can be opened again is no news', async () => {
  api.on(pods, (call, reply) => {
    if (call.query.sendInitialEvents) reply.stream(added(pod('a')), bookmark('5', true));
    else reply.stream(added(pod('b', '6')));
  });
  await read();
  await untilSynced();
  api.open(pods)[0]?.break();
  await until(() => expect(sink.keys).toContain('Pod shop/b'));
  expect(sink.states).toEqual(['Pod syncing', 'Pod synced']);
});

test('[R14] a stream that cannot be opened again is stale, with the reason, and keeps what it holds', async () => {
  let isBroken = false;
  api.on(pods, (call, reply) => {
    if (isBroken) reply.status(500, 'etcdserver: leader changed');
    else if (call.query.sendInitialEvents) reply.stream(added(pod('a')), bookmark('5', true));
    else reply.stream();
  });
  await read();
  await untilSynced();
  isBroken = true;
  api.open(pods)[0]?.break();
  await until(() => expect(sink.stateOf('Pod')).toBe('stale'));
  expect(sink.sources.get('Pod')?.reason).toContain('etcdserver: leader changed');
  expect(sink.keys).toEqual(['Pod shop/a']);
  isBroken = false;
  await untilSynced();
  expect(sink.sources.get('Pod')?.reason).toBeUndefined();
});

test('[R15] a line that is no event means a new list', async () => {
  api.on(pods, (call, reply, count) => {
    const isFirst = count === 0;
    reply.stream(added(pod(isFirst ? 'a' : 'b')), bookmark(isFirst ? '5' : '6', true));
    expect(call.query.sendInitialEvents).toBe('true');
  });
  await read();
  await untilSynced();
  api.open(pods)[0]?.line('{"type":"ADDED","object":{"meta');
  await until(() => expect(sink.keys).toEqual(['Pod shop/b']));
});

test('[R16] 403 is refused, names verb and resource, shows nothing any more, and ends when the right is given', async () => {
  let mayRead = true;
  const forbidden = 'pods is forbidden: User "x" cannot watch resource "pods" in API group "" at the cluster scope';
  api.on(pods, (_, reply) => {
    if (mayRead) reply.stream(added(pod('a')), bookmark('5', true));
    else reply.status(403, forbidden);
  });
  await read();
  await untilSynced();
  mayRead = false;
  api.open(pods)[0]?.end();
  await until(() => expect(sink.stateOf('Pod')).toBe('refused'));
  expect(sink.sources.get('Pod')).toMatchObject({ count: 0 });
  expect(sink.sources.get('Pod')?.reason).toMatch(/may not watch pods \(403\)/);
  expect(sink.keys).toEqual([]);
  mayRead = true;
  await untilSynced();
  expect(sink.keys).toEqual(['Pod shop/a']);
});

test.each([403, 404])(
  '[R16a] a %i of a server that is not ready is no refusal and no absence: what is held is kept',
  async (code) => {
    api.on(pods, (_, reply) => void reply.stream(added(pod('a')), bookmark('5', true)));
    await read();
    await untilSynced();
    api.on('/readyz', (_, reply) => reply.status(500, '[-]poststarthook/rbac/bootstrap-roles failed'));
    api.on(pods, (_, reply) => reply.status(code, 'forbidden'));
    api.open(pods)[0]?.break();
    await until(() => expect(sink.stateOf('Pod')).toBe('stale'));
    expect(sink.sources.get('Pod')?.reason).toContain('bootstrap-roles');
    expect(sink.keys).toEqual(['Pod shop/a']);
    api.on('/readyz', (_, reply) => reply.json(200, 'ok'));
    await until(() => expect(sink.stateOf('Pod')).toBe(code === 403 ? 'refused' : 'absent'));
    expect(sink.keys).toEqual([]);
  },
);

test('[R16b] what is refused stays refused while the server does not answer', async () => {
  api.on(pods, (_, reply) => reply.status(403, 'forbidden'));
  await read();
  await until(() => expect(sink.stateOf('Pod')).toBe('refused'));
  let asked = 0;
  api.on(pods, (_, reply) => {
    asked += 1;
    reply.status(500, 'etcd is gone');
  });
  await until(() => expect(asked).toBeGreaterThan(4));
  expect(sink.states.at(-1)).toBe('Pod refused');
});

test('[R17] a kind that is not served is absent, and read when its CustomResourceDefinition appears', async () => {
  const crds = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  const nodes = '/apis/cilium.io/v2/ciliumnodes';
  let resources = 'customresourcedefinitions.v1.apiextensions.k8s.io';
  api.on('/apis', (_, reply) =>
    reply.json(
      200,
      buildDiscovery(resources, (group) => group !== ''),
    ),
  );
  api.on(crds, (_, reply) => void reply.stream(bookmark('1', true)));
  // Without the CRD's event the next try would come after a minute.
  await read(['CustomResourceDefinition', 'CiliumNode'], { timings: { absentEvery: 60_000, retryFirst: 60_000 } });
  await until(() => expect(sink.stateOf('CiliumNode')).toBe('absent'));
  expect(sink.sources.get('CiliumNode')?.reason).toContain('ciliumnodes.cilium.io is not installed');
  await untilSynced('CustomResourceDefinition');
  resources += ' ciliumnodes.v2.cilium.io';
  api.on(nodes, (_, reply) => void reply.stream(bookmark('2', true)));
  api.open(crds)[0]?.stream(
    added({
      metadata: { name: 'ciliumnodes.cilium.io', resourceVersion: '2' },
      spec: {
        group: 'cilium.io',
        names: { kind: 'CiliumNode', plural: 'ciliumnodes' },
        scope: 'Cluster',
        versions: [{ name: 'v2', served: true, storage: true }],
      },
    }),
  );
  await untilSynced('CiliumNode');
});

test('[R17] a recording lacks no CRD: what is absent there was not recorded', async () => {
  api.on('/apis', (_, reply) =>
    reply.json(
      200,
      buildDiscovery('', (group) => group !== ''),
    ),
  );
  await read(['CiliumNode'], { absence: 'not in the recording' });
  await until(() => expect(sink.stateOf('CiliumNode')).toBe('absent'));
  expect(sink.sources.get('CiliumNode')?.reason).toBe('not in the recording');
});

test('[R17] a kind that is served no more is absent and holds nothing; it comes back by itself', async () => {
  let isServed = true;
  api.on(pods, (_, reply) => {
    if (isServed) reply.stream(added(pod('a')), bookmark('5', true));
    else reply.status(404);
  });
  await read();
  await untilSynced();
  isServed = false;
  api.open(pods)[0]?.end();
  await until(() => expect(sink.stateOf('Pod')).toBe('absent'));
  expect(sink.keys).toEqual([]);
  isServed = true;
  await untilSynced();
  expect(sink.keys).toEqual(['Pod shop/a']);
});

test('[R18] the version that the parser knows is read, whichever the server prefers', async () => {
  const resources = 'ciliumcidrgroups.v2alpha1.cilium.io ciliumcidrgroups.v2.cilium.io ciliumpodippools.v3.cilium.io';
  api.on('/apis', (_, reply) =>
    reply.json(
      200,
      buildDiscovery(resources, (group) => group !== ''),
    ),
  );
  api.on('/apis/cilium.io/v2/ciliumcidrgroups', (_, reply) => void reply.stream(bookmark('1', true)));
  api.on('/apis/cilium.io/v3/ciliumpodippools', (_, reply) => void reply.stream(bookmark('1', true)));
  await read(['CiliumCIDRGroup', 'CiliumPodIPPool']);
  await untilSynced('CiliumCIDRGroup');
  await untilSynced('CiliumPodIPPool');
  expect(sink.sources.get('CiliumCIDRGroup')?.version).toBe('v2');
  expect(sink.sources.get('CiliumPodIPPool')?.version).toBe('v3');
});

test("[R19] one ConfigMap is asked for by name, in Cilium's namespace", async () => {
  const path = '/api/v1/namespaces/cilium/configmaps';
  api.on('/api', (_, reply) =>
    reply.json(
      200,
      buildDiscovery('configmaps', () => true),
    ),
  );
  api.on(path, (_, reply) => void reply.stream(bookmark('1', true)));
  await read(['ConfigMap'], { ciliumNamespace: 'cilium' });
  await untilSynced('ConfigMap');
  expect(api.callsOf(path)[0]?.query.fieldSelector).toBe('metadata.name=cilium-config');
});

test('[R24] an object that cannot be read is shown as unreadable, in the place of its own record, until it can', async () => {
  api.on(pods, (_, reply) => void reply.stream(added(pod('a', '1', '10.0.0.1')), bookmark('5', true)));
  await read();
  await untilSynced();
  const watch = api.open(pods)[0];
  watch?.stream(modified(pod('a', '6', '10.0.0.999')));
  await until(() => expect(sink.keys).toEqual(['Unreadable Pod/shop/a']));
  expect(sink.records.get('Unreadable Pod/shop/a')).toMatchObject({
    of: 'Pod',
    reason: 'status.podIPs[0].ip is no IP address: "10.0.0.999"',
  });
  expect(sink.sources.get('Pod')?.count).toBe(1);
  watch?.stream(modified(pod('a', '7', '10.0.0.2')));
  await until(() => expect(sink.keys).toEqual(['Pod shop/a']));
  watch?.stream(modified({ ...pod('a', '8'), spec: 'nonsense' }), deleted({ ...pod('a', '9'), spec: 'nonsense' }));
  await until(() => expect(sink.keys).toEqual([]));
});
