import { afterEach, describe, expect, it } from 'vitest';
import { startDemoServer } from './demo-server.ts';
import { get, names, pod, start, stop, told, watch, widget, widgets } from './testing/demo-server-fixture.ts';

afterEach(stop);

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
