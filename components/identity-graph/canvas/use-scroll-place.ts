import { useLayoutEffect, useRef } from 'react';
import type { Picture, PictureRow } from '../layout/drawing.ts';
import { placeOf, type View } from './choose-view.ts';

/**
 * Where the reader looks is kept by rows, not by px: the chosen row comes into view with a new picture; without one the topmost
 * row in view stays at its height.
 */
export function useScrollPlace(scroll: HTMLElement | null, picture: Picture, view: View, chosen: string | undefined) {
  const shown = useRef<{ picture: Picture; view: View }>(undefined);
  useLayoutEffect(() => {
    const before = shown.current;
    if (!scroll || view.width === 0) return;
    shown.current = { picture, view };
    if (before?.picture === picture) return;
    const target = picture.rows.find(({ node }) => node !== undefined && node === chosen);
    if (target) return showRow(scroll, placeOf(target, view));
    const anchor = before?.picture.rows
      .filter((row) => placeOf(row, before.view).top >= scroll.scrollTop)
      .sort(byHeight)[0];
    const now = anchor && picture.rows.find(({ id }) => id === anchor.id);
    if (before && anchor && now) scroll.scrollTop += placeOf(now, view).top - placeOf(anchor, before.view).top;
  });
}

const byHeight = (a: PictureRow, b: PictureRow) => a.y - b.y || a.x - b.x;

/** In the middle, where it is not in view as it is. */
function showRow(scroll: HTMLElement, row: ReturnType<typeof placeOf>) {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroll;
  if (row.left < scrollLeft || row.left + row.width > scrollLeft + clientWidth)
    scroll.scrollLeft = row.left + row.width / 2 - clientWidth / 2;
  if (row.top < scrollTop || row.top + row.height > scrollTop + clientHeight)
    scroll.scrollTop = row.top + row.height / 2 - clientHeight / 2;
}
