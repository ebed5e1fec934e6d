'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { IdentityRow } from '../../lib/model/identity/identity-table.ts';
import { type IdentityTableAnswer, identityTablePath } from '../../lib/queries/identity-table.ts';
import { fetchAllRows } from '../../lib/queries/pages.ts';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toIdentityParams, useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { toYamlLink } from '../../lib/url/links.ts';
import { parseSelectionOf } from '../../lib/url/selection.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { ListScreen } from '../states/list-screen.tsx';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { FilterChip } from '../ui/chip.tsx';
import { PagedTable } from '../ui/paged-table.tsx';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { identityColumns } from './identity-columns.tsx';
import { LabelKeys } from './label-keys.tsx';
import { listFilters, noFilters } from './to-filters.ts';
import { toIdentitiesCommands } from './to-identity-commands.ts';

// Read when something is selected: it is no part of the first load.
const IdentityPane = dynamic(() => import('./identity-pane.tsx').then((module) => module.IdentityPane), { ssr: false });

const rowsOf = ({ identities }: IdentityTableAnswer) => identities;
const kinds = ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'] as const;

const listActions = ({ id, object }: IdentityRow) =>
  object ? [{ words: 'YAML', href: toYamlLink('ciliumidentities.cilium.io', { name: `${id}` }) }] : [];

/** Which sets of labels Cilium tells apart, and who has them. `switcher`: the other forms of it. */
export function IdentitiesScreen({ switcher }: { switcher: ReactNode }) {
  const [params, setParams] = useIdentitiesParams();
  const asked = toIdentityParams(params);
  const { answer, known, view, error, refetch, onScroll } = useRowsInView(identityTablePath, asked, rowsOf);
  const filters = listFilters(params, (cleared) => setParams(cleared));
  const selection = parseSelectionOf(['identity'] as const, params.sel);
  const save = async (format: SaveFormat) => {
    const { first, rows } = await fetchAllRows(identityTablePath, asked, rowsOf);
    saveTable(format, 'identities', { ...first, identities: rows }, identityColumns, rows);
  };
  return (
    <ListScreen
      title="Identities"
      question="Which sets of labels does Cilium tell apart, and who has them?"
      answer={answer}
      switcher={switcher}
      q={params.q}
      onText={(q) => setParams({ q: q || null })}
      filters={filters}
      chips={
        <FilterChip
          on={params.duplicates ?? false}
          count={answer?.duplicates ?? null}
          onToggle={() => setParams({ duplicates: params.duplicates ? null : true })}
        >
          same labels
        </FilterChip>
      }
      commands={toIdentitiesCommands(params)}
      save={save}
      foot={<span>One number per set of labels: pods with equal labels share it, wherever they run</span>}
      pane={
        selection && (
          <IdentityPane key={selection.id} id={Number(selection.id)} onClose={() => setParams({ sel: null })} />
        )
      }
    >
      <LabelKeys keys={answer?.keys ?? []} chosen={params.label} onChoose={(label) => setParams({ label })} />
      {answer && answer.total > 0 ? (
        <PagedTable
          label="Identities"
          columns={identityColumns}
          size={answer.total}
          known={known}
          view={view}
          cols={params.cols}
          onCols={(cols) => setParams({ cols })}
          actionsOf={listActions}
          rowKey={({ id }) => `identity:${id}`}
          sort={params.sort}
          onSort={(sort) => setParams({ sort })}
          selected={params.sel ?? undefined}
          onSelect={({ id }) => setParams({ sel: `identity:${id}` })}
          onScroll={onScroll}
        />
      ) : (
        <RowsStateView
          state={chooseRowsState(answer, error, 'ciliumidentities', kinds)}
          what="identities"
          filters={filters}
          onClear={() => setParams(noFilters)}
          onRetry={refetch}
          empty={{
            headline: 'There is no identity',
            means:
              'The lists are complete and empty: Cilium has met no pod yet, or keeps identities in a key-value store.',
            kubectl: 'kubectl get ciliumidentities',
          }}
          absent="Identities are CiliumIdentity objects unless Cilium keeps them in a key-value store; endpoints name them too, and those cannot be read either."
        />
      )}
    </ListScreen>
  );
}
