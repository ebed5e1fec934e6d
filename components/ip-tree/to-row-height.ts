import type { TreeRow } from './tree-row.ts';

const desktop: Partial<Record<TreeRow['type'], number>> = { node: 32, group: 32, prefix: 34 };
const phone: Partial<Record<TreeRow['type'], number>> = { node: 58, group: 58, prefix: 54, eni: 54, range: 54 };

/** Height of a row in px: rows are of a fixed height so that ten thousand of them need not be measured. */
export const toRowHeight = (row: TreeRow, isPhone: boolean) =>
  isPhone ? (phone[row.type] ?? 44) : (desktop[row.type] ?? 26);
