import type { ReactNode } from 'react';
import { type ServicePageAnswer, servicesPath } from '../../lib/queries/endpoints.ts';
import { fetchAllRows } from '../../lib/queries/pages.ts';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toServiceParams, useEndpointsParams } from '../../lib/url/endpoints-params.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { ListFrame } from './list-frame.tsx';
import { serviceColumns } from './service-columns.tsx';
import { toServicesCommands } from './to-endpoint-commands.ts';
import { listFilters, noFilters } from './to-filters.ts';

const rowsOf = ({ services }: ServicePageAnswer) => services;
const kinds = ['Service', 'EndpointSlice'] as const;
// Three addresses and the line that counts the others.
const rowHeight = 73;

/** `kubectl get ep -A`, beside the CiliumEndpoint of each address. */
export function ServiceList({ pane }: { pane: ReactNode }) {
  const [params, setParams] = useEndpointsParams();
  const asked = toServiceParams(params);
  const list = useRowsInView(servicesPath, asked, rowsOf);
  const filters = listFilters({ ...params, node: [], identity: null }, (cleared) => setParams(cleared));
  const save = async (format: SaveFormat) => {
    const { first, rows } = await fetchAllRows(servicesPath, asked, rowsOf);
    saveTable(format, 'services', { ...first, services: rows }, serviceColumns, rows);
  };
  return (
    <ListFrame
      question="Which addresses stand behind a Service, and which endpoint of Cilium has each of them?"
      answer={list.answer}
      filters={filters}
      commands={toServicesCommands(params.ns)}
      save={save}
      foot={
        <span>
          Endpoints of a Service are addresses it forwards to; a CiliumEndpoint is one pod, Service or not. A pod behind
          two Services is in two lists, and one without a Service in none
        </span>
      }
      pane={pane}
    >
      {list.answer && list.answer.total > 0 ? (
        <PagedTable
          label="Services"
          columns={serviceColumns}
          size={list.answer.total}
          known={list.known}
          view={list.view}
          cols={params.cols}
          onCols={(cols) => setParams({ cols })}
          rowKey={({ namespace, name }) => `service:${namespace}/${name}`}
          sort={params.sort}
          onSort={(sort) => setParams({ sort })}
          selected={params.sel ?? undefined}
          onSelect={({ namespace, name }) => setParams({ sel: `service:${namespace}/${name}` })}
          onScroll={list.onScroll}
          rowHeight={rowHeight}
        />
      ) : (
        <RowsStateView
          state={chooseRowsState(list.answer, list.error, 'services', kinds)}
          what="Services"
          filters={filters}
          onClear={() => setParams(noFilters)}
          onRetry={list.refetch}
          empty={{
            headline: 'There is no Service',
            means: 'The lists of Services and of EndpointSlices are complete and empty.',
            kubectl: 'kubectl get services,endpointslices -A',
          }}
          absent="Every Kubernetes cluster has Services and EndpointSlices; a recording without them was taken without them."
        />
      )}
    </ListFrame>
  );
}
