import { describe, expect, test } from 'vitest';
import { errorCodes, errorSchema, errorStatus } from './error-codes.ts';
import { buildOpenApi } from './openapi.ts';
import { addressPageQuery, identityPath, ipAddressesQuery, nodePath, whoisQuery } from './parameters.ts';
import { policyPath } from './policy-schemas.ts';
import { routes } from './routes.ts';
import { searchQuery } from './search-schemas.ts';

describe('parameters', () => {
  test('a filter reads as the screen writes it', () => {
    const text = { by: 'zone', ns: 'default,kube-system', state: 'free,releasing', free: '<3', q: 'echo' };
    expect(ipAddressesQuery.parse(text)).toEqual({
      by: 'zone',
      ns: ['default', 'kube-system'],
      state: ['free', 'releasing'],
      free: 3,
      q: 'echo',
    });
  });

  test('what is not given is not there, or its default', () => {
    expect(ipAddressesQuery.parse({})).toEqual({ by: 'node' });
    expect(addressPageQuery.parse({})).toEqual({ offset: 0, limit: 500 });
  });

  test.each([
    [ipAddressesQuery, { by: 'colour' }],
    [ipAddressesQuery, { state: 'free,lost' }],
    [ipAddressesQuery, { free: 'many' }],
    [addressPageQuery, { limit: '5001' }],
    [addressPageQuery, { offset: '-1' }],
    [whoisQuery, {}],
    [whoisQuery, { q: '  ' }],
    [searchQuery, {}],
    [searchQuery, { q: 'a'.repeat(501) }],
    [searchQuery, { q: 'a', limit: '51' }],
    [searchQuery, { q: 'a', limit: '0' }],
    [nodePath, { name: '../secrets' }],
    [nodePath, { name: 'Upper' }],
    [identityPath, { id: 'web' }],
    [identityPath, { id: '4294967296' }],
    [policyPath, { kind: 'Secret', namespace: 'a', name: 'b' }],
    [policyPath, { kind: 'NetworkPolicy', namespace: '..', name: 'b' }],
    [policyPath, { kind: 'NetworkPolicy', namespace: 'a', name: 'b/c' }],
  ])('[L35] is refused: %#', (schema, input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });

  test('a node may have any name of a Kubernetes object', () => {
    expect(nodePath.parse({ name: 'ip-192-168-14-69.us-west-2.compute.internal' })).toEqual({
      name: 'ip-192-168-14-69.us-west-2.compute.internal',
    });
  });
});

test('a clusterwide policy stands in no namespace', () => {
  const path = { kind: 'CiliumClusterwideNetworkPolicy', namespace: '-', name: 'p' };
  expect(policyPath.parse(path)).toEqual({ kind: 'CiliumClusterwideNetworkPolicy', namespace: undefined, name: 'p' });
});

describe('the list of errors', () => {
  test('[L32] every code has a status of its own kind', () => {
    for (const code of errorCodes) expect([4, 5]).toContain(Math.floor(errorStatus[code] / 100));
    expect(errorSchema.safeParse({ error: { code: 'oops', message: 'x' } }).success).toBe(false);
  });
});

describe('OpenAPI', () => {
  const document = buildOpenApi();
  const text = JSON.stringify(document);

  test('is version 3.1 and describes every route, read only', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths).sort()).toEqual(
      Object.values(routes)
        .map(({ path }) => path)
        .sort(),
    );
    for (const path of Object.values(document.paths)) expect(Object.keys(path)).toEqual(['get']);
  });

  test('every reference leads somewhere', () => {
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(new Set(names).size).toBeGreaterThan(5);
    expect(known).toEqual(expect.arrayContaining(names));
  });

  test('names the placeholders of its paths and the one parameter that must be given', () => {
    for (const [path, { get }] of Object.entries(document.paths) as [string, { get: ReturnType<typeof first> }][]) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(get.parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(placeholders);
      const mandatory = get.parameters.filter((one) => one.in === 'query' && one.required).map((one) => one.name);
      expect(mandatory).toEqual(['/api/v1/whois', '/api/v1/search'].includes(path) ? ['q'] : []);
    }
  });

  test('leaves room for further fields', () => {
    expect(text).not.toContain('"additionalProperties":false');
  });
});

const first = () =>
  Object.values(buildOpenApi().paths)[0]?.get as { parameters: { in: string; name: string; required: boolean }[] };
