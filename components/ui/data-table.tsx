'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  id: string;
  header: string;
  /** What the cell shows; null, undefined and '' become `–`. */
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  sortable?: boolean;
  className?: string;
}

export interface Sort {
  column: string;
  descending: boolean;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: string | undefined;
  onSelect?: (row: Row) => void;
  /** The element that scrolls: with it only the rows in view are drawn, each `rowHeight` (26 px) high. */
  scroll?: RefObject<HTMLElement | null>;
  rowHeight?: number;
  /** On a phone each row becomes a few named lines; otherwise the caller sees to the width. */
  stacks?: boolean;
}

/** A real table. Sorting is the caller's: the header only asks for it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return props.scroll ? <VirtualTable {...props} scroll={props.scroll} /> : <Table {...props} rowsShown={props.rows} />;
}

function VirtualTable<Row>(props: DataTableProps<Row> & { scroll: RefObject<HTMLElement | null> }) {
  const { rows, scroll, rowHeight = 26 } = props;
  const top = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const first = items[0]?.index ?? 0;
  return (
    <Table
      {...props}
      tableRef={top}
      firstIndex={first}
      rowsShown={rows.slice(first, first + items.length)}
      before={before}
      after={after}
    />
  );
}

interface TableProps<Row> extends DataTableProps<Row> {
  rowsShown: readonly Row[];
  firstIndex?: number;
  before?: number;
  after?: number;
  tableRef?: RefObject<HTMLTableElement | null>;
}

function Table<Row>({ tableRef, firstIndex = 0, before = 0, after = 0, ...props }: TableProps<Row>) {
  const { label, columns, rows, rowsShown, rowKey, selected, onSelect } = props;
  return (
    <table
      ref={tableRef}
      className={`data-table ${props.stacks ? 'stacks' : ''}`}
      aria-label={label}
      aria-rowcount={rows.length + 1}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap height={before} columns={columns.length} />
        {rowsShown.map((row, index) => (
          <tr
            key={rowKey(row)}
            aria-rowindex={firstIndex + index + 2}
            aria-selected={selected === undefined ? undefined : rowKey(row) === selected}
            onClick={onSelect && (() => onSelect(row))}
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
          </tr>
        ))}
        <Gap height={after} columns={columns.length} />
      </tbody>
    </table>
  );
}

const toCell = (content: ReactNode) =>
  content === null || content === undefined || content === '' ? <span className="text-ink-3">–</span> : content;

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const current = sort?.column === column.id;
  const direction = current ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={direction} className={column.numeric ? 'num' : ''}>
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
    </th>
  );
}
