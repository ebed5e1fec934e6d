import type { ChangePage } from '../../lib/model/changes/change.ts';
import { Age } from '../ui/age.tsx';
import { formatCount, formatPlural, formatTime } from '../ui/format.ts';

/** From when on changes were noticed, and how many of them are still there. */
export function KeptChanges({ answer: { since, of, dropped } }: { answer: ChangePage }) {
  return (
    <>
      <span>
        Since {formatTime(Date.parse(since)).slice(11, 19)} (<Age time={since} />)
      </span>
      <span>{formatPlural(of, 'change')} kept</span>
      {dropped > 0 && <span className="text-releasing">the oldest {formatCount(dropped)} were dropped</span>}
      <span className="max-m:hidden">kept in memory alone: nothing outlives the explorer</span>
    </>
  );
}
