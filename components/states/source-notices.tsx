import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { SourceShape } from './source-shape.tsx';
import { Stale } from './states.tsx';
import { type Notice, toNotices } from './to-notices.ts';

/** Above the content, which stays: sources that are not read, and what that takes from the rows. */
export const SourceNotices = ({ sources }: { sources: readonly SourceAnswer[] }) =>
  toNotices(sources).map((notice) => <NoticeLine key={notice.is} notice={notice} />);

const titles = { syncing: 'Syncing.', refused: 'Refused.', absent: 'Absent.' };

function NoticeLine({ notice }: { notice: Notice }) {
  if (notice.is === 'stale') return <Stale what={notice.what} since={notice.since} />;
  return (
    <p
      // Counts of what is being read tick: they are for the eye.
      role={notice.is === 'syncing' ? undefined : 'status'}
      className="flex items-baseline gap-2 border-b border-line bg-sunken px-4 py-1.5 text-12/[17px] text-ink-2"
    >
      <SourceShape state={notice.is} />
      <span>
        <b className="font-semibold">{titles[notice.is]}</b> {notice.words.replace(/\.?$/, '.')} {notice.means}
      </span>
    </p>
  );
}
