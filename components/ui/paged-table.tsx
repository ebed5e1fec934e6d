'use client';
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { chooseColumns, toggleColumn } from './choose-columns.ts';
import { type Column, DataTable, type Sort } from './data-table.tsx';
import { formatCount } from './format.ts';
import type { MenuItem } from './menu.tsx';
import { MenuButton } from './menu-button.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { createStillPages } from './still-pages.ts';
import { formatSort, parseSort, type TextColumn } from './text-column.ts';
import { useAttended } from './use-attended.ts';
import { type ColumnWidths, useColumnWidths } from './use-column-widths.ts';
import { useHeld } from './use-held.ts';
import { usePrinting } from './use-printing.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type RowAction, useTableCopy } from './use-table-copy.ts';
import { VirtualTable } from './virtual-table.tsx';

/** Up to here all rows are drawn, and may be as high as they need: on a phone each becomes a few lines. */
const drawnWhole = 200;
/** Rows that are printed at most; all of them are in the CSV. */
const mostPrinted = 2000;

export interface PagedTableProps<Row> {
  label: string;
  /** All there are; `cols` of the URL says which of them are shown. */
  columns: readonly TextColumn<Row>[];
  cols?: readonly string[] | null;
  /** Without it columns are not chosen. */
  onCols?: (cols: string[] | null) => void;
  /** Rows there are under the filter. */
  size: number;
  /** Rows that have come, by their place; others are on the way. The same map while nothing is new. */
  known: ReadonlyMap<number, Row>;
  /** Changes with filter and page: then rows may move at once. With order and columns they do anyway. */
  view?: string;
  rowKey: (row: Row) => string;
  /** Without them the rows have one order. */
  sort?: string;
  onSort?: (sort: string) => void;
  selected?: string | undefined;
  /** Without it rows are not selected: they lead elsewhere by what stands in them. */
  onSelect?: (row: Row) => void;
  /** Place of the first row in view. */
  onScroll?: (first: number) => void;
  /** px of a row in a long table. */
  rowHeight?: number;
  actionsOf?: (row: Row) => readonly RowAction[];
}

interface Placed<Row> {
  place: number;
  row: Row | undefined;
}

/**
 * A table of which rows come page by page as they are looked at. Rows stand still while somebody is in it, columns are chosen, moved
 * at their edges and sorted, and rows are walked by keys and copied.
 */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { label, sort, onSort, selected, onSelect, onScroll } = props;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const { pages, pending, apply } = usePagesAtRest(props, scroll);
  const columns = useMemo(() => chooseColumns(props.columns, props.cols ?? null), [props.columns, props.cols]);
  const rowHeight = useRowHeight(columns, props.rowHeight);
  const widths = useColumnWidths(label, scroll);
  const isVirtual = pages.size > drawnWhole;
  const rowAt = (place: number) => pages.known.get(place);
  const copying = useTableCopy({
    columns,
    rowAt,
    actionsOf: props.actionsOf,
    isOpen: (row) => props.rowKey(row) === selected,
  });
  const keyOf = ({ place, row }: Placed<Row>) => (row === undefined ? `${place}` : props.rowKey(row));
  const rows = useMemo(
    () => Array.from({ length: pages.size }, (_, place): Placed<Row> => ({ place, row: pages.known.get(place) })),
    [pages],
  );
  const place = selected === undefined ? -1 : rows.findIndex((row) => row.row !== undefined && keyOf(row) === selected);
  useRowKeys({
    scroll,
    size: pages.size,
    pageRows: Math.max(1, Math.floor((scroll?.clientHeight ?? 0) / rowHeight) - 2),
    selected: place < 0 ? undefined : place,
    show: (to) => scroll && showRow(scroll, to, isVirtual ? rowHeight : undefined),
    onMove: (to) => {
      const row = rowAt(to);
      if (place >= 0 && row !== undefined) onSelect?.(row);
    },
  });
  const printing = usePrinting();
  const table = {
    label,
    columns: useMemo(() => columns.map(toPlaced), [columns]),
    rows: printing && isVirtual ? rows.filter(({ row }) => row !== undefined).slice(0, mostPrinted) : rows,
    rowKey: keyOf,
    sort: parseSort(sort ?? ''),
    ...(onSort && { onSort: (next: Sort) => onSort(formatSort(next)) }),
    widths,
    end: {
      head: (
        <MenuButton icon="columns" label="Columns" className="row-menu" toItems={() => toColumnItems(props, widths)} />
      ),
      cell: ({ row }: Placed<Row>) =>
        row !== undefined && (
          <MenuButton
            icon="more"
            label="Row menu"
            tabIndex={-1}
            className="row-menu"
            toItems={() => copying.toItems(row)}
          />
        ),
    },
    ...(onSelect && {
      selected: selected ?? '',
      onSelect: ({ row }: Placed<Row>) => row !== undefined && onSelect(row),
    }),
  };
  return (
    <div
      ref={setScroll}
      className="table-screen s:[&_td]:whitespace-nowrap"
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
      onScroll={(event) => onScroll?.(Math.floor(event.currentTarget.scrollTop / rowHeight))}
      {...copying.pointing}
    >
      {isVirtual && !printing ? (
        <VirtualTable {...table} stacks scroll={scroll} rowHeight={rowHeight} />
      ) : (
        <DataTable {...table} stacks />
      )}
      {printing && <NotPrinted printed={table.rows.length} of={pages.size} />}
      <PendingChanges count={pending} onApply={apply} />
      <p role="status" className="table-note">
        {copying.note && <span>{copying.note}</span>}
      </p>
    </div>
  );
}

const toPlaced = <Row,>({ cell, ...column }: TextColumn<Row>): Column<Placed<Row>> => ({
  ...column,
  cell: ({ row }) => (row === undefined ? '…' : cell(row)),
});

/** The pages as they are let to stand: held while pointer or focus is in the table. */
function usePagesAtRest<Row>(
  { known, size, view = '', rowKey, sort = '' }: PagedTableProps<Row>,
  scroll: HTMLElement | null,
) {
  const next = useMemo(() => ({ known, size }), [known, size]);
  const key = useRef(rowKey);
  const still = useMemo(() => createStillPages<Row>((row) => key.current(row)), []);
  const { value, pending, apply } = useHeld(next, `${sort} ${view}`, useAttended(scroll), still);
  return { pages: value, pending, apply };
}

function toColumnItems<Row>({ columns, cols = null, onCols }: PagedTableProps<Row>, widths: ColumnWidths): MenuItem[] {
  const shown = chooseColumns(columns, cols);
  return [
    ...columns.map((column) => ({
      words: column.header,
      checked: shown.includes(column),
      disabled: column.fixed ?? onCols === undefined,
      onChoose: () => onCols?.(toggleColumn(columns, cols, column.id)),
    })),
    {
      words: 'Reset columns and widths',
      apart: true,
      disabled: cols === null && widths.widths === null,
      onChoose: () => {
        onCols?.(null);
        widths.reset();
      },
    },
  ];
}

const headerHeight = 26;

/** Brings a row into view by the shortest way, from under the header. `rowHeight` where not all rows are drawn. */
function showRow(scroll: HTMLElement, place: number, rowHeight: number | undefined) {
  if (rowHeight === undefined) {
    scroll.querySelector(`tr[aria-rowindex="${place + 2}"]`)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const top = place * rowHeight;
  const bottom = headerHeight + top + rowHeight;
  if (top < scroll.scrollTop) scroll.scrollTop = top;
  else if (bottom > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = bottom - scroll.clientHeight;
}

const NotPrinted = ({ printed, of }: { printed: number; of: number }) =>
  printed < of && (
    <p className="py-2 text-12">
      {formatCount(of - printed)} of {formatCount(of)} rows are not printed: filter, or save the CSV, which has all.
    </p>
  );
