'use client';
import { useCallback } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { useRowWindow } from './use-row-window.ts';

interface VirtualTableProps<Row> extends DataTableProps<Row> {
  /** The element that scrolls. */
  scroll: HTMLElement | null;
  /** px; every row has it: see useRowHeight. */
  rowHeight: number;
}

/** A table of which only the rows in view are drawn. */
export function VirtualTable<Row>({ scroll, rowHeight, ...props }: VirtualTableProps<Row>) {
  const { rows } = props;
  const heightOf = useCallback(() => rowHeight, [rowHeight]);
  const { first, last, startOf, total } = useRowWindow({ count: rows.length, heightOf, scroll, overscan: 12 });
  const window = {
    rows: rows.slice(first, last + 1),
    first,
    before: startOf(first),
    after: total - startOf(last + 1),
  };
  return <DataTable {...props} window={window} />;
}
