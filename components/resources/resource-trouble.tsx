import { AnswerError } from '../../lib/queries/fetch-answer.ts';
import { Absent, Failed, Refused } from '../states/states.tsx';
import { Button } from '../ui/button.tsx';

/** What is shown instead of rows or of an object: refused, absent, gone and unreadable are different things. */
export function ResourceTrouble({ resource, error, onRetry }: { resource: string; error: Error; onRetry: () => void }) {
  const code = error instanceof AnswerError ? error.code : '';
  const again = (
    <span className="mt-2 block">
      <Button onClick={onRetry}>Read again</Button>
    </span>
  );
  if (code === 'refused')
    return (
      <Refused resource={resource} reason={error.message}>
        What may not be read is not shown. Add get, list and watch on it to the ClusterRole.{again}
      </Refused>
    );
  if (code === 'absent')
    return (
      <Absent resource={resource} reason={error.message}>
        Kinds come with the Cilium version and with the features that are switched on.{again}
      </Absent>
    );
  const what = titles[code] ?? `${resource} did not come`;
  return <Failed what={what} message={error.message} onRetry={onRetry} />;
}

const titles: Record<string, string> = {
  'not-found': 'There is no such object',
  'invalid-parameter': 'The link names no object',
  unreadable: 'The answer cannot be read',
  expired: 'The list has moved on: it must be read anew',
};

/** What was read before is not shown any more when it may not be read, or is not there. */
export const hidesContent = (error: Error | null): boolean =>
  error instanceof AnswerError && ['refused', 'absent', 'not-found'].includes(error.code);
