import { countMoves, keepOrder } from './keep-order.ts';
import type { TreeRow } from './tree-row.ts';

/** Rows as they stood when they last were let to move. */
export interface ShownRows {
  rows: TreeRow[];
  /** Folds, filter, grouping: another one is the reader's own doing. */
  view: string;
}

/**
 * While `held` (pointer or focus is in the tree) rows keep their places and only say what is new; `pending` counts what would
 * move. Another view shows at once.
 */
export function holdRows(shown: ShownRows, next: TreeRow[], view: string, held: boolean) {
  const holds = held && shown.view === view && shown.rows !== next;
  const pending = holds ? countMoves(shown.rows, next) : 0;
  return { rows: pending > 0 ? keepOrder(shown.rows, next) : next, pending };
}
