import { Button } from './button.tsx';
import { formatPlural } from './format.ts';

/** What waits while somebody is in a list, at its lower edge. Not announced: that something changed is said once, by the shell. */
export function PendingChanges({ count, onApply }: { count: number; onApply: () => void }) {
  if (count === 0) return null;
  return (
    <p className="pending-changes">
      <Button look="primary" onClick={onApply}>
        {formatPlural(count, 'change')}, apply
      </Button>
    </p>
  );
}
