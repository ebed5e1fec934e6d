import { useState } from 'react';
import { holdRows } from './hold-rows.ts';
import type { TreeRow } from './tree-row.ts';

/** Rows that do not move while `held`; `pending` counts what would, and `apply` lets it. See holdRows. */
export function useHeldRows(next: TreeRow[], view: string, held: boolean) {
  const [shown, setShown] = useState({ rows: next, view });
  const { rows, pending } = holdRows(shown, next, view, held);
  // Adjusted while rendering, as React's documentation has it for state that follows an input; no effect, no second paint.
  if (pending === 0 && shown.rows !== next) setShown({ rows: next, view });
  return { rows, pending, apply: () => setShown({ rows: next, view }) };
}
