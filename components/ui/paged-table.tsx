'use client';
import { type CSSProperties, useMemo, useState } from 'react';
import { chooseColumns } from './choose-columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { type Column, DataTable, type DataTableProps } from './data-table.tsx';
import { MenuButton } from './menu-button.tsx';
import { mostPrinted, NotPrinted } from './not-printed.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { showRow } from './show-row.ts';
import type { Pages } from './still-pages.ts';
import { formatSort, parseSort, type TextColumn } from './text-column.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { usePagesAtRest } from './use-pages-at-rest.ts';
import { usePrinting } from './use-printing.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type RowAction, useTableCopy } from './use-table-copy.ts';
import { VirtualTable } from './virtual-table.tsx';

/** Up to here all rows are drawn, and may be as high as they need: on a phone each becomes a few lines. */
const drawnWhole = 200;

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

/** A place of the list, and its row once that has come. */
interface Placed<Row> {
  place: number;
  row: Row | undefined;
}

/**
 * A table of which rows come page by page as they are looked at. Rows stand still while somebody is in it, columns are chosen, moved
 * at their edges and sorted, and rows are walked by keys and copied.
 */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { label, cols = null, sort = '', view = '', rowKey, selected, onSelect, onScroll } = props;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const { value: pages, pending, apply } = usePagesAtRest(props, `${sort} ${view}`, rowKey, scroll);
  const columns = useMemo(() => chooseColumns(props.columns, cols), [props.columns, cols]);
  const rowHeight = useRowHeight(columns, props.rowHeight);
  const widths = useColumnWidths(label, scroll);
  const rowAt = (place: number) => pages.known.get(place);
  const isOpen = (row: Row) => rowKey(row) === selected;
  const copying = useTableCopy({ columns, all: props.columns, rowAt, actionsOf: props.actionsOf, isOpen });
  const isVirtual = pages.size > drawnWhole;
  const openPlace = selected === undefined ? undefined : findPlaceOf(pages, isOpen);
  useRowKeys({
    scroll,
    size: pages.size,
    pageRows: Math.max(1, Math.floor((scroll?.clientHeight ?? 0) / rowHeight) - 2),
    selected: openPlace,
    show: (place) => scroll && showRow(scroll, place, isVirtual ? rowHeight : undefined),
    onMove: (place) => {
      const row = rowAt(place);
      if (openPlace !== undefined && row !== undefined) onSelect?.(row);
    },
  });
  const printing = usePrinting();
  const rows = usePlacedRows(pages, printing && isVirtual);
  const table: DataTableProps<Placed<Row>> = {
    ...toTableProps(props),
    columns: useMemo(() => columns.map(toPlaced), [columns]),
    rows,
    widths,
    end: {
      head: <ColumnsMenu columns={props.columns} cols={cols} onCols={props.onCols} widths={widths} />,
      cell: ({ row }) => row !== undefined && <RowMenu toItems={() => copying.toItems(row)} />,
    },
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
      {printing && <NotPrinted printed={rows.length} of={pages.size} />}
      <PendingChanges count={pending} onApply={apply} />
      <p role="status" className="table-note">
        {copying.note && <span>{copying.note}</span>}
      </p>
    </div>
  );
}

const RowMenu = ({ toItems }: Pick<Parameters<typeof MenuButton>[0], 'toItems'>) => (
  <MenuButton icon="more" label="Row menu" tabIndex={-1} className="row-menu" toItems={toItems} />
);

/** What needs no state: the order, and what is selected. */
const toTableProps = <Row,>({ label, rowKey, sort = '', onSort, selected, onSelect }: PagedTableProps<Row>) => ({
  label,
  rowKey: ({ place, row }: Placed<Row>) => (row === undefined ? `${place}` : rowKey(row)),
  sort: parseSort(sort),
  ...(onSort && { onSort: (next: Parameters<typeof formatSort>[0]) => onSort(formatSort(next)) }),
  ...(onSelect && {
    selected: selected ?? '',
    onSelect: ({ row }: Placed<Row>) => row !== undefined && onSelect(row),
  }),
});

const toPlaced = <Row,>({ cell, ...column }: TextColumn<Row>): Column<Placed<Row>> => ({
  ...column,
  cell: ({ row }) => (row === undefined ? '…' : cell(row)),
});

/** Every place of the list; for paper those whose rows are here, as many as are printed. */
function usePlacedRows<Row>({ known, size }: Pages<Row>, forPaper: boolean): readonly Placed<Row>[] {
  return useMemo(() => {
    const places = Array.from({ length: size }, (_, place): Placed<Row> => ({ place, row: known.get(place) }));
    return forPaper ? places.filter(({ row }) => row !== undefined).slice(0, mostPrinted) : places;
  }, [known, size, forPaper]);
}

function findPlaceOf<Row>({ known }: Pages<Row>, isOpen: (row: Row) => boolean): number | undefined {
  for (const [place, row] of known) if (isOpen(row)) return place;
  return undefined;
}
