import { afterEach, describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { type Json, read, readList } from './read-json.ts';
import { get, names, pod, start, stop, widget, widgets } from './testing/demo-server-fixture.ts';

afterEach(stop);

describe('objects', () => {
  it('[DS30] what a manifest lacks is filled in, the same in every run; what it has is kept', async () => {
    const bare: Manifest = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'n', resourceVersion: '6517' },
      spec: {},
    };
    const first = (await start([bare, pod('a')])).store.list('v1', 'Node')[0];
    await stop();
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
