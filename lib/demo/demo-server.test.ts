import { afterEach, describe, expect, it } from 'vitest';
import { type DemoServer, type DemoServerOptions, startDemoServer } from './demo-server.ts';
import type { Manifest } from './manifest.ts';
import { isRecord, type Json, read, readList, readText } from './read-json.ts';

const NOW = Date.parse('2026-01-02T00:00:00Z');

const widgets: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget', shortNames: ['wd'] },
    versions: [
      { name: 'v1alpha1', served: true, storage: false },
      {
        name: 'v1',
        served: true,
        storage: true,
        additionalPrinterColumns: [
          { name: 'Inner', type: 'string', jsonPath: '.spec.addresses[?(@.type=="Inner")].ip' },
          { name: 'Count', type: 'integer', jsonPath: '.spec.count', priority: 1 },
          { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
        ],
      },
    ],
  },
};

const pod = (name: string, labels: Record<string, string> = {}, nodeName = 'n1'): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'default', labels, creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { nodeName, containers: [{ name: 'c' }] },
  status: { phase: 'Running' },
});

const widget = (name: string): Manifest => ({
  apiVersion: 'example.org/v1',
  kind: 'Widget',
  metadata: { name, namespace: 'default', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: {
    count: 3,
    addresses: [
      { type: 'Outer', ip: '9.9.9.9' },
      { type: 'Inner', ip: '10.0.0.1' },
    ],
  },
});

let server: DemoServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(objects: Manifest[], options: Partial<DemoServerOptions> = {}): Promise<DemoServer> {
  server = await startDemoServer({ objects, now: () => NOW, ...options });
  return server;
}

interface Answer {
  status: number;
  body: Json;
  text: string;
  headers: Headers;
}

async function get(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${server?.url}${path}`, init);
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, text, body: isRecord(body) ? body : {}, headers: response.headers };
}

const names = (list: unknown): string[] => readList(list, 'items').map((item) => readText(item, 'metadata', 'name'));

/** Reads a watch event by event. */
async function watch(path: string): Promise<{ next(): Promise<Json | undefined>; stop(): Promise<void> }> {
  const response = await fetch(`${server?.url}${path}`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let rest = '';
  return {
    async next() {
      while (!rest.includes('\n')) {
        const { value, done } = await reader.read();
        if (done) return undefined;
        rest += decoder.decode(value, { stream: true });
      }
      const end = rest.indexOf('\n');
      const line = rest.slice(0, end);
      rest = rest.slice(end + 1);
      return JSON.parse(line) as Json;
    },
    stop: () => reader.cancel(),
  };
}

const told = (event: Json | undefined): string =>
  `${readText(event, 'type')} ${readText(event, 'object', 'metadata', 'name')}`;

describe('lists', () => {
  it('[DS1] pages of one list show one revision, whatever changes meanwhile', async () => {
    const { store } = await start(['a', 'b', 'c', 'd'].map((name) => pod(name)));
    const first = await get('/api/v1/pods?limit=2');
    expect(names(first.body)).toEqual(['a', 'b']);
    expect(read(first.body, 'metadata', 'remainingItemCount')).toBe(2);
    store.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'c' });
    store.put(pod('bb'));
    const token = readText(first.body, 'metadata', 'continue');
    const second = await get(`/api/v1/pods?limit=2&continue=${token}`);
    expect(names(second.body)).toEqual(['c', 'd']);
    expect(readText(second.body, 'metadata', 'resourceVersion')).toBe(
      readText(first.body, 'metadata', 'resourceVersion'),
    );
    expect(names((await get('/api/v1/pods')).body)).toEqual(['a', 'b', 'bb', 'd']);
  });

  it('[DS2] metadata stands after the items of custom resources; builtin items carry no kind', async () => {
    await start([widgets, widget('w'), pod('a')]);
    expect(Object.keys((await get('/apis/example.org/v1/widgets')).body)).toEqual([
      'apiVersion',
      'items',
      'kind',
      'metadata',
    ]);
    const pods = (await get('/api/v1/namespaces/default/pods')).body;
    expect(pods.kind).toBe('PodList');
    expect(Object.keys(readList(pods, 'items')[0] as Json)).toEqual(['metadata', 'spec', 'status']);
  });

  it('[DS3] an expired token is 410 and offers another one', async () => {
    const { faults } = await start(['a', 'b', 'c'].map((name) => pod(name)));
    const token = readText((await get('/api/v1/pods?limit=1')).body, 'metadata', 'continue');
    faults.expireHistory();
    const gone = await get(`/api/v1/pods?limit=1&continue=${token}`);
    expect([gone.status, gone.body.reason]).toEqual([410, 'Expired']);
    const other = readText(gone.body, 'metadata', 'continue');
    expect(names((await get(`/api/v1/pods?limit=5&continue=${other}`)).body)).toEqual(['b', 'c']);
  });

  it('[DS4] a revision from the future is a timeout', async () => {
    await start([pod('a')]);
    const answer = await get('/api/v1/pods?resourceVersion=999999');
    expect([answer.status, answer.body.reason]).toEqual([504, 'Timeout']);
    expect(readText(readList(answer.body, 'details', 'causes')[0], 'reason')).toBe('ResourceVersionTooLarge');
  });

  it('[DS5] selectors narrow a list; an unknown field is 400', async () => {
    await start([pod('a', { app: 'x' }), pod('b', { app: 'y' }, 'n2'), pod('c')]);
    const list = async (query: string): Promise<string[]> => names((await get(`/api/v1/pods?${query}`)).body);
    expect(await list('labelSelector=app%20in%20(x,y)')).toEqual(['a', 'b']);
    expect(await list('labelSelector=app!=x')).toEqual(['b', 'c']);
    expect(await list('labelSelector=!app')).toEqual(['c']);
    expect(await list('fieldSelector=spec.nodeName=n2,status.phase!=Failed')).toEqual(['b']);
    expect((await get('/api/v1/pods?fieldSelector=spec.nonsense=1')).status).toBe(400);
    expect(names((await get('/api/v1/namespaces/other/pods')).body)).toEqual([]);
  });

  it('[DS6] tables of custom resources show the printer columns of their definition', async () => {
    await start([widgets, widget('w')]);
    const accept = 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';
    const table = await get('/apis/example.org/v1/widgets', { headers: { accept } });
    expect(table.headers.get('content-type')).toBe('application/json;as=Table;g=meta.k8s.io;v=v1');
    const columns = readList(table.body, 'columnDefinitions').map((one) => [read(one, 'name'), read(one, 'priority')]);
    expect(columns).toEqual([
      ['Name', 0],
      ['Inner', 0],
      ['Count', 1],
      ['Age', 0],
    ]);
    expect(readList(readList(table.body, 'rows')[0], 'cells')).toEqual(['w', '10.0.0.1', 3, '24h']);
    const refused = await get('/api/v1/pods', { headers: { accept: 'application/vnd.kubernetes.protobuf' } });
    expect([refused.status, refused.body.reason]).toEqual([406, 'NotAcceptable']);
  });

  it('compresses large lists when asked', async () => {
    await start(Array.from({ length: 1500 }, (_, index) => pod(`p${index}`)));
    const large = await get('/api/v1/pods', { headers: { 'accept-encoding': 'gzip' } });
    expect(large.headers.get('content-encoding')).toBe('gzip');
    expect(names(large.body)).toHaveLength(1500);
    expect((await get('/api/v1/pods?limit=1')).headers.get('content-encoding')).toBeNull();
  });
});

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

describe('refusals', () => {
  it('[DS20] every write is 405 with a sentence', async () => {
    await start([pod('a')]);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await get('/api/v1/namespaces/default/pods/a', { method });
      expect([answer.status, answer.body.reason]).toEqual([405, 'MethodNotAllowed']);
      expect(answer.body.message).toMatch(/^the demo cluster is read-only/);
    }
  });

  it('[DS21] Secrets are not served', async () => {
    await start([]);
    expect((await get('/api/v1/secrets')).status).toBe(404);
    await expect(
      startDemoServer({ objects: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }] }),
    ).rejects.toThrow(/no resource for v1 Secret/);
  });

  it('[DS22] a token is asked for, but not for health and version', async () => {
    await start([], { token: 'abc' });
    expect((await get('/api/v1/pods')).status).toBe(401);
    expect((await get('/api/v1/pods', { headers: { authorization: 'Bearer abc' } })).status).toBe(200);
    expect([(await get('/readyz')).status, (await get('/version')).status]).toEqual([200, 200]);
  });

  it('[DS23] removing a definition removes its objects, ends its watches and its place in discovery', async () => {
    const { store } = await start([widgets, widget('w')]);
    const events = await watch('/apis/example.org/v1/widgets?watch=true');
    expect(told(await events.next())).toBe('ADDED w');
    store.remove({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      name: 'widgets.example.org',
    });
    expect(told(await events.next())).toBe('DELETED w');
    expect(await events.next()).toBeUndefined();
    expect((await get('/apis/example.org/v1/widgets')).status).toBe(404);
    expect((await get('/apis/example.org')).status).toBe(404);
  });

  it('unknown objects and resources are 404 in different words', async () => {
    await start([]);
    expect((await get('/api/v1/namespaces/default/pods/x')).body.message).toBe('pods "x" not found');
    expect((await get('/apis/cilium.io/v2/ciliumnodes')).body.message).toBe(
      'the server could not find the requested resource',
    );
  });

  it('a forbidden resource names verb, resource and group; other verbs still work', async () => {
    const { faults } = await start([widgets, widget('w')]);
    faults.forbid('widgets.example.org', ['list']);
    const answer = await get('/apis/example.org/v1/widgets');
    expect(answer.status).toBe(403);
    expect(answer.body.message).toBe(
      'widgets.example.org is forbidden: User "demo" cannot list resource "widgets" in API group "example.org" at the cluster scope',
    );
    expect((await get('/apis/example.org/v1/namespaces/default/widgets/w')).status).toBe(200);
    faults.permit('widgets.example.org');
    expect((await get('/apis/example.org/v1/widgets')).status).toBe(200);
  });

  it('an uninstalled resource is gone until it is installed again', async () => {
    const { faults } = await start([widgets, widget('w')]);
    faults.uninstall('widgets.example.org');
    expect((await get('/apis/example.org/v1/widgets')).status).toBe(404);
    expect((await get('/apis/example.org/v1')).status).toBe(404);
    faults.install('widgets.example.org');
    expect(names((await get('/apis/example.org/v1/widgets')).body)).toEqual(['w']);
  });

  it('readiness fails when told so, or when etcd is gone', async () => {
    const { faults } = await start([]);
    faults.notReady = 'etcd';
    expect([(await get('/readyz')).status, (await get('/livez')).status]).toEqual([500, 200]);
    faults.notReady = undefined;
    faults.silent = true;
    expect([(await get('/readyz')).status, (await get('/api/v1/pods')).status]).toEqual([500, 500]);
  });
});

describe('objects', () => {
  it('[DS30] what a manifest lacks is filled in, the same in every run; what it has is kept', async () => {
    const bare: Manifest = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'n', resourceVersion: '6517' },
      spec: {},
    };
    const first = (await start([bare, pod('a')])).store.list('v1', 'Node')[0];
    await server?.stop();
    const second = (await start([bare, pod('a')])).store.list('v1', 'Node')[0];
    expect(first).toEqual(second);
    expect(first?.metadata).toMatchObject({
      resourceVersion: '6517',
      generation: 1,
      creationTimestamp: '2026-01-02T00:00:00Z',
      uid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
    });
  });

  it('[DS31] only a change of the spec counts the generation up; no change is no event', async () => {
    const { store } = await start([pod('a')]);
    const ref = { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'a' };
    const before = store.get(ref);
    expect(store.put(pod('a'))).toBe(before);
    expect(store.patch(ref, { status: { phase: 'Failed' } }).metadata.generation).toBe(1);
    expect(store.patch(ref, { spec: { nodeName: 'n9' } }).metadata.generation).toBe(2);
  });

  it('[DS32] one object is served in every version of its definition', async () => {
    await start([widgets, widget('w')]);
    for (const version of ['v1', 'v1alpha1']) {
      const answer = await get(`/apis/example.org/${version}/namespaces/default/widgets/w`);
      expect(answer.body.apiVersion).toBe(`example.org/${version}`);
    }
    expect((await get('/apis/example.org/v2/widgets')).status).toBe(404);
  });

  it('discovery names the preferred version and the definition’s names', async () => {
    await start([widgets]);
    expect(read((await get('/apis/example.org')).body, 'preferredVersion', 'version')).toBe('v1');
    expect(readList((await get('/apis/example.org/v1')).body, 'resources')[0]).toMatchObject({
      name: 'widgets',
      kind: 'Widget',
      namespaced: true,
      shortNames: ['wd'],
      verbs: ['get', 'list', 'watch'],
    });
    const accept = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';
    expect((await get('/apis', { headers: { accept } })).body.kind).toBe('APIGroupDiscoveryList');
  });
});

it('the control port changes and breaks the cluster, and is no part of the Kubernetes port', async () => {
  const { controlUrl } = await start([pod('a')], { controlPort: 0 });
  const send = (step: Json): Promise<Response> =>
    fetch(controlUrl ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
    });
  expect((await send({ do: 'put', object: pod('b') })).status).toBe(204);
  expect(names((await get('/api/v1/pods')).body)).toEqual(['a', 'b']);
  expect((await send({ do: 'forbid', resource: 'pods' })).status).toBe(204);
  expect((await get('/api/v1/pods')).status).toBe(403);
  expect((await send({ do: 'explode' })).status).toBe(400);
  expect((await fetch(controlUrl ?? '', { method: 'POST', body: '{}' })).status).toBe(400);
});
