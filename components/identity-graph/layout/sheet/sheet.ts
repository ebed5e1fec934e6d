import type { PictureRail, PictureRow, Rect } from '../drawing.ts';
import type { Sizes } from '../sizes.ts';

/** Rows, boxes and rails in columns, before anything has a place in px. */
export interface Sheet {
  /** From left to right. */
  stacks: Stack[];
  sizes: Sizes;
  /** Ports stand on the lines, not in the rows: then only lines with equal ports share their last part. */
  labels: boolean;
}

/** Boxes one below the other, all with the same number of columns of rows. */
export interface Stack {
  columns: number;
  boxes: BoxPlan[];
}

export interface BoxPlan {
  id: string;
  title: string;
  note?: string;
  look?: 'outside';
  /** Rows without a frame around them. */
  bare?: boolean;
  rowGap?: number;
  /** Columns of rows, each from top to bottom. */
  columns: RowPlan[][];
  /** At the foot, in a dotted frame. */
  lasso: RowPlan[];
  rails: RailPlan[];
}

export type RowPlan = Omit<PictureRow, keyof Rect | 'box'>;
export type RailPlan = Omit<PictureRail, keyof Rect | 'box'>;

/** Where a row stands; columns of rows are numbered through all stacks. */
export interface Spot {
  column: number;
  box: string;
}

/** Number of the first column of rows of each stack. */
export function firstColumns(stacks: Stack[]): number[] {
  let next = 0;
  return stacks.map(({ columns }) => {
    const first = next;
    next += columns;
    return first;
  });
}

/** Rows of a lasso fill its lines from left to right. */
export const columnInLasso = (index: number, columns: number) => index % columns;

export function locateRows(stacks: Stack[]): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const starts = firstColumns(stacks);
  for (const [index, { boxes, columns }] of stacks.entries()) {
    const start = starts[index] ?? 0;
    for (const { id: box, columns: all, lasso } of boxes) {
      for (const [inner, rows] of all.entries())
        for (const { id } of rows) spots.set(id, { column: start + inner, box });
      for (const [at, { id }] of lasso.entries()) spots.set(id, { column: start + columnInLasso(at, columns), box });
    }
  }
  return spots;
}
