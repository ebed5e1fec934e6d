import { expect, test } from 'vitest';
import { objectPageQuery, objectPath, objectQuery, resourcePath } from './resource-parameters.ts';

test('[RS15] a resource reads as its plural, a page as at most 500 objects', () => {
  expect(resourcePath.parse({ resource: 'ciliumnodes.cilium.io' })).toEqual({ resource: 'ciliumnodes' });
  expect(objectPageQuery.parse({})).toEqual({ limit: 500 });
  expect(objectPageQuery.parse({ namespace: 'shop', limit: '20', continue: 'eyJ2' })).toEqual({
    namespace: 'shop',
    limit: 20,
    continue: 'eyJ2',
  });
});

test.each([
  [resourcePath, { resource: 'secrets' }],
  [resourcePath, { resource: 'secrets.v1' }],
  [resourcePath, { resource: 'ciliumnodes.cilium.io/../secrets' }],
  [resourcePath, { resource: '%73ecrets.cilium.io' }],
  [objectPath, { resource: 'ciliumnodes.cilium.io', name: '..' }],
  [objectPath, { resource: 'ciliumnodes.cilium.io', name: 'a/b' }],
  [objectPath, { resource: 'ciliumnodes.cilium.io', name: '<img src=x>' }],
  [objectPageQuery, { namespace: 'a/b' }],
  [objectPageQuery, { limit: '501' }],
  [objectPageQuery, { limit: '0' }],
  [objectPageQuery, { continue: '' }],
  [objectQuery, { namespace: '..' }],
])('[RS15] is refused: %#', (schema, input) => {
  expect(schema.safeParse(input).success).toBe(false);
});
