import { useState } from 'react';
import type { TableRow } from '../../lib/model/resources/resource.ts';
import type { ObjectList } from '../../lib/queries/resources.ts';
import { formatObjectName, useResourcesParams } from '../../lib/url/resources-params.ts';
import { Empty, FilteredOut } from '../states/states.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { toObjectColumns } from './object-columns.tsx';
import { formatSort, parseSort } from './sort-rows.ts';
import { toObjectRows } from './to-object-rows.ts';

/** Up to so many rows are all drawn, and stand below each other on a phone. */
const drawnAtMost = 200;

export function ObjectsTable({ list }: { list: ObjectList }) {
  const [params, setParams] = useResourcesParams();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const rows = toObjectRows(list, params.q, params.sort);
  const open = (row: TableRow) => setParams({ sel: formatObjectName(row) });
  useKeys({
    j: () => step(rows, params.sel, 1, open),
    k: () => step(rows, params.sel, -1, open),
    Escape: () => setParams({ sel: null }),
  });
  const table = {
    label: list.resource,
    columns: toObjectColumns(list, params.wide, open),
    rows,
    rowKey: formatObjectName,
    sort: parseSort(params.sort),
    onSort: (sort: { column: string; descending: boolean }) => setParams({ sort: formatSort(sort) }),
    ...(params.sel === null ? {} : { selected: params.sel }),
  };
  return (
    <div ref={setScroll} className="min-h-0 min-w-0 flex-1 overflow-auto px-4 max-s:px-3">
      {rows.length === 0 ? (
        <NoRows list={list} />
      ) : rows.length <= drawnAtMost ? (
        <DataTable stacks {...table} />
      ) : (
        <VirtualTable scroll={scroll} {...table} />
      )}
    </div>
  );
}

/** The row after (or before) the selected one; from none, the first. */
function step(rows: readonly TableRow[], sel: string | null, by: number, open: (row: TableRow) => void) {
  const at = rows.findIndex((row) => formatObjectName(row) === sel);
  const next = rows[at < 0 ? 0 : at + by];
  if (next) open(next);
}

function NoRows({ list }: { list: ObjectList }) {
  const [params, setParams] = useResourcesParams();
  const clear = () => setParams({ q: null });
  if (list.rows.length > 0)
    return <FilteredOut of={list.rows.length} filters={[{ words: params.q, onClear: clear }]} onClear={clear} />;
  const where = params.ns === '' ? '' : ` in ${params.ns}`;
  return (
    <Empty headline={`There is no ${list.kind}${where}`} kubectl={`kubectl get ${list.resource}`}>
      The kind is served, and the list of its objects is complete and empty.
    </Empty>
  );
}
