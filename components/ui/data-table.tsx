'use client';
import type { ReactNode } from 'react';
import { ColumnEdge } from './column-edge.tsx';
import { Icon } from './icon.tsx';
import type { ColumnWidths } from './use-column-widths.ts';
import { toVisibleText } from './visible-text.ts';

export interface Column<Row> {
  id: string;
  header: string;
  /** What the cell shows; null, undefined, false and '' become `–`. */
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  sortable?: boolean;
  className?: string;
  /** Always shown: a row is known, or opened, by it. */
  fixed?: boolean;
  /** Shown only when it is asked for. */
  optional?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: string | undefined;
  onSelect?: (row: Row) => void;
  /** On a phone each row becomes a few named lines; otherwise the caller sees to the width. */
  stacks?: boolean;
  /** Makes the edges of the headers movable. */
  widths?: ColumnWidths;
  /** What stands at the end of the header and of each row. */
  end?: { head: ReactNode; cell: (row: Row) => ReactNode };
}

/** The rows of a longer table that are drawn: the first one's index in `rows`, and the height in px of what is left out around them. */
export interface RowWindow<Row> {
  rows: readonly Row[];
  first: number;
  before: number;
  after: number;
}

/** A real table. Sorting is the caller's: the header only asks for it. Long ones are drawn by VirtualTable. */
export function DataTable<Row>({ window, ...props }: DataTableProps<Row> & { window?: RowWindow<Row> }) {
  const { label, columns, rows, rowKey, selected, onSelect, end, widths } = props;
  const shown = window ?? { rows, first: 0, before: 0, after: 0 };
  const cells = columns.length + (end ? 1 : 0);
  const sized = widths?.widths && columns.map(({ id }) => widths.widths?.[id] ?? unknownWidth);
  return (
    <table
      className={`data-table ${props.stacks ? 'stacks' : ''} ${window ? 'exact' : ''} ${sized ? 'sized' : ''}`}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      style={sized ? { width: sized.reduce((sum, width) => sum + width, end ? endWidth : 0) } : undefined}
    >
      {sized && (
        <colgroup>
          {columns.map(({ id }, index) => (
            <col key={id} style={{ width: sized[index] }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} widths={widths} />
          ))}
          {end && <th className="row-end">{end.head}</th>}
        </tr>
      </thead>
      <tbody>
        <Gap height={shown.before} columns={cells} />
        {shown.rows.map((row, index) => (
          <tr
            key={rowKey(row)}
            aria-rowindex={shown.first + index + 2}
            aria-selected={selected === undefined ? undefined : rowKey(row) === selected}
            onClick={onSelect && ((event) => !isLink(event.target) && onSelect(row))}
          >
            {columns.map((column) => (
              <td
                key={column.id}
                data-header={column.header}
                className={`${column.numeric ? 'num' : ''} ${column.className ?? ''}`}
              >
                {toCell(column.cell(row))}
              </td>
            ))}
            {end && <td className="row-end">{end.cell(row)}</td>}
          </tr>
        ))}
        <Gap height={shown.after} columns={cells} />
      </tbody>
    </table>
  );
}

/** A link in a cell leads elsewhere: the row is not chosen by it. */
const isLink = (target: EventTarget) => (target as Element).closest('a') !== null;

/** px of a column that was shown after widths were given, and of the end of a row. */
const unknownWidth = 140;
const endWidth = 32;

const toCell = (content: ReactNode) =>
  content === null || content === undefined || content === false || content === '' ? (
    <span className="cell-none text-ink-3">–</span>
  ) : typeof content === 'string' ? (
    toVisibleText(content)
  ) : (
    content
  );

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="table-gap">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
  widths,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  widths: ColumnWidths | undefined;
}) {
  const current = sort?.column === column.id;
  const direction = current ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" data-column={column.id} aria-sort={direction} className={column.numeric ? 'num' : ''}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className="inline-flex items-center gap-1 rounded-2 hover:text-ink"
          onClick={() => onSort({ column: column.id, descending: current ? !sort.descending : false })}
        >
          {column.header}
          {direction && <Icon small name={direction === 'ascending' ? 'chevron-up' : 'chevron-down'} />}
        </button>
      ) : (
        column.header
      )}
      {widths && <ColumnEdge id={column.id} header={column.header} widths={widths} />}
    </th>
  );
}
