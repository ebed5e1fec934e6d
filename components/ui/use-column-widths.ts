'use client';
import { useState } from 'react';

/** px by the id of a column. */
export type Widths = Readonly<Record<string, number>>;

export const narrowest = 40;
export const widest = 1600;

export interface ColumnWidths {
  /** Null while the browser decides. */
  widths: Widths | null;
  resize: (column: string, px: number) => void;
  /** As wide as the widest of the cells that are drawn. */
  fit: (column: string) => void;
  reset: () => void;
}

/**
 * Widths that somebody gave the columns of a table, kept until the tab is closed. The first change fixes all of them at what they
 * are: a column that gets wider moves the others instead of squeezing them.
 */
export function useColumnWidths(table: string, scroll: HTMLElement | null): ColumnWidths {
  const key = `column-widths:${table}`;
  const [widths, setWidths] = useState(() => readWidths(key));
  const keep = (next: Widths | null) => {
    setWidths(next);
    if (next) sessionStorage.setItem(key, JSON.stringify(next));
    else sessionStorage.removeItem(key);
  };
  const resize = (column: string, px: number) => {
    const clamped = Math.round(Math.min(widest, Math.max(narrowest, px)));
    keep({ ...measureHeaders(scroll), ...widths, [column]: clamped });
  };
  return { widths, resize, fit: (column) => resize(column, measureColumn(scroll, column)), reset: () => keep(null) };
}

function readWidths(key: string): Widths | null {
  if (typeof sessionStorage === 'undefined') return null;
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

const findHeaders = (scroll: HTMLElement | null) => [
  ...(scroll?.querySelectorAll<HTMLElement>('th[data-column]') ?? []),
];

const measureHeaders = (scroll: HTMLElement | null): Widths =>
  Object.fromEntries(
    findHeaders(scroll).map((header) => [header.dataset.column, Math.ceil(header.getBoundingClientRect().width) + 1]),
  );

/** Width of the widest content, with the padding of its cell. */
function measureColumn(scroll: HTMLElement | null, column: string): number {
  const index = findHeaders(scroll).findIndex((header) => header.dataset.column === column);
  const cells = [...(scroll?.querySelectorAll<HTMLElement>(`tr > :nth-child(${index + 1})`) ?? [])];
  return Math.max(narrowest, ...cells.map(measureContent));
}

function measureContent(cell: HTMLElement): number {
  const content = document.createRange();
  content.selectNodeContents(cell);
  const edge = cell.querySelector('hr');
  if (edge) content.setEndBefore(edge);
  const { paddingLeft, paddingRight } = getComputedStyle(cell);
  return (
    Math.ceil(
      content.getBoundingClientRect().width + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight),
    ) + 1
  );
}
