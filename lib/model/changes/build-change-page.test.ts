import { describe, expect, test } from 'vitest';
import { ip, nodeName } from '../testing/snapshot-of-records.ts';
import { buildChangePage, type ChangesQuery } from './build-change-page.ts';
import type { AddressChange, Change, ObjectChange } from './change.ts';

const noticed = (number: number) => ({
  number,
  id: `p-${number}`,
  revision: number,
  at: `2026-01-01T00:00:0${number}.000Z`,
});

const object = (
  number: number,
  kind: ObjectChange['kind'],
  name: string,
  rest: Partial<ObjectChange> = {},
): Change => ({
  ...noticed(number),
  ...{ type: 'object', kind, namespace: 'shop', name, change: 'changed', fields: [], fieldCount: 0, writers: [] },
  ...rest,
});

const web = { kind: 'Pod', namespace: 'shop', name: 'web' };
const taken: AddressChange = {
  ...noticed(4),
  ...{ type: 'address', ip: ip('10.0.0.5'), node: nodeName, writers: ['kubelet'] },
  was: { state: 'free' },
  is: { state: 'pod', owner: web },
};
const phase = { path: 'status.phase', was: 'Pending', is: 'Running' };
const kept: Change[] = [
  object(5, 'CiliumEndpoint', 'web', { writers: [{ manager: 'cilium-agent', at: '2026-01-01T00:00:05.000Z' }] }),
  taken,
  object(3, 'Pod', 'web', { fields: [phase, phase, phase, phase], fieldCount: 7 }),
  object(2, 'Pod', 'db', { change: 'removed' }),
  object(1, 'Pod', 'web', { change: 'added' }),
];

const ask = (query: Partial<ChangesQuery>) =>
  buildChangePage(kept, { since: '2026-01-01T00:00:00.000Z', dropped: 0 }, { offset: 0, limit: 10, ...query });
const numbers = (query: Partial<ChangesQuery>) => ask(query).changes.map(({ number }) => number);

describe('[CH18] filters', () => {
  test('by kind: any of them; counts of the others stay', () => {
    expect(numbers({ kind: ['Pod'] })).toEqual([3, 2, 1]);
    expect(numbers({ kind: ['CiliumEndpoint', 'address'] })).toEqual([5, 4]);
    expect(ask({ kind: ['address'] }).kinds).toEqual([
      { kind: 'Pod', count: 3 },
      { kind: 'CiliumEndpoint', count: 1 },
      { kind: 'address', count: 1 },
    ]);
  });

  test('by a moment', () => {
    expect(numbers({ since: '2026-01-01T01:00:04+01:00' })).toEqual([5, 4]);
  });

  test.each([
    ['pending', [3]],
    ['status.phase', [3]],
    ['shop/db', [2]],
    ['REMOVED', [2]],
    ['cilium-agent', [5]],
    ['10.0.0.5', [4]],
    ['free', [4]],
  ])('by the text %s', (q, found) => {
    expect(numbers({ q })).toEqual(found);
  });
});

test('[CH19] an address changes with its node and with the pod that has it', () => {
  expect(numbers({ obj: ['Pod:shop/web'] })).toEqual([4, 3, 1]);
  expect(numbers({ obj: ['address:10.0.0.5'] })).toEqual([4]);
  expect(numbers({ obj: [`Node:${nodeName}`, 'Pod:shop/db'] })).toEqual([4, 2]);
  expect(numbers({ obj: ['Pod:web'] })).toEqual([]);
});

test('[CH20] until holds the list, and says how much came after', () => {
  expect(ask({ until: 3 })).toMatchObject({
    total: 3,
    of: 5,
    newest: 5,
    newestAt: '2026-01-01T00:00:05.000Z',
    newer: 2,
  });
  expect(ask({ until: 3, kind: ['Pod'] }).newer).toBe(0);
  expect(numbers({ until: 3, offset: 1, limit: 1 })).toEqual([2]);
});

test('a list carries the first three fields, and their number', () => {
  const [change] = ask({ kind: ['Pod'], limit: 1 }).changes;
  expect(change).toMatchObject({ fields: [phase, phase, phase], fieldCount: 7 });
});
