import type { ReactNode } from 'react';
import { Age } from '../ui/age.tsx';
import { Button } from '../ui/button.tsx';
import { Command } from '../ui/copy-button.tsx';
import type { ActiveFilter } from '../ui/filters.tsx';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { StateFrame } from './state-frame.tsx';

/** Nothing complete has been read yet. Bars, never a spinner; the count carries "so far". */
export function Syncing({ what, count }: { what: string; count?: number | undefined }) {
  const aside = count === undefined ? what : `${what}, ${formatCount(count)} so far`;
  return (
    <StateFrame shape="syncing" word="Syncing" aside={aside} role="status">
      <span aria-hidden="true" className="grid gap-2">
        <i className="h-2 w-[72%] rounded-2 bg-hover" />
        <i className="h-2 w-[54%] rounded-2 bg-hover" />
        <i className="h-2 w-[63%] rounded-2 bg-hover" />
      </span>
      <p>Rows appear when the first list is complete.</p>
    </StateFrame>
  );
}

/** Read completely, and there is none. `children` says what that means. */
export function Empty({ headline, children, kubectl }: { headline: string; children: ReactNode; kubectl?: string }) {
  return (
    <StateFrame shape="synced" word="Synced, and empty" headline={headline}>
      <p>{children}</p>
      {kubectl && <Command text={kubectl} />}
    </StateFrame>
  );
}

/** There are some, and the filter hides them all. `filters` are the words of what is filtered. */
export function FilteredOut({
  of,
  filters,
  onClear,
}: {
  of: number;
  filters: readonly ActiveFilter[];
  onClear: () => void;
}) {
  return (
    <StateFrame shape="synced" word="Synced, filter hides all" headline={`0 of ${formatCount(of)} match`} role="status">
      <p>{filters.map((filter) => filter.words).join(' and ')}</p>
      <p className="flex flex-wrap gap-1.5">
        {filters.length > 1 &&
          filters.map((filter) => (
            <Button key={filter.words} onClick={filter.onClear}>
              Clear {filter.words}
            </Button>
          ))}
        <Button onClick={onClear}>{filters.length > 1 ? 'Clear all' : 'Clear filter'}</Button>
      </p>
    </StateFrame>
  );
}

/** Was complete, and the source does not answer any more. Stands above content, which stays. */
export function Stale({ what, since, children }: { what: string; since: string | number; children?: ReactNode }) {
  return (
    <p className="flex items-start gap-2 bg-warn-bg px-4 py-1.5 text-12/[17px] text-ink">
      <Icon name="info" className="mt-px" />
      <span>
        {/* The age ticks: it stands outside of what is announced. */}
        <span role="status">
          <b className="font-semibold">Stale.</b> {what} stopped answering
        </span>{' '}
        <Age time={since} suffix=" ago" />. What you see is true as of then. {children}
      </span>
    </p>
  );
}

/** 401 or 403. `reason` names the verb and the resource; the command tells whether that is still so. */
export function Refused({
  resource,
  reason,
  children,
}: {
  resource: string;
  reason?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <StateFrame
      shape="refused"
      word="Refused"
      aside={resource}
      headline={reason ?? `This account may not list ${resource}`}
      role="alert"
    >
      <p>{children ?? 'It is tried again every 5 s. Add get, list and watch on it to the ClusterRole.'}</p>
      <Command text={`kubectl auth can-i list ${resource}`} />
    </StateFrame>
  );
}

/** The API server does not serve the kind, or the recording does not hold it. */
export function Absent({
  resource,
  reason,
  children,
}: {
  resource: string;
  reason?: string | undefined;
  children: ReactNode;
}) {
  return (
    <StateFrame
      shape="absent"
      word="Absent"
      aside={resource}
      headline={reason === undefined || reason === 'no CRD' ? 'The CRD is not installed' : reason}
    >
      <p>{children}</p>
    </StateFrame>
  );
}

/** The question itself failed: the explorer did not answer, or refused the question. */
export function Failed({ what, message, onRetry }: { what: string; message: string; onRetry?: () => void }) {
  return (
    <div role="alert" className="m-4 max-w-[640px] rounded-4 border border-conflict">
      <p className="flex items-center gap-1.5 bg-conflict-bg px-2.5 py-1.5 text-12 font-semibold text-ink">
        <Icon small name="warning" className="text-conflict" />
        {what}
      </p>
      <div className="grid gap-[7px] p-2.5 text-12/[17px] text-ink-2">
        <p className="wrap-anywhere">{message}</p>
        {onRetry && (
          <p>
            <Button onClick={onRetry}>Ask again</Button>
          </p>
        )}
      </div>
    </div>
  );
}
