'use client';
import { useLive } from '../../lib/queries/query-provider.tsx';
import type { StatusAnswer } from '../../lib/queries/status.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { Age } from '../ui/age.tsx';
import { Popover } from '../ui/popover.tsx';
import { SourceList } from './sources.tsx';
import { type Freshness, toFreshness } from './to-freshness.ts';
import type { StatusFailure } from './use-status-failure.ts';

const shapes = {
  connecting: 'syncing',
  failed: 'refused',
  syncing: 'syncing',
  live: 'synced',
  paused: 'absent',
  stale: 'stale',
  recording: 'absent',
} as const;

/** Disc, ring or square, and when the API server was last heard. Opens the sources, for widths where the navigation is folded. */
export function FreshnessBadge({
  status,
  failure,
}: {
  status: StatusAnswer | undefined;
  failure: StatusFailure | undefined;
}) {
  const freshness = toFreshness(status, useLive(), failure);
  return (
    <Popover
      label="Sources"
      className="flex h-7 flex-none items-center gap-1.5 rounded-4 px-1.5 text-12 whitespace-nowrap text-ink-2 hover:bg-hover max-s:h-11"
      button={<BadgeWords freshness={freshness} />}
    >
      {status ? <SourceList status={status} /> : (failure?.message ?? 'No answer of the explorer yet.')}
    </Popover>
  );
}

function BadgeWords({ freshness: { state, word, detail, at } }: { freshness: Freshness }) {
  return (
    <>
      <SourceShape state={shapes[state]} />
      <span className={state === 'live' ? 'max-s:sr-only' : ''}>{word}</span>
      <span className="text-ink-3 tabular-nums max-s:hidden">
        {detail}
        {detail && at !== undefined && ' · '}
        {at !== undefined && <Age time={at} suffix={state === 'live' ? ' ago' : ''} />}
      </span>
    </>
  );
}
