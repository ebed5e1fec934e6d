const headerHeight = 26;

/**
 * Scrolls a row of a table into view by the shortest way, from under the header. `rowHeight` (px) where only the rows in view are
 * drawn: then its place is known by it.
 */
export function showRow(scroll: HTMLElement, place: number, rowHeight: number | undefined) {
  if (rowHeight === undefined) {
    scroll.querySelector(`tr[aria-rowindex="${place + 2}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
  const top = place * rowHeight;
  const bottom = headerHeight + top + rowHeight;
  if (top < scroll.scrollTop) scroll.scrollTop = top;
  else if (bottom > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = bottom - scroll.clientHeight;
}
