import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errorSchema } from '../../lib/contract/error-codes.ts';
import type { Explorer } from '../../lib/server/explorer.ts';
import { setExplorer } from '../../lib/server/process-explorer.ts';
import type { RouteHandler } from '../../lib/server/reply.ts';
import {
  ciliumNode,
  createTestExplorer,
  type HandReader,
  identity,
  pod,
  put,
  sourceOf,
} from '../../lib/server/testing/test-cluster.ts';
import { GET as unknownPath } from './[[...path]]/route.ts';
import { GET as addresses } from './v1/addresses/route.ts';
import { GET as events } from './v1/events/route.ts';
import { GET as identityById } from './v1/identities/[id]/route.ts';
import { GET as identitiesRoute } from './v1/identities/route.ts';
import { GET as nodeAddresses } from './v1/nodes/[name]/addresses/route.ts';
import { GET as openapi } from './v1/openapi.json/route.ts';
import { GET as status } from './v1/status/route.ts';
import { GET as whois } from './v1/whois/route.ts';

let explorer: Explorer;
let reader: HandReader;
beforeEach(async () => {
  ({ explorer, reader } = await createTestExplorer());
  setExplorer(explorer);
});
afterEach(() => explorer.stop());

const ask = (handler: RouteHandler, path: string, params: Record<string, string> = {}, headers: HeadersInit = {}) =>
  handler(new Request(`http://127.0.0.1:8585/api/v1${path}`, { headers }), { params: Promise.resolve(params) });

const askAgain = (handler: RouteHandler, path: string, reply: Response) =>
  ask(handler, path, {}, { 'If-None-Match': reply.headers.get('etag') ?? '' });

async function errorOf(reply: Response) {
  const { error } = errorSchema.parse(await reply.json());
  return [reply.status, error.code, error.message] as const;
}

describe('an answer', () => {
  test('[L30] carries the revision, and the sources it was made from', async () => {
    reader.sink.apply([put(identity(1234, 'k8s:app=web'))]);
    const reply = await ask(identitiesRoute, '/identities');
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    const body = await reply.json();
    expect(body.revision).toBe(explorer.revision);
    expect(body.identities).toHaveLength(1);
    const kinds = body.sources.map((source: { kind: string }) => source.kind);
    expect(kinds).toContain('CiliumIdentity');
    expect(kinds).not.toContain('Lease');
  });

  test('[L31] that has not changed is 304', async () => {
    const reply = await ask(identitiesRoute, '/identities');
    reader.sink.apply([
      put({ kind: 'Lease', key: 'kube-system/l', namespace: 'kube-system', name: 'l', renewedAt: 1 }),
    ]);
    const again = await askAgain(identitiesRoute, '/identities', reply);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(reply.headers.get('etag'));
  });

  test('[L31] that changed, or was asked differently, is not', async () => {
    const reply = await ask(identitiesRoute, '/identities');
    expect((await askAgain(identitiesRoute, '/identities?x=1', reply)).status).toBe(200);
    reader.sink.apply([put(identity(1234))]);
    expect((await askAgain(identitiesRoute, '/identities', reply)).status).toBe(200);
  });

  test('[L31] nor is the answer of another process', async () => {
    const reply = await ask(identitiesRoute, '/identities');
    expect(reply.headers.get('etag')).toContain(explorer.processStart);
  });

  test('[L31] of one node has a version of its own', async () => {
    reader.sink.apply([put(ciliumNode('a')), put(ciliumNode('b'))]);
    const askA = (headers?: HeadersInit) => ask(nodeAddresses, '/nodes/a/addresses', { name: 'a' }, headers);
    const etag = (await askA()).headers.get('etag') ?? '';
    reader.sink.apply([put(pod('p', 'b', '10.0.0.5'))]);
    expect((await askA({ 'If-None-Match': etag })).status).toBe(304);
    reader.sink.apply([put(pod('q', 'a', '10.0.0.6'))]);
    expect((await askA({ 'If-None-Match': etag })).status).toBe(200);
  });

  test('[L34] is given while its sources are syncing, and says so', async () => {
    reader.sink.setSource(sourceOf('CiliumIdentity', 'syncing', 1));
    const body = await (await ask(identitiesRoute, '/identities')).json();
    const source = body.sources.find((one: { kind: string }) => one.kind === 'CiliumIdentity');
    expect(source.state).toBe('syncing');
  });
});

describe('what is no answer', () => {
  test('[L33] an unknown node is 404', async () => {
    const reply = await ask(nodeAddresses, '/nodes/nowhere/addresses', { name: 'nowhere' });
    expect(await errorOf(reply)).toEqual([404, 'not-found', 'There is no node nowhere.']);
  });

  test('[L33] while nodes are being read it is 503, and says why', async () => {
    reader.sink.setSource(sourceOf('CiliumNode', 'syncing', 1));
    const reply = await ask(nodeAddresses, '/nodes/nowhere/addresses', { name: 'nowhere' });
    const [code, name, message] = await errorOf(reply);
    expect([code, name]).toEqual([503, 'not-ready']);
    expect(message).toContain('CiliumNode is syncing');
  });

  test.each([
    ['a name no node can have', nodeAddresses, '/nodes/x/addresses', { name: '..%2f..' }, 'name'],
    ['a number that is none', identityById, '/identities/web', { id: 'web' }, 'id'],
    ['no question', whois, '/whois', {}, 'q'],
    ['an unknown state', addresses, '/addresses?state=lost', {}, 'state'],
  ] as const)('[L35] %s is 400 and names the parameter', async (_, handler, path, params, parameter) => {
    const [code, name, message] = await errorOf(await ask(handler, path, params));
    expect([code, name]).toEqual([400, 'invalid-parameter']);
    expect(message.startsWith(parameter)).toBe(true);
  });

  test('[L35] an unknown parameter is ignored', async () => {
    expect((await ask(addresses, '/addresses?colour=red')).status).toBe(200);
  });

  test('[L36] an unknown path is 404, as JSON', async () => {
    const reply = unknownPath(new Request('http://127.0.0.1:8585/api/v1/secrets'));
    expect((await errorOf(reply)).slice(0, 2)).toEqual([404, 'unknown-path']);
  });

  test('[L34] before the explorer has started it is 503', async () => {
    Reflect.deleteProperty(globalThis, Symbol.for('cilium-explorer'));
    expect((await errorOf(await ask(status, '/status'))).slice(0, 2)).toEqual([503, 'not-ready']);
  });

  test('[L32] the error of another copy of the module is the same error', async () => {
    vi.resetModules();
    const { AnswerError } = await import('../../lib/server/answer-error.ts');
    const identities = () => {
      throw new AnswerError('not-ready', 'Not now.');
    };
    setExplorer({ ...explorer, identities });
    expect(await errorOf(await ask(identitiesRoute, '/identities'))).toEqual([503, 'not-ready', 'Not now.']);
  });

  test('[L32] a defect is 500, tells nothing of its inside, and is logged', async () => {
    const logged: object[] = [];
    const log = { info: () => {}, error: (fields: object) => void logged.push(fields) };
    const identities = () => {
      throw new Error('secret path /home/me');
    };
    setExplorer({ ...explorer, log, identities });
    const [code, name, message] = await errorOf(await ask(identitiesRoute, '/identities'));
    expect([code, name]).toEqual([500, 'internal']);
    expect(message).not.toContain('secret');
    expect(logged).toEqual([expect.objectContaining({ path: '/api/v1/identities' })]);
  });
});

describe('the live channel over HTTP', () => {
  const textOf = async (reply: Response) => {
    const { value } = (await reply.body?.getReader().read()) ?? {};
    return new TextDecoder().decode(value);
  };

  test('[L1] [L9] is an event stream that nobody stores or transforms', async () => {
    const reply = await ask(events, '/events');
    expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reply.headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(reply.headers.get('x-accel-buffering')).toBe('no');
    expect(await textOf(reply)).toMatch(/^event: reset\nid: \w+-\d+\ndata: \{"revision":\d+\}\n\n$/);
  });

  test('a HEAD opens no stream', async () => {
    const request = new Request('http://127.0.0.1:8585/api/v1/events', { method: 'HEAD' });
    const reply = await events(request, {});
    expect([reply.status, reply.body, explorer.live.streams]).toEqual([200, null, 0]);
  });

  test('[L6] resumes after Last-Event-ID', async () => {
    const id = `${explorer.processStart}-${explorer.revision}`;
    const reply = await ask(events, '/events', {}, { 'Last-Event-ID': id });
    expect(await textOf(reply)).not.toContain('reset');
  });

  test('[L8] a poll is JSON, or an event for who accepts events', async () => {
    const asJson = await ask(events, '/events?poll=');
    expect(await asJson.json()).toEqual({
      id: `${explorer.processStart}-${explorer.revision}`,
      revision: explorer.revision,
      reset: true,
    });
    const asEvent = await ask(events, '/events?poll=', {}, { Accept: 'text/event-stream' });
    expect(await asEvent.text()).toMatch(/^event: reset\n/);
  });
});

test('the description is served', async () => {
  const document = await openapi().json();
  expect(document.openapi).toBe('3.1.0');
});
