import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, guardRequest } from './guard-request.ts';

const none = { allowedHosts: [] };
const get = (headers: Record<string, string>, url = '/') => ({ method: 'GET', url, headers });
const code = (headers: Record<string, string>, allowedHosts: string[] = []) =>
  guardRequest(get(headers), { allowedHosts })?.code;

describe('Host', () => {
  it.each([
    'localhost',
    'localhost:8585',
    'LOCALHOST:1',
    '127.0.0.1',
    '127.0.0.1:9',
    '127.8.0.1',
    '[::1]',
    '[::1]:8585',
    'x.localhost:80',
  ])('answers for the loopback %s', (host) => expect(code({ host })).toBeUndefined());

  it.each([
    'evil.example',
    'evil.example:8585',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '[::2]',
    '169.254.169.254',
    '0.0.0.0',
  ])('refuses %s (DNS rebinding)', (host) =>
    expect(guardRequest(get({ host }), none)).toMatchObject({ status: 421, code: 'host-not-allowed' }),
  );

  it.each(['', 'a b', 'localhost:x', 'localhost/..', 'localhost, evil.example', '<script>'])(
    'refuses the malformed %j',
    (host) => expect(guardRequest(get({ host }), none)).toMatchObject({ status: 400, code: 'invalid-host' }),
  );

  it('refuses a request without a Host', () => expect(code({})).toBe('invalid-host'));

  it('answers for --allowed-host, whatever its case, and on any port unless a port is named', () => {
    expect(code({ host: 'Cilium.Example:443' }, ['cilium.example'])).toBeUndefined();
    expect(code({ host: 'cilium.example:443' }, ['cilium.example:443'])).toBeUndefined();
    expect(code({ host: 'cilium.example:80' }, ['cilium.example:443'])).toBe('host-not-allowed');
    expect(code({ host: 'sub.cilium.example' }, ['cilium.example'])).toBe('host-not-allowed');
  });
});

describe('method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', undefined])('refuses %s', (method) =>
    expect(guardRequest({ method, url: '/', headers: { host: 'localhost' } }, none)).toMatchObject({ status: 405 }),
  );

  it('lets HEAD pass', () =>
    expect(guardRequest({ method: 'HEAD', url: '/', headers: { host: 'localhost' } }, none)).toBeUndefined());

  it('refuses a server action', () =>
    expect(guardRequest(get({ host: 'localhost', 'next-action': '7f' }), none)?.code).toBe('server-actions-refused'));
});

describe('another site', () => {
  const api = (headers: Record<string, string>, url = '/api/v1/status') =>
    guardRequest(get({ host: 'localhost:8585', ...headers }, url), none)?.code;

  it.each(['cross-site', 'same-site', 'bogus'])('may not ask the API (Sec-Fetch-Site: %s)', (site) =>
    expect(api({ 'sec-fetch-site': site })).toBe('cross-site'),
  );

  it.each(['same-origin', 'none'])('is not meant by Sec-Fetch-Site: %s', (site) =>
    expect(api({ 'sec-fetch-site': site })).toBeUndefined(),
  );

  it.each(['http://evil.example', 'http://localhost:3000', 'null', 'garbage'])(
    'may not ask the API (Origin: %s)',
    (origin) => expect(api({ origin })).toBe('cross-site'),
  );

  it('is not meant by our own Origin, nor by none at all', () => {
    expect(api({ origin: 'http://localhost:8585' })).toBeUndefined();
    expect(api({})).toBeUndefined();
  });

  it.each(['/api', '/api?x', '/API/v1/status', '//api/v1/status', '/%61pi/v1/status', '/api/v1/events#/'])(
    'finds no spelling of the API that passes: %s',
    (url) => expect(api({ 'sec-fetch-site': 'cross-site' }, url)).toBe('cross-site'),
  );

  it('may link to a page', () =>
    expect(api({ 'sec-fetch-site': 'cross-site' }, '/ip-addresses?q=10.0.0.1')).toBeUndefined());
});

describe('Content-Security-Policy', () => {
  it('runs scripts with the nonce alone, and no inline style without it', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe/);
  });
});
