'use client';
import type { Resources } from '../../lib/model/resources/resource.ts';
import { useResources } from '../../lib/queries/resources.ts';
import { useResourcesParams } from '../../lib/url/resources-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { Empty, Failed, FilteredOut, Syncing } from '../states/states.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { formatPlural } from '../ui/format.ts';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { FilterInput } from './filter-input.tsx';
import { resourceColumns } from './resource-columns.tsx';
import { formatSort, parseSort } from './sort-rows.ts';
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
        <FilterInput label="Filter kinds" value={params.q} onChange={(q) => setParams({ q })} />
        <KubectlButton commands={kindsCommands} />
      </ScreenHead>
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

function ResourcesTable({ resources, knownFrom }: Resources) {
  const [params, setParams] = useResourcesParams();
  const rows = toResourceRows(resources, params.q, params.sort);
  if (resources.length === 0)
    return (
      <Empty headline="No kind of cilium.io is served">Cilium is not installed here, or in none of its versions.</Empty>
    );
  if (rows.length === 0) {
    const clear = () => setParams({ q: null });
    return <FilteredOut of={resources.length} filters={[{ words: params.q, onClear: clear }]} onClear={clear} />;
  }
  return (
    <div className="min-h-0 flex-1 overflow-auto px-4 max-s:px-3">
      {doubts[knownFrom] && (
        <p role="status" className="py-1.5 text-12 text-ink-2">
          {doubts[knownFrom]}
        </p>
      )}
      <DataTable
        stacks
        label="Kinds of cilium.io"
        // A column in which no row has anything says nothing.
        columns={resourceColumns.filter(({ id }) => id !== 'schema' || resources.some((one) => one.schemaVersion))}
        rows={rows}
        rowKey={({ name }) => name}
        sort={parseSort(params.sort)}
        onSort={(sort) => setParams({ sort: formatSort(sort) })}
      />
      <p role="status" className="py-2 text-11 text-ink-3">
        {rows.length < resources.length ? `${rows.length} of ` : ''}
        {formatPlural(resources.length, 'kind')}
      </p>
    </div>
  );
}
