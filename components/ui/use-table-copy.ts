'use client';
import { useRouter } from 'next/navigation';
import { type PointerEvent, useRef, useState } from 'react';
import { useCopy } from './copy-button.tsx';
import type { MenuItem } from './menu.tsx';
import { type TextColumn, toRowText } from './text-column.ts';
import { useKeys } from './use-keys.ts';
import { findPlace } from './use-row-keys.ts';

/** What a row offers besides its pane: it leads elsewhere, or does something. The one called YAML has the key `y` too. */
export type RowAction = { words: string; href: string } | { words: string; onChoose: () => void };

interface TableCopyProps<Row> {
  /** Those that are shown: a row is copied as it stands there. */
  columns: readonly TextColumn<Row>[];
  /** All there are: a name is copied though its column is hidden. */
  all: readonly TextColumn<Row>[];
  rowAt: (place: number) => Row | undefined;
  actionsOf: ((row: Row) => readonly RowAction[]) | undefined;
  /** Whether its pane is open: then `y` is the pane's. */
  isOpen: (row: Row) => boolean;
}

/** `c` copies the cell under the pointer or with the focus, Shift-c its row, `y` opens its YAML; `toItems` is the same as a menu. */
export function useTableCopy<Row>({ columns, all, rowAt, actionsOf, isOpen }: TableCopyProps<Row>) {
  const router = useRouter();
  const { state, copy } = useCopy();
  const [what, setWhat] = useState('');
  const pointed = useRef<Element | null>(null);
  const copyAs = (name: string, text: string) => {
    setWhat(name);
    copy(text);
  };
  const find = () => {
    const focused = document.activeElement;
    if (focused?.closest('[role=menu], aside')) return undefined;
    const cell = pointed.current ?? focused?.closest('td');
    const place = findPlace(cell);
    const row = place === undefined ? undefined : rowAt(place);
    return cell && row !== undefined ? { cell, row } : undefined;
  };
  const copyCell = () => {
    const found = find();
    const column = columns.find(({ header }) => header === found?.cell.getAttribute('data-header'));
    if (!found || !column) return false;
    copyAs(column.header, `${column.text(found.row) ?? ''}`);
  };
  const copyRow = (row: Row) => copyAs('row', toRowText(columns, row));
  const openYaml = () => {
    const found = find();
    const yaml = found && !isOpen(found.row) && actionsOf?.(found.row).find(({ words }) => words === 'YAML');
    if (!yaml) return false;
    if ('href' in yaml) router.push(yaml.href);
    else yaml.onChoose();
  };
  useKeys({
    c: copyCell,
    C: () => {
      const found = find();
      return found ? copyRow(found.row) : false;
    },
    y: openYaml,
  });
  const toItems = (row: Row): MenuItem[] => [
    ...all.flatMap(({ copies, text }) => {
      const value = `${text(row) ?? ''}`;
      return copies === undefined || value === ''
        ? []
        : [{ words: `Copy ${copies}`, hint: value, onChoose: () => copyAs(copies, value) }];
    }),
    { words: 'Copy row', hint: 'Shift c', onChoose: () => copyRow(row) },
    ...(actionsOf?.(row) ?? []).map((action, index) => ({ ...action, apart: index === 0 })),
  ];
  return {
    toItems,
    /** What was copied, or that it was not; '' after a moment. */
    note: { idle: '', copied: `Copied ${what}`, refused: 'The browser refused to copy' }[state],
    pointing: {
      onPointerOver: (event: PointerEvent) => {
        pointed.current = (event.target as Element).closest('td');
      },
      onPointerLeave: () => {
        pointed.current = null;
      },
    },
  };
}
