import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardHttp } from './guard-http.ts';

const seen: IncomingMessage[] = [];
let server: Server;

beforeAll(async () => {
  const handler: RequestListener = (request, response) => {
    seen.push(request);
    response.end('passed');
  };
  server = createServer(guardHttp(handler, { allowedHosts: ['cilium.example'] })).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
});

/** node:http, because fetch does not let a test set Host or Sec-Fetch-Site. */
async function ask(headers: Record<string, string>, path = '/', method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const sent = httpRequest({ port, host: '127.0.0.1', path, method, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

const nonceOf = (policy: string | string[] | undefined) => /'nonce-([^']+)'/.exec(`${policy}`)?.[1];

describe('the guard in front of a server', () => {
  it('hands the nonce that the browser hears of to the handler, another one each time', async () => {
    const first = await ask({});
    const second = await ask({ 'content-security-policy': "script-src 'nonce-chosen'" });
    const [one, two] = seen.slice(-2).map((request) => nonceOf(request.headers['content-security-policy']));
    expect(nonceOf(first.headers['content-security-policy'])).toBe(one);
    expect(nonceOf(second.headers['content-security-policy'])).toBe(two);
    expect(one).not.toBe(two);
    expect(two).not.toBe('chosen');
  });

  it('never sends a CORS header, and sends the others on refusals too', async () => {
    for (const reply of [
      await ask({ origin: 'http://evil.example' }),
      await ask({ origin: 'http://evil.example' }, '/api/v1/status'),
      await ask({ 'access-control-request-method': 'GET', origin: 'http://evil.example' }, '/api/v1/status', 'OPTIONS'),
    ]) {
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(reply.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('refuses with a JSON error that does not reach the handler', async () => {
    const before = seen.length;
    const rebound = await ask({ host: 'evil.example:8585' });
    expect(rebound.status).toBe(421);
    expect(JSON.parse(rebound.body).error).toMatchObject({ code: 'host-not-allowed' });
    expect((await ask({ 'sec-fetch-site': 'cross-site' }, '/api/v1/whois?q=10.0.0.1')).status).toBe(403);
    const posted = await ask({}, '/', 'POST');
    expect(posted.status).toBe(405);
    expect(posted.headers.allow).toBe('GET, HEAD');
    expect(seen.length).toBe(before);
  });

  it('lets an allowed host pass', async () => {
    expect((await ask({ host: 'cilium.example' })).body).toBe('passed');
  });
});
