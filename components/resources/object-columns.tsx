import { findLink } from '../../lib/model/resources/find-link.ts';
import type { Cell, ObjectPage, PrinterColumn, TableRow } from '../../lib/model/resources/resource.ts';
import type { Column } from '../ui/data-table.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { LinkedText } from './linked-text.tsx';
import { isAge } from './to-object-rows.ts';

const namespaceColumn: Column<TableRow> = {
  id: 'namespace',
  header: 'Namespace',
  sortable: true,
  cell: ({ namespace }) => <span className="whitespace-nowrap text-ink-2">{namespace}</span>,
};

/** The API server's own columns; `wide` shows those that kubectl prints with `-o wide` alone. */
export function toObjectColumns(page: ObjectPage, wide: boolean, onOpen: (row: TableRow) => void): Column<TableRow>[] {
  const columns = page.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => wide || !column.wide)
    .map(({ column, index }) => toColumn(page.kind, column, index, onOpen));
  return page.namespaced ? [namespaceColumn, ...columns] : columns;
}

function toColumn(
  kind: string,
  column: PrinterColumn,
  index: number,
  onOpen: (row: TableRow) => void,
): Column<TableRow> {
  const isNumber = column.type === 'integer' || column.type === 'number';
  return {
    id: column.name,
    header: toVisibleText(column.name),
    sortable: true,
    ...(isNumber ? { numeric: true } : {}),
    cell: (row) => {
      if (index === 0) return <OpenButton row={row} onOpen={onOpen} />;
      if (isAge(column)) return row.createdAt && <ObjectAge time={row.createdAt} />;
      return toContent(kind, row.cells[index]);
    },
  };
}

function OpenButton({ row, onOpen }: { row: TableRow; onOpen: (row: TableRow) => void }) {
  return (
    <button
      type="button"
      className="max-w-[420px] truncate rounded-2 text-left align-bottom text-accent hover:underline max-s:whitespace-normal max-s:wrap-anywhere"
      title={row.name}
      onClick={() => onOpen(row)}
    >
      <bdi>{toVisibleText(row.name)}</bdi>
    </button>
  );
}

const longest = 120;

function toContent(kind: string, cell: Cell | undefined) {
  if (cell === null || cell === undefined || cell === '') return null;
  const text = `${cell}`;
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return (
    <span
      title={shown === text ? undefined : toVisibleText(text)}
      className="whitespace-nowrap max-s:whitespace-normal"
    >
      <LinkedText text={shown} link={findLink(cell, [kind])} />
    </span>
  );
}
