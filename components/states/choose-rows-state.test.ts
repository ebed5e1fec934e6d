import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { chooseRowsState } from './choose-rows-state.ts';

const source = (kind: SourceAnswer['kind'], state: SourceAnswer['state'], more: Partial<SourceAnswer> = {}) => ({
  kind,
  group: 'cilium.io',
  version: 'v2',
  resource: `${kind.toLowerCase()}s`,
  state,
  since: '2026-11-24T00:00:00Z',
  count: 3,
  ...more,
});
const kinds = ['CiliumEndpoint', 'CiliumEndpointSlice'] as const;
const choose = (of: number, ...sources: SourceAnswer[]) => chooseRowsState({ of, sources }, null, 'endpoints', kinds);

test('no answer yet is syncing, a failed question is told', () => {
  expect(chooseRowsState(undefined, null, 'endpoints', kinds)).toEqual({ is: 'syncing', what: 'endpoints' });
  expect(chooseRowsState(undefined, new Error('gone'), 'endpoints', kinds)).toEqual({ is: 'failed', message: 'gone' });
});

test('rows that are there are filtered out', () => {
  expect(choose(13, source('CiliumEndpoint', 'refused'))).toEqual({ is: 'filtered-out', of: 13 });
});

test('empty is said only when a source is read to its end and none is being read', () => {
  const absent = source('CiliumEndpointSlice', 'absent');
  expect(choose(0, source('CiliumEndpoint', 'synced'), absent)).toEqual({ is: 'empty' });
  expect(choose(0, source('CiliumEndpoint', 'stale'), absent)).toEqual({ is: 'empty' });
  expect(choose(0, source('CiliumEndpoint', 'syncing'), source('CiliumEndpointSlice', 'synced'))).toEqual({
    is: 'syncing',
    what: 'ciliumendpoints',
    count: 3,
  });
});

test('a list without a row is not empty while one of its kinds is refused', () => {
  const [empty, refused] = [source('CiliumEndpoint', 'synced'), source('CiliumEndpointSlice', 'refused')];
  expect(choose(0, empty, refused)).toEqual({ is: 'refused', resource: 'ciliumendpointslices' });
});

test('refused comes before absent: the one can be granted', () => {
  const refused = source('CiliumEndpoint', 'refused', { reason: 'may not list' });
  const absent = source('CiliumEndpointSlice', 'absent', { reason: 'no CRD' });
  expect(choose(0, refused, absent)).toEqual({ is: 'refused', resource: 'ciliumendpoints', reason: 'may not list' });
  expect(choose(0, absent)).toEqual({ is: 'absent', resource: 'ciliumendpointslices', reason: 'no CRD' });
});
