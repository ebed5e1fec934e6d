import { useMemo } from 'react';
import type { ObjectList } from '../../lib/queries/resources.ts';
import { formatObjectName, useResourcesParams } from '../../lib/url/resources-params.ts';
import { Empty, FilteredOut } from '../states/states.tsx';
import { PagedTable } from '../ui/paged-table.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { toObjectColumns } from './object-columns.tsx';
import { toObjectRows } from './to-object-rows.ts';

/** The objects of a kind as rows; what stands in a cell may lead elsewhere, the row itself opens the object. */
export function ObjectsTable({ list }: { list: ObjectList }) {
  const [{ q, ns, sort, sel, cols, wide }, setParams] = useResourcesParams();
  const rows = useMemo(() => toObjectRows(list, q, sort), [list, q, sort]);
  const known = useMemo(() => new Map(rows.map((row, place) => [place, row])), [rows]);
  const columns = useMemo(() => toObjectColumns(list, wide), [list, wide]);
  useKeys({ Escape: () => (sel === null ? false : setParams({ sel: null })) });
  if (rows.length === 0) return <NoRows list={list} />;
  return (
    <PagedTable
      label={list.resource}
      columns={columns}
      cols={cols}
      onCols={(cols) => setParams({ cols })}
      size={rows.length}
      known={known}
      view={JSON.stringify([q, ns, list.continue])}
      rowKey={formatObjectName}
      sort={sort}
      onSort={(sort) => setParams({ sort })}
      selected={sel ?? undefined}
      onSelect={(row) => setParams({ sel: formatObjectName(row) })}
      actionsOf={(row) => [
        { words: 'YAML', onChoose: () => void setParams({ sel: formatObjectName(row), tab: 'yaml' }) },
      ]}
    />
  );
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
