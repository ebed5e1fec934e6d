import type { ChangePageAnswer } from '../../lib/queries/changes.ts';
import { Empty, Failed, FilteredOut, Syncing } from '../states/states.tsx';
import type { ActiveFilter } from '../ui/filters.tsx';
import { formatTime } from '../ui/format.ts';

interface NoChangesProps {
  answer: ChangePageAnswer | undefined;
  error: Error | null;
  /** A recording is explored. */
  recorded: boolean;
  filters: readonly ActiveFilter[];
  onClear: () => void;
  onRetry: () => void;
}

/** A list without a row says why it has none. */
export function NoChanges({ answer, error, recorded, filters, onClear, onRetry }: NoChangesProps) {
  if (recorded)
    return (
      <Empty headline="A recording does not change">
        It holds one moment of a cluster. Changes are noticed while a live cluster is explored.
      </Empty>
    );
  if (!answer)
    return error ? (
      <Failed what="The changes were not answered" message={error.message} onRetry={onRetry} />
    ) : (
      <Syncing what="changes" />
    );
  if (answer.of > 0) return <FilteredOut of={answer.of} filters={filters} onClear={onClear} />;
  return (
    <Empty
      headline={`Nothing has changed since ${formatTime(Date.parse(answer.since)).slice(11, 19)}`}
      kubectl="kubectl get pods -A --watch --output-watch-events"
    >
      Every object that comes, goes or reads differently appears here, with its fields before and after and who wrote
      them; so does every address that gets another owner. What the first list brings is no change. kubectl can watch
      one kind at a time, and shows what is, not what was.
    </Empty>
  );
}
