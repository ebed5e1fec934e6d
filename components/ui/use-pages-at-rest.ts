'use client';
import { useMemo, useRef } from 'react';
import { createStillPages, type Pages } from './still-pages.ts';
import { useAttended } from './use-attended.ts';
import { useHeld } from './use-held.ts';

/** The pages as they are let to stand: held while pointer or focus is in `element`. `view`: another one shows at once. */
export function usePagesAtRest<Row>(
  { known, size }: Pages<Row>,
  view: string,
  rowKey: (row: Row) => string,
  element: HTMLElement | null,
) {
  const next = useMemo(() => ({ known, size }), [known, size]);
  // A row has one key, whichever function says it.
  const keyOf = useRef(rowKey);
  const still = useMemo(() => createStillPages<Row>((row) => keyOf.current(row)), []);
  return useHeld(next, view, useAttended(element), still);
}
