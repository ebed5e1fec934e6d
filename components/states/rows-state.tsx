import type { ReactNode } from 'react';
import type { ActiveFilter } from '../ui/filters.tsx';
import type { RowsState } from './choose-rows-state.ts';
import { Absent, Empty, Failed, FilteredOut, Refused, Syncing } from './states.tsx';

interface RowsStateProps {
  state: RowsState;
  /** "endpoints" */
  what: string;
  filters: readonly ActiveFilter[];
  onClear: () => void;
  onRetry: () => void;
  /** What it means that the cluster has none, and that the kind is not installed. */
  empty: { headline: string; means: ReactNode; kubectl: string };
  absent: ReactNode;
}

/** A table without a row says why it has none. */
export function RowsStateView({ state, what, filters, onClear, onRetry, empty, absent }: RowsStateProps) {
  switch (state.is) {
    case 'failed':
      return <Failed what={`The ${what} were not answered`} message={state.message} onRetry={onRetry} />;
    case 'syncing':
      return <Syncing what={state.what} count={state.count} />;
    case 'filtered-out':
      return <FilteredOut of={state.of} filters={filters} onClear={onClear} />;
    case 'refused':
      return <Refused resource={state.resource} reason={state.reason} />;
    case 'absent':
      return (
        <Absent resource={state.resource} reason={state.reason}>
          {absent}
        </Absent>
      );
    case 'empty':
      return (
        <Empty headline={empty.headline} kubectl={empty.kubectl}>
          {empty.means}
        </Empty>
      );
  }
}
