import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { toSourceItem, toSourceItems } from './to-source-item.ts';

const source = (more: Partial<SourceAnswer>): SourceAnswer => ({
  kind: 'Event',
  group: '',
  version: 'v1',
  resource: 'events',
  state: 'synced',
  since: '2023-07-04T14:00:00Z',
  count: 4,
  ...more,
});

test('refused: the status code, and the rule that is missing', () => {
  const item = toSourceItem(source({ state: 'refused', reason: 'list events: 403 Forbidden' }));
  expect(item.short).toBe('403');
  expect(item.rule).toBe('- apiGroups: [""]\n  resources: [events]\n  verbs: [get, list, watch]');
});

test('five states, five things beside the name', () => {
  const heardAt = '2023-07-04T14:00:09Z';
  expect(toSourceItem(source({ heardAt }))).toMatchObject({ at: heardAt });
  expect(toSourceItem(source({ state: 'stale', heardAt }))).toMatchObject({ at: '2023-07-04T14:00:00Z' });
  expect(toSourceItem(source({ state: 'syncing', count: 3000 }))).toMatchObject({ short: '3,000 so far' });
  expect(toSourceItem(source({ state: 'absent', group: 'cilium.io' }))).toMatchObject({ short: 'no CRD' });
  const unrecorded = source({ state: 'absent', group: 'cilium.io', reason: 'not in the recording' });
  expect(toSourceItem(unrecorded)).toMatchObject({ short: 'absent' });
  expect(toSourceItem(source({ state: 'refused' }))).toMatchObject({ short: 'refused' });
});

test('what is wrong stands first, what is not installed last', () => {
  const states = (['absent', 'synced', 'refused', 'syncing', 'stale'] as const).map((state) => source({ state }));
  expect(toSourceItems(states).map((item) => item.state)).toEqual(['refused', 'stale', 'syncing', 'synced', 'absent']);
});

test('in a recording the number of objects stands where an age would', () => {
  expect(toSourceItems([source({ count: 1200 })], true)).toMatchObject([{ short: '1,200' }]);
  expect(toSourceItem(source({}), true)).not.toHaveProperty('at');
});
