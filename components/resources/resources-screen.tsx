'use client';
import { useMemo } from 'react';
import type { Resources } from '../../lib/model/resources/resource.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { useResources } from '../../lib/queries/resources.ts';
import { useResourcesParams } from '../../lib/url/resources-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { saveTable } from '../states/save-table.ts';
import { Empty, Failed, FilteredOut, Syncing } from '../states/states.tsx';
import { TextFilter } from '../ui/filters.tsx';
import { formatPlural } from '../ui/format.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import { SaveButtons, type SaveFormat } from '../ui/save-buttons.tsx';
import { ScreenBar, ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { resourceColumns } from './resource-columns.tsx';
import { kindsCommands } from './to-resource-commands.ts';
import { toResourceRows } from './to-resource-rows.ts';

/** One row per kind of cilium.io, whatever its version. */
export function ResourcesScreen() {
  const query = useResources();
  const [params, setParams] = useResourcesParams();
  return (
    <>
      <ScreenHead
        title="Resources"
        question="Which kinds does Cilium keep here, in which versions, and how many of each?"
      >
        {query.data && <Save answer={query.data} />}
        <KubectlButton commands={kindsCommands} />
      </ScreenHead>
      <ScreenBar>
        <TextFilter
          label="Filter kinds"
          placeholder="Filter kinds"
          q={params.q}
          onText={(q) => setParams({ q: q || null })}
        />
        {query.data && <Shown {...query.data} q={params.q} />}
      </ScreenBar>
      {query.data ? (
        <ResourcesTable {...query.data} />
      ) : query.isError ? (
        <Failed what="The list of kinds did not come" message={query.error.message} onRetry={query.refetch} />
      ) : (
        <Syncing what="customresourcedefinitions" />
      )}
      <ScreenFoot>
        <span>Counts are of what is followed; of other kinds the objects are read when their list is opened</span>
      </ScreenFoot>
    </>
  );
}

const doubts: Record<Resources['knownFrom'], string> = {
  definitions: '',
  discovery:
    'The definitions are not readable: what is served is told by discovery; short names, schema and dates are not known.',
  sources: 'Neither definitions nor discovery are readable: only kinds that the explorer follows are listed.',
};

function Save({ answer }: { answer: Answered<Resources> }) {
  const [{ q, sort }] = useResourcesParams();
  const resources = toResourceRows(answer.resources, q, sort);
  const save = async (format: SaveFormat) =>
    saveTable(format, 'resources', { ...answer, resources }, resourceColumns, resources);
  return <SaveButtons save={save} />;
}

function ResourcesTable({ resources, knownFrom }: Resources) {
  const [params, setParams] = useResourcesParams();
  const { q, sort, cols } = params;
  const rows = useMemo(() => toResourceRows(resources, q, sort), [resources, q, sort]);
  const known = useMemo(() => new Map(rows.map((row, place) => [place, row])), [rows]);
  // A column in which no row has anything says nothing.
  const hasSchema = resources.some(({ schemaVersion }) => schemaVersion);
  const columns = useMemo(() => resourceColumns.filter(({ id }) => id !== 'schema' || hasSchema), [hasSchema]);
  if (resources.length === 0)
    return (
      <Empty headline="No kind of cilium.io is served">Cilium is not installed here, or in none of its versions.</Empty>
    );
  if (rows.length === 0) {
    const clear = () => setParams({ q: null });
    return <FilteredOut of={resources.length} filters={[{ words: params.q, onClear: clear }]} onClear={clear} />;
  }
  return (
    <>
      {doubts[knownFrom] && (
        <p role="status" className="px-4 py-1.5 text-12 text-ink-2 max-s:px-3">
          {doubts[knownFrom]}
        </p>
      )}
      <PagedTable
        label="Kinds of cilium.io"
        columns={columns}
        cols={cols}
        onCols={(cols) => setParams({ cols })}
        size={rows.length}
        known={known}
        view={q}
        rowKey={({ name }) => name}
        sort={sort}
        onSort={(sort) => setParams({ sort })}
      />
    </>
  );
}

function Shown({ resources, q }: Pick<Resources, 'resources'> & { q: string }) {
  const shown = toResourceRows(resources, q, '').length;
  return (
    <p role="status" className="ml-auto flex-none pl-2 text-12 whitespace-nowrap text-ink-2">
      {shown < resources.length ? `${shown} of ` : ''}
      {formatPlural(resources.length, 'kind')}
    </p>
  );
}
