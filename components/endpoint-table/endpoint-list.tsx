import { type ReactNode, useMemo } from 'react';
import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import { type EndpointPageAnswer, endpointsPath } from '../../lib/queries/endpoints.ts';
import { fetchAllRows } from '../../lib/queries/pages.ts';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toEndpointParams, useEndpointsParams } from '../../lib/url/endpoints-params.ts';
import { toYamlLink } from '../../lib/url/links.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { toEndpointColumns } from './endpoint-columns.tsx';
import { ListFrame } from './list-frame.tsx';
import { toEndpointsCommands } from './to-endpoint-commands.ts';
import { listFilters, noFilters } from './to-filters.ts';

const rowsOf = ({ endpoints }: EndpointPageAnswer) => endpoints;
const kinds = ['CiliumEndpoint', 'CiliumEndpointSlice'] as const;

const listActions = ({ source, namespace, name }: Endpoint) =>
  source === 'CiliumEndpoint'
    ? [{ words: 'YAML', href: toYamlLink('ciliumendpoints.cilium.io', { namespace, name }) }]
    : [];

/** `kubectl get ciliumendpoints -A`, with what it does not join. */
export function EndpointList({ pane }: { pane: ReactNode }) {
  const [params, setParams] = useEndpointsParams();
  const asked = toEndpointParams(params);
  const list = useRowsInView(endpointsPath, asked, rowsOf);
  const printed = list.answer?.printed;
  const columns = useMemo(() => (printed ? toEndpointColumns(printed) : []), [printed]);
  const filters = listFilters(params, (cleared) => setParams(cleared));
  const save = async (format: SaveFormat) => {
    const { first, rows } = await fetchAllRows(endpointsPath, asked, rowsOf);
    const answer = { ...first, endpoints: rows };
    saveTable(format, 'ciliumendpoints', answer, toEndpointColumns(first.printed), rows);
  };
  return (
    <ListFrame
      question="Which pods does Cilium have an endpoint for, and by which two numbers are they known?"
      answer={list.answer}
      filters={filters}
      commands={toEndpointsCommands(params, list.answer?.sources ?? [])}
      save={save}
      foot={printed && <PrintedBy from={printed.from} />}
      pane={pane}
    >
      {list.answer && list.answer.total > 0 ? (
        <PagedTable
          label="CiliumEndpoints"
          columns={columns}
          size={list.answer.total}
          known={list.known}
          view={list.view}
          cols={params.cols}
          onCols={(cols) => setParams({ cols })}
          actionsOf={listActions}
          rowKey={({ namespace, name }) => `endpoint:${namespace}/${name}`}
          sort={params.sort}
          onSort={(sort) => setParams({ sort })}
          selected={params.sel ?? undefined}
          onSelect={({ namespace, name }) => setParams({ sel: `endpoint:${namespace}/${name}` })}
          onScroll={list.onScroll}
        />
      ) : (
        <RowsStateView
          state={chooseRowsState(list.answer, list.error, 'ciliumendpoints', kinds)}
          what="endpoints"
          filters={filters}
          onClear={() => setParams(noFilters)}
          onRetry={list.refetch}
          empty={{
            headline: 'There is no endpoint',
            means: 'The list is complete and empty: no agent has an endpoint for any pod.',
            kubectl: 'kubectl get ciliumendpoints -A',
          }}
          absent="Agents write their endpoints as CiliumEndpoints, the operator packs them into slices. A cluster without either kind has no Cilium, or keeps its endpoints to itself."
        />
      )}
    </ListFrame>
  );
}

const PrintedBy = ({ from }: { from: string | null }) => (
  <span>
    {from === null
      ? 'No CRD tells which columns kubectl prints here: those of every version of Cilium are shown'
      : `Columns to the left of Pod are those that kubectl prints here, by CRD ${from}`}
  </span>
);
