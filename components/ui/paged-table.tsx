'use client';
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { useCopy } from './copy-button.tsx';
import { type Column, DataTable, type Sort } from './data-table.tsx';
import { formatSort, parseSort, type TextColumn } from './text-column.ts';
import { useKeys } from './use-keys.ts';
import { VirtualTable } from './virtual-table.tsx';

/** Up to here all rows are drawn, and may be as high as they need: on a phone each becomes a few lines. */
const drawnWhole = 200;
// Exactly as high as the virtual list believes, or ten thousand rows drift apart.
const exactRows = '[&_td]:h-(--row-height)! [&_td]:py-0!';

interface PagedTableProps<Row> {
  label: string;
  columns: readonly TextColumn<Row>[];
  /** Rows there are under the filter. */
  size: number;
  /** Rows that have come, by their place; others are on the way. */
  known: ReadonlyMap<number, Row>;
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
}

interface Placed<Row> {
  place: number;
  row: Row | undefined;
}

/** A table of which rows come page by page as they are looked at. `c` copies the cell under the pointer or with the focus. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { label, columns, size, known, rowKey, sort, onSort, selected, onSelect, onScroll } = props;
  const { rowHeight = 26 } = props;
  const isVirtual = size > drawnWhole;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const rows = useMemo(
    () => Array.from({ length: size }, (_, place): Placed<Row> => ({ place, row: known.get(place) })),
    [known, size],
  );
  const placedColumns = useMemo(() => columns.map(toPlaced), [columns]);
  const table = {
    label,
    columns: placedColumns,
    rows,
    rowKey: ({ place, row }: Placed<Row>) => (row === undefined ? `${place}` : rowKey(row)),
    sort: parseSort(sort ?? ''),
    ...(onSort && { onSort: (next: Sort) => onSort(formatSort(next)) }),
    ...(onSelect && {
      selected: selected ?? '',
      onSelect: ({ row }: Placed<Row>) => row !== undefined && onSelect(row),
    }),
  };
  const copying = useCellCopy(columns, known);
  return (
    <div
      ref={setScroll}
      className={`min-h-0 min-w-0 flex-1 overflow-auto px-4 max-s:px-3 [&_td]:whitespace-nowrap ${isVirtual ? exactRows : ''}`}
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
      onScroll={(event) => onScroll?.(Math.floor(event.currentTarget.scrollTop / rowHeight))}
      {...copying}
    >
      {isVirtual ? <VirtualTable {...table} scroll={scroll} rowHeight={rowHeight} /> : <DataTable {...table} stacks />}
    </div>
  );
}

const toPlaced = <Row,>({ cell, ...column }: TextColumn<Row>): Column<Placed<Row>> => ({
  ...column,
  cell: ({ row }) => (row === undefined ? '…' : cell(row)),
});

function useCellCopy<Row>(columns: readonly TextColumn<Row>[], known: ReadonlyMap<number, Row>) {
  const { copy } = useCopy();
  const pointed = useRef<Element | null>(null);
  useKeys({
    c: () => {
      const cell = pointed.current ?? document.activeElement?.closest('td');
      // Rows are counted from 1, and the header is the first.
      const row = known.get(Number(cell?.closest('tr')?.getAttribute('aria-rowindex')) - 2);
      const column = columns.find(({ header }) => header === cell?.getAttribute('data-header'));
      if (column && row !== undefined) copy(`${column.text(row) ?? ''}`);
    },
  });
  return {
    onPointerOver: (event: React.PointerEvent) => {
      pointed.current = (event.target as Element).closest('td');
    },
    onPointerLeave: () => {
      pointed.current = null;
    },
  };
}
