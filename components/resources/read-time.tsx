import { useRecordedNow } from '../../lib/queries/status.ts';
import { Age } from '../ui/age.tsx';
import { Button } from '../ui/button.tsx';

interface ReadTimeProps {
  readAt: string;
  followed: boolean;
  pending: boolean;
  onRefresh: () => void;
}

/** When what is shown was read. A recording does not change: there is nothing to refresh. */
export function ReadTime({ readAt, followed, pending, onRefresh }: ReadTimeProps) {
  if (useRecordedNow() !== undefined) return <span className="text-12 text-ink-3">from the recording</span>;
  const title = followed
    ? 'Read again when the explorer sees one of its objects change'
    : 'Nothing tells of changes to this kind: refresh to see them';
  return (
    <>
      <span className="text-12 whitespace-nowrap text-ink-3" title={title}>
        read <Age time={readAt} suffix=" ago" />
      </span>
      <Button disabled={pending} onClick={onRefresh}>
        {pending ? 'Reading …' : 'Refresh'}
      </Button>
    </>
  );
}
