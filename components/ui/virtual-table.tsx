'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';

interface VirtualTableProps<Row> extends DataTableProps<Row> {
  /** The element that scrolls. */
  scroll: RefObject<HTMLElement | null>;
  /** px; every row has it. */
  rowHeight?: number;
}

/** A table of which only the rows in view are drawn. A file of its own: screens with short tables do not load it. */
export function VirtualTable<Row>({ scroll, rowHeight = 26, ...props }: VirtualTableProps<Row>) {
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const window = {
    rows: props.rows.slice(first, first + items.length),
    first,
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
  return <DataTable {...props} window={window} />;
}
