/** Routes of the lists: what they refuse, and that "there is none" is said only where a complete source says so. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Explorer } from '../../lib/server/explorer.ts';
import { setExplorer } from '../../lib/server/process-explorer.ts';
import type { RouteHandler } from '../../lib/server/reply.ts';
import { createTestExplorer, type HandReader, identity, put, sourceOf } from '../../lib/server/testing/test-cluster.ts';
import { GET as endpointByName } from './v1/endpoints/[namespace]/[name]/route.ts';
import { GET as endpoints } from './v1/endpoints/route.ts';
import { GET as identityEdges } from './v1/identity-edges/route.ts';
import { GET as identityGraph } from './v1/identity-graph/route.ts';
import { GET as identityTable } from './v1/identity-table/route.ts';
import { GET as serviceByName } from './v1/services/[namespace]/[name]/route.ts';
import { GET as services } from './v1/services/route.ts';

let explorer: Explorer;
let reader: HandReader;
beforeEach(async () => {
  ({ explorer, reader } = await createTestExplorer());
  setExplorer(explorer);
});
afterEach(() => explorer.stop());

const ask = async (handler: RouteHandler, path: string, params: Record<string, string> = {}) => {
  const request = new Request(`http://127.0.0.1:8585/api/v1${path}`);
  const reply = await handler(request, { params: Promise.resolve(params) });
  return { status: reply.status, body: await reply.json() };
};

test('[L30] a page carries its sources, and is cut as it was asked for', async () => {
  reader.sink.apply([put(identity(1234, 'k8s:app=web')), put(identity(1235, 'k8s:app=db'))]);
  const { status, body } = await ask(identityTable, '/identity-table?limit=1&sort=-id');
  expect(status).toBe(200);
  expect(body).toMatchObject({ total: 2, of: 2, offset: 0 });
  expect(body.identities.map(({ id }: { id: number }) => id)).toEqual([1235]);
  expect(body.sources.map(({ kind }: { kind: string }) => kind)).toContain('CiliumIdentity');
});

test('[GR15] [GR18] the graph and its edges are asked for with the same filters, and are new when a policy is', async () => {
  const spec = { endpointSelector: {}, egress: [{ toEntities: ['world', 'host'] }] };
  const policy = { kind: 'CiliumClusterwideNetworkPolicy', key: 'p', name: 'p', spec } as const;
  reader.sink.apply([put(identity(1234, 'k8s:app=web')), put(identity(1235, 'k8s:app=db')), put(policy)]);
  const graph = await ask(identityGraph, '/identity-graph?label=k8s:app=web&hide=reserved:host');
  expect(graph.body).toMatchObject({
    of: { edges: 4 },
    shown: { edges: 2 },
    reduced: ['label k8s:app=web', expect.any(String)],
  });
  const edges = await ask(identityEdges, '/identity-edges?focus=entity:world&sort=-from&limit=1');
  expect(edges.body).toMatchObject({
    total: 2,
    of: 4,
    edges: [{ from: { name: 'app=web' }, to: { id: 'entity:world' } }],
  });
  reader.sink.apply([{ type: 'remove', kind: policy.kind, key: 'p' }]);
  expect((await ask(identityEdges, '/identity-edges')).body).toMatchObject({ total: 0, of: 0, edges: [] });
});

test.each([
  [endpoints, '/endpoints?limit=5001'],
  [endpoints, '/endpoints?identity=web'],
  [services, '/services?offset=-1'],
  [identityTable, '/identity-table?kind=cow'],
  [identityTable, '/identity-table?duplicates=maybe'],
  [identityGraph, '/identity-graph?dir=up'],
  [identityGraph, '/identity-graph?port=80/'],
  [identityEdges, '/identity-edges?limit=5001'],
] as const)('[L35] is refused: %#', async (handler, path) => {
  const { status, body } = await ask(handler, path);
  expect([status, body.error.code]).toEqual([400, 'invalid-parameter']);
});

test.each([
  [endpointByName, 'CiliumEndpoint'],
  [serviceByName, 'Service'],
] as const)('a name that no object can have is refused, one that none has is not found: %#', async (handler, kind) => {
  const bad = await ask(handler, '/x', { namespace: '..', name: 'a' });
  expect([bad.status, bad.body.error.code]).toEqual([400, 'invalid-parameter']);
  const none = await ask(handler, '/x', { namespace: 'web', name: 'a' });
  expect([none.status, none.body.error.code]).toEqual([404, 'not-found']);
  reader.sink.setSource(sourceOf(kind, 'syncing'));
  const unknown = await ask(handler, '/x', { namespace: 'web', name: 'a' });
  expect([unknown.status, unknown.body.error.code]).toEqual([503, 'not-ready']);
});
