'use client';
import type { ReactNode } from 'react';
import { listDecisiveKinds } from '../../lib/model/policy/read-kinds.ts';
import { edgesOf, type IdentityEdgesAnswer, identityEdgesPath } from '../../lib/queries/identity-graph.ts';
import { fetchAllRows } from '../../lib/queries/pages.ts';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toGraphParams, useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { ListScreen } from '../states/list-screen.tsx';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { edgeColumns } from './edge-columns.tsx';
import { listFilters, noFilters } from './filter/list-filters.ts';
import { nameNodeId } from './name-node.ts';
import { graphCommands } from './to-graph-commands.ts';
import { whatEdgesSay } from './to-words.ts';

/** The content of the graph as a table: every edge, who names whom on which ports. `switcher`: its other forms. */
export function EdgesScreen({ switcher }: { switcher: ReactNode }) {
  const [params, setParams] = useIdentitiesParams();
  const asked = { ...toGraphParams(params), sort: params.sort };
  const { answer, known, view, error, refetch, onScroll } = useRowsInView(identityEdgesPath, asked, edgesOf);
  const focus = params.focus === null ? [] : [toFocusFilter(params.focus, () => setParams({ focus: null, dir: null }))];
  const filters = [...focus, ...listFilters(params, (cleared) => setParams(cleared))];
  const save = async (format: SaveFormat) => {
    const { first, rows } = await fetchAllRows<IdentityEdgesAnswer, ReturnType<typeof edgesOf>[number]>(
      identityEdgesPath,
      asked,
      edgesOf,
    );
    saveTable(format, 'identity-edges', { ...first, edges: rows }, edgeColumns, rows);
  };
  return (
    <ListScreen
      title="Identities"
      question="Which labels may name which labels, and which rule says so?"
      answer={answer}
      switcher={switcher}
      q={params.q}
      onText={(q) => setParams({ q: q || null })}
      filters={filters}
      commands={graphCommands}
      save={save}
      foot={<span>{whatEdgesSay}</span>}
      pane={null}
    >
      {answer && answer.total > 0 ? (
        <PagedTable
          label="Edges"
          columns={edgeColumns}
          size={answer.total}
          known={known}
          view={view}
          cols={params.cols}
          onCols={(cols) => setParams({ cols })}
          rowKey={({ from, to, word }) => JSON.stringify([from.id, to.id, word])}
          sort={params.sort}
          onSort={(sort) => setParams({ sort })}
          onScroll={onScroll}
        />
      ) : (
        <RowsStateView
          state={chooseRowsState(answer, error, 'policies', listDecisiveKinds(answer?.sources ?? []))}
          what="edges"
          filters={filters}
          onClear={() => setParams({ ...noFilters, focus: null, dir: null })}
          onRetry={refetch}
          empty={{
            headline: 'No rule names anybody',
            means: 'The lists are complete: there is no policy, or none whose rules name an identity by labels.',
            kubectl: 'kubectl get ciliumnetworkpolicies,networkpolicies -A',
          }}
          absent="Edges come from policies, and none of their kinds can be read."
        />
      )}
    </ListScreen>
  );
}

const toFocusFilter = (focus: string, onClear: () => void) => ({ words: `focus ${nameNodeId(focus)}`, onClear });
