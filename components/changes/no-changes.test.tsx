import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ChangePageAnswer } from '../../lib/queries/changes.ts';
import { NoChanges } from './no-changes.tsx';

const nothing: ChangePageAnswer = {
  ...{ total: 0, of: 0, offset: 0, changes: [], since: '2023-07-04T16:00:05Z', dropped: 0, newest: 0, newer: 0 },
  ...{ kinds: [], revision: 1, sources: [] },
};

const show = (answer: ChangePageAnswer | undefined, recorded = false) =>
  renderToStaticMarkup(
    <NoChanges
      answer={answer}
      error={null}
      recorded={recorded}
      filters={[]}
      onClear={() => undefined}
      onRetry={() => undefined}
    />,
  );

test('[CH25] an empty list says since when it is being watched, and what would appear', () => {
  expect(show(nothing)).toContain('Nothing has changed since 16:00:05');
  expect(show(nothing)).toContain('Every object that comes, goes or reads differently appears here');
});

test('[CH17] a recording is empty because it does not change, and nothing is awaited', () => {
  expect(show(nothing, true)).toContain('A recording does not change');
  expect(show(nothing, true)).not.toContain('since');
});

test('changes that the filter hides are not none', () => {
  expect(show({ ...nothing, of: 12 })).toContain('0 of 12 match');
});
