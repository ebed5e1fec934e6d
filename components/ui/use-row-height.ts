import type { Column } from './data-table.tsx';
import { useMedia } from './use-media.ts';

type Columns = readonly Pick<Column<never>, 'numeric' | 'className'>[];

/** px of a row of a long table, which must be known before it is drawn: `wide`, or on a phone that of its cells below each other. */
export const useRowHeight = (columns: Columns, wide = 26): number =>
  useMedia('(width < 641px)') ? toStackedHeight(columns) : wide;

/** px: margins and the title, then a line for each further cell; numbers stand two to a line. As in ui.css, `.stacks.exact`. */
export function toStackedHeight(columns: Columns): number {
  const cells = columns.filter(({ className }) => !className?.includes('stack-skip')).slice(1);
  const numbers = cells.filter(({ numeric }) => numeric).length;
  return 44 + 18 * (cells.length - numbers + Math.ceil(numbers / 2));
}
