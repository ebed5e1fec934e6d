'use client';
import dynamic from 'next/dynamic';
import { changesPath } from '../../lib/queries/changes.ts';
import { fetchAllRows } from '../../lib/queries/pages.ts';
import { useRecordedNow } from '../../lib/queries/status.ts';
import { toChangeParams, useChangesParams } from '../../lib/url/changes-params.ts';
import { parseSelectionOf } from '../../lib/url/selection.ts';
import { ListScreen } from '../states/list-screen.tsx';
import { saveTable } from '../states/save-table.ts';
import { Button } from '../ui/button.tsx';
import { formatCount } from '../ui/format.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { changeColumns, narrowColumns } from './change-columns.tsx';
import { KeptChanges } from './kept-changes.tsx';
import { KindChips } from './kind-chips.tsx';
import { NoChanges } from './no-changes.tsx';
import { toChangesCommands } from './to-change-commands.ts';
import { listFilters, noFilters } from './to-filters.ts';
import { rowsOf, useChangeList } from './use-change-list.ts';

// Read when something is selected: it is no part of the first load.
const ChangePane = dynamic(() => import('./change-pane.tsx').then((module) => module.ChangePane), { ssr: false });

/** What changed since the explorer started, newest first. */
export function ChangesScreen() {
  const [params, setParams] = useChangesParams();
  const recorded = useRecordedNow() !== undefined;
  const list = useChangeList();
  const { answer } = list;
  const filters = listFilters(params, (cleared) => setParams(cleared));
  const selection = parseSelectionOf(['change'] as const, params.sel);
  const save = async (format: SaveFormat) => {
    const { first, rows } = await fetchAllRows(changesPath, toChangeParams(params), rowsOf);
    saveTable(format, 'changes', { ...first, changes: rows }, changeColumns, rows);
  };
  return (
    <ListScreen
      title="Changes"
      question="What changed, and who wrote it?"
      answer={answer}
      q={params.q}
      onText={(q) => setParams({ q: q || null })}
      filters={filters}
      chips={
        <>
          <KindChips
            kinds={answer?.kinds ?? []}
            chosen={params.kind}
            onChoose={(kind) => setParams({ kind: kind.length > 0 ? kind : null })}
          />
          <Button
            look="ghost"
            icon="clock"
            className="flex-none"
            title="Hide what has changed until now"
            onClick={() => setParams({ since: list.fromNow() })}
          >
            From now on
          </Button>
        </>
      }
      commands={toChangesCommands(params)}
      save={save}
      foot={answer && !recorded && <KeptChanges answer={answer} />}
      pane={selection && <ChangePane key={selection.id} id={selection.id} onClose={() => setParams({ sel: null })} />}
    >
      <div ref={list.area} className="relative flex min-h-0 flex-1 flex-col">
        {answer && answer.total > 0 ? (
          <PagedTable
            label="Changes"
            columns={selection ? narrowColumns : changeColumns}
            cols={params.cols}
            onCols={(cols) => setParams({ cols })}
            size={answer.total}
            known={list.known}
            view={list.view}
            rowKey={({ id }) => `change:${id}`}
            selected={params.sel ?? undefined}
            onSelect={({ id }) => setParams({ sel: `change:${id}` })}
            onScroll={list.onScroll}
          />
        ) : (
          <NoChanges
            answer={answer}
            error={list.error}
            recorded={recorded}
            filters={filters}
            onClear={() => setParams(noFilters)}
            onRetry={list.refetch}
          />
        )}
        {answer !== undefined && answer.newer > 0 && (
          <Button
            look="primary"
            className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-overlay"
            onClick={list.show}
          >
            {formatCount(answer.newer)} new, show
          </Button>
        )}
      </div>
    </ListScreen>
  );
}
