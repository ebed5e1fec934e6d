import { useState } from 'react';
import { countMoves, keepOrder } from './keep-order.ts';
import type { TreeRow } from './tree-row.ts';

/**
 * While `held` (pointer or focus is in the tree) rows keep their places and only say what is new; `pending` counts what would
 * move, and `apply` lets it. Another `view` (folds, filter, grouping) is the reader's own doing and shows at once.
 */
export function useHeldRows(next: TreeRow[], view: string, held: boolean) {
  const [shown, setShown] = useState({ rows: next, view });
  const hold = held && shown.view === view;
  const pending = hold && shown.rows !== next ? countMoves(shown.rows, next) : 0;
  // Adjusted while rendering, as React's documentation has it for state that follows an input; no effect, no second paint.
  if (pending === 0 && shown.rows !== next) setShown({ rows: next, view });
  return {
    rows: pending > 0 ? keepOrder(shown.rows, next) : next,
    pending,
    apply: () => setShown({ rows: next, view }),
  };
}
