'use client';
import { useEffect, useRef } from 'react';
import { useKeys } from './use-keys.ts';

interface RowKeysProps {
  /** What scrolls, with the table in it. */
  scroll: HTMLElement | null;
  /** Rows there are. */
  size: number;
  /** Rows that a page of the screen holds. */
  pageRows: number;
  /** Place of the row whose pane is open; undefined while none is. */
  selected: number | undefined;
  /** Brings a row into view. */
  show: (place: number) => void;
  /** Told of the row that was moved to. */
  onMove: (place: number) => void;
}

/** Place of the row that an element stands in, from 0. Rows are counted from 1, and the header is the first. */
export function findPlace(element: Element | null | undefined): number | undefined {
  const index = element?.closest('tr[aria-rowindex]')?.getAttribute('aria-rowindex');
  return index ? Number(index) - 2 : undefined;
}

/**
 * Rows by keys: j k and the arrows move, Home, End, PageUp and PageDown jump. The focus stands on what opens the row, so that
 * Enter is its own; Enter on the row whose pane is open goes into the pane, and when the pane closes the focus is back on the row.
 */
export function useRowKeys({ scroll, size, pageRows, selected, show, onMove }: RowKeysProps) {
  const active = useRef<number>(undefined);
  // A row that was gone to before it came, and where the focus stood then.
  const awaited = useRef<{ place: number; from: Element | null }>(undefined);
  const focus = (place: number): boolean => {
    const opener = scroll?.querySelector<HTMLElement>(`tr[aria-rowindex="${place + 2}"] :is(a, button)`);
    opener?.focus({ preventScroll: true });
    return Boolean(opener);
  };
  const focusAwaited = () => {
    const now = document.activeElement;
    if (!awaited.current || (now !== document.body && now !== awaited.current.from)) return;
    if (focus(awaited.current.place)) awaited.current = undefined;
  };
  useEffect(focusAwaited);
  const go = (place: number) => {
    const to = Math.max(0, Math.min(size - 1, place));
    active.current = to;
    show(to);
    awaited.current = focus(to) ? undefined : { place: to, from: document.activeElement };
    // A row far away is drawn only after the scroll, and may be of a page that is still on its way.
    requestAnimationFrame(focusAwaited);
    onMove(to);
  };
  const from = () => findPlace(document.activeElement) ?? active.current ?? selected;
  const move = (by: number) => () => (isElsewhere(scroll) ? false : go((from() ?? (by > 0 ? -1 : size)) + by));
  const jump = (to: number) => () => (isElsewhere(scroll) ? false : go(to));
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    PageDown: move(pageRows),
    PageUp: move(-pageRows),
    Home: jump(0),
    End: jump(size - 1),
    Enter: () => {
      const place = findPlace(document.activeElement);
      if (place === undefined || place !== selected || isElsewhere(scroll)) return false;
      scroll?.closest('main')?.querySelector<HTMLElement>('aside')?.focus();
    },
  });
  useEffect(() => {
    const place = selected ?? active.current;
    active.current = place;
    if (selected === undefined && place !== undefined && document.activeElement === document.body) {
      scroll?.querySelector<HTMLElement>(`tr[aria-rowindex="${place + 2}"] :is(a, button)`)?.focus();
    }
  }, [scroll, selected]);
}

/** The focus stands in something else that keys belong to: a pane, a menu, the navigation. */
function isElsewhere(scroll: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (!scroll || !focused || focused === document.body || focused.id === 'main') return !scroll;
  return !scroll.contains(focused) || focused.closest('[role=menu], [role=separator], select') !== null;
}
