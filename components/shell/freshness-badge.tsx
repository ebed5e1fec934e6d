import type { StatusAnswer } from '../../lib/queries/status.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { Age } from '../ui/age.tsx';
import { toFreshness } from './to-freshness.ts';

const shapes = {
  connecting: 'syncing',
  syncing: 'syncing',
  live: 'synced',
  stale: 'stale',
  recording: 'absent',
} as const;

/** Disc, ring or square, and when the API server was last heard. */
export function FreshnessBadge({ status }: { status: StatusAnswer | undefined }) {
  const { state, word, detail, at } = toFreshness(status);
  return (
    <span className="flex h-7 flex-none items-center gap-1.5 px-1 text-12 whitespace-nowrap text-ink-2">
      <SourceShape state={shapes[state]} />
      <span className="max-s:sr-only">{word}</span>
      <span className="text-ink-3 tabular-nums max-s:hidden">
        {detail}
        {detail && at !== undefined && state !== 'recording' && ' · '}
        {at !== undefined && state !== 'recording' && <Age time={at} suffix={state === 'live' ? ' ago' : ''} />}
      </span>
    </span>
  );
}
