import { findLink } from '../../lib/model/resources/find-link.ts';
import type { Cell, ObjectPage, PrinterColumn, TableRow } from '../../lib/model/resources/resource.ts';
import { ObjectAge } from '../ui/object-age.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { LinkedText } from './linked-text.tsx';
import { isAge } from './to-object-rows.ts';

const namespaceColumn: TextColumn<TableRow> = {
  id: 'namespace',
  header: 'Namespace',
  sortable: true,
  copies: 'namespace',
  cell: ({ namespace }) => <span className="whitespace-nowrap text-ink-2">{namespace}</span>,
  text: ({ namespace }) => namespace,
};

/** The API server's own columns; those that kubectl prints with `-o wide` alone are shown when asked for. */
export function toObjectColumns(
  page: Pick<ObjectPage, 'kind' | 'columns' | 'namespaced'>,
  wide: boolean,
): TextColumn<TableRow>[] {
  const columns = page.columns.map((column, index) => toColumn(page.kind, column, index, wide));
  return page.namespaced ? [namespaceColumn, ...columns] : columns;
}

function toColumn(kind: string, column: PrinterColumn, index: number, wide: boolean): TextColumn<TableRow> {
  return {
    id: column.name,
    header: toVisibleText(column.name),
    sortable: true,
    numeric: column.type === 'integer' || column.type === 'number',
    optional: Boolean(column.wide) && !wide,
    ...(index === 0 && { fixed: true, copies: 'name' }),
    cell: (row) => {
      if (index === 0) return <OpenButton name={row.name} />;
      if (isAge(column)) return row.createdAt && <ObjectAge time={row.createdAt} />;
      return toContent(kind, row.cells[index]);
    },
    text: (row) => (isAge(column) ? row.createdAt : row.cells[index]),
  };
}

/** A click on it is one on its row: the button is for the keyboard. */
const OpenButton = ({ name }: { name: string }) => (
  <button
    type="button"
    className="max-w-[420px] truncate rounded-2 text-left align-bottom text-accent hover:underline max-s:whitespace-normal max-s:wrap-anywhere"
    title={name}
  >
    <bdi>{toVisibleText(name)}</bdi>
  </button>
);

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
