import { expect, test } from 'vitest';
import type { ObjectPage } from '../model/resources/resource.ts';
import { joinPages, objectDetailOptions } from './resources.ts';

const page = (names: string[], more: Partial<ObjectPage> = {}): ObjectPage => ({
  resource: 'ciliumnodes.cilium.io',
  kind: 'CiliumNode',
  namespaced: false,
  version: 'v2',
  columns: [],
  rows: names.map((name) => ({ name, cells: [name] })),
  readAt: '2023-07-04T15:00:00.000Z',
  followed: true,
  ...more,
});

test('[RS8] pages are one list; an object that stands in two of them stands once', () => {
  const list = joinPages([page(['a', 'b'], { continue: '1', remaining: 2 }), page(['b', 'c'])]);
  expect(list?.rows.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(list?.total).toBe(3);
});

test.each([
  [{ continue: '1', remaining: 7 }, 9],
  [{ continue: '1' }, null],
  [{}, 2],
])('[RS8] after a page with %o there are %s in all', (more, total) => {
  expect(joinPages([page(['a', 'b'], more)])?.total).toBe(total);
});

test('no page, no list', () => {
  expect(joinPages([])).toBeUndefined();
});

test.each(['..', 'a/b', '<b>', 'UPPER', ''])('[RS15] %j is refused before it is asked', async (name) => {
  const { queryFn } = objectDetailOptions('ciliumnodes.cilium.io', name, undefined);
  const ask = queryFn as (context: { signal: AbortSignal }) => Promise<unknown>;
  await expect(ask({ signal: new AbortController().signal })).rejects.toMatchObject({ code: 'invalid-parameter' });
});
