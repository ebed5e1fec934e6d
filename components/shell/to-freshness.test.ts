import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { LiveState } from '../../lib/queries/live.ts';
import type { StatusAnswer } from '../../lib/queries/status.ts';
import { toFreshness } from './to-freshness.ts';

const since = '2023-07-04T14:00:00Z';
const source = (state: SourceAnswer['state'], more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  kind: 'Pod',
  group: '',
  version: 'v1',
  resource: 'pods',
  state,
  since,
  count: 0,
  ...more,
});
const status = (more: Partial<StatusAnswer> = {}): StatusAnswer => ({
  revision: 6517,
  ready: true,
  now: since,
  cluster: {},
  cilium: { ipam: 'eni', schemes: {} },
  sources: [
    source('synced', { heardAt: '2023-07-04T14:00:07Z' }),
    source('synced', { heardAt: '2023-07-04T14:00:09Z' }),
  ],
  counts: { addresses: 30, identities: 12, policies: 3, endpoints: 13, nodes: 2, crds: 8, configuration: 85 },
  unreadable: [],
  connection: { state: 'connected', since },
  ...more,
});
const live = (more: Partial<LiveState> = {}): LiveState => ({
  connection: { state: 'connected', since: 0 },
  paused: false,
  waiting: 0,
  ...more,
});

test('live: the newest revision that was heard of, and the last word of any source', () => {
  const heard = live({ connection: { state: 'connected', since: 0, revision: 6520 } });
  expect(toFreshness(status(), heard)).toEqual({
    state: 'live',
    word: 'Live',
    detail: 'rev 6,520',
    at: Date.parse('2023-07-04T14:00:09Z'),
  });
});

test('an explorer or an API server that does not answer wins over everything', () => {
  const lost = { state: 'lost' as const, since: '2023-07-04T14:02:11Z' };
  expect(toFreshness(status({ connection: lost, sources: [source('syncing')] }), live({ paused: true }))).toEqual({
    state: 'stale',
    word: 'Stale',
    at: Date.parse(lost.since),
  });
  const gone = live({ connection: { state: 'lost', since: 99 } });
  expect(toFreshness(status(), gone)).toEqual({ state: 'stale', word: 'Stale', at: 99 });
});

test('a first list under way counts so far', () => {
  const sources = [
    source('synced', { count: 7 }),
    source('syncing', { count: 2400 }),
    source('syncing', { count: 600 }),
  ];
  expect(toFreshness(status({ sources }), live())).toMatchObject({ word: 'Syncing', detail: '3,000 so far' });
});

test('a pause says how much waits; a recording has no age; no answer yet is no state of the cluster', () => {
  expect(toFreshness(status(), live({ paused: true, waiting: 3 }))).toMatchObject({
    word: 'Paused',
    detail: '3 changes waiting',
  });
  expect(toFreshness(status({ recording: since }), live())).toEqual({
    state: 'recording',
    word: 'Recording',
    detail: 'rev 6,517',
  });
  expect(toFreshness(undefined, live())).toEqual({ state: 'connecting', word: 'Connecting' });
});

test('[L42] an explorer that failed before anything was known is not connecting for ever', () => {
  const lost = live({ connection: { state: 'lost', since: 1 } });
  expect(toFreshness(undefined, live())).toEqual({ state: 'connecting', word: 'Connecting' });
  for (const state of [live(), lost]) {
    expect(toFreshness(undefined, state, { short: 'answers 500' })).toEqual({
      state: 'failed',
      word: 'Failed',
      detail: 'answers 500',
    });
  }
});
