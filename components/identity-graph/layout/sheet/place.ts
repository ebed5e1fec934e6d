import { box as boxSizes, lasso as lassoSizes, pitch, railHeight, roomOfLanes } from '../sizes.ts';
import { type BoxPlan, columnInLasso, firstColumns, type RowPlan, type Sheet, type Stack } from './sheet.ts';

/** From top to bottom, in px. */
export interface Span {
  y: number;
  height: number;
}

/** Room in one column of rows that lines may run through from side to side. */
export interface Gap extends Span {
  id: string;
  column: number;
  /** The box that it lies in; undefined above, below and between boxes. */
  box?: string;
}

export interface Placed {
  rows: Map<string, Span>;
  boxes: Map<string, Span>;
  /** By the id of their box. */
  lassos: Map<string, Span>;
  rails: Map<string, Span>;
  gaps: Map<string, Gap>;
  height: number;
}

export const middle = ({ y, height }: Span) => y + height / 2;

export const spanOf = (spans: Map<string, Span>, id: string): Span => spans.get(id) ?? { y: 0, height: 0 };

interface Walk {
  sheet: Sheet;
  /** Of rows, by id. */
  heights: Map<string, number>;
  /** Lines that run through each gap, which widens for them. */
  lanes: Map<string, number>;
  placed: Placed;
}

/** Gives everything its height, from the top down. */
export function place(sheet: Sheet, heights: Map<string, number>, lanes: Map<string, number>): Placed {
  const placed: Placed = {
    rows: new Map(),
    boxes: new Map(),
    lassos: new Map(),
    rails: new Map(),
    gaps: new Map(),
    height: 0,
  };
  const starts = firstColumns(sheet.stacks);
  const walk = { sheet, heights, lanes, placed };
  const bottoms = sheet.stacks.map((stack, index) => placeStack(walk, stack, starts[index] ?? 0));
  placed.height = Math.max(0, ...bottoms);
  return placed;
}

/** Returns the bottom, as all below. */
function placeStack(walk: Walk, stack: Stack, start: number): number {
  const columns = Array.from({ length: stack.columns }, (_, inner) => start + inner);
  let y = placeGaps(walk, columns, 'above', 0, 0);
  for (const [index, box] of stack.boxes.entries()) {
    y = placeBox(walk, box, columns, y);
    const isLast = index === stack.boxes.length - 1;
    y = placeGaps(walk, columns, `below ${box.id}`, y, isLast ? 0 : boxSizes.gap);
  }
  return y;
}

/** One gap per column at the same height, as high as the fullest of them needs. */
function placeGaps(walk: Walk, columns: number[], name: string, y: number, least: number): number {
  const ids = columns.map((column) => `${column} ${name}`);
  const height = Math.max(least, ...ids.map((id) => roomOfLanes(walk.lanes.get(id) ?? 0)));
  for (const [index, column] of columns.entries()) addGap(walk, { id: ids[index] ?? '', column, y, height });
  return y + height;
}

function addGap({ placed }: Walk, gap: Gap) {
  placed.gaps.set(gap.id, gap);
}

function placeBox(walk: Walk, box: BoxPlan, columns: number[], top: number): number {
  const padding = box.bare ? 0 : boxSizes.padding;
  const start = top + (box.bare ? 0 : boxSizes.header);
  const afterRows = placeRows(walk, box, columns, start);
  const afterLasso = placeLasso(walk, box, columns, afterRows, afterRows > start);
  const bottom = placeRails(walk, box, afterLasso) + (afterLasso > afterRows ? lassoSizes.inset : padding);
  walk.placed.boxes.set(box.id, { y: top, height: bottom - top });
  return bottom;
}

function placeRows(walk: Walk, box: BoxPlan, columns: number[], top: number): number {
  const feet = columns.map((column, inner) => placeColumn(walk, box, column, box.columns[inner] ?? [], top));
  const needed = columns.map((column, inner) => (feet[inner] ?? top) + roomOfLanes(lanesAtFoot(walk, box, column)));
  const bottom = Math.max(top, ...needed);
  for (const [inner, column] of columns.entries()) {
    const y = feet[inner] ?? top;
    const isFree = bottom - y >= roomOfLanes(1);
    if (isFree) addGap(walk, { id: footOf(box, column), column, box: box.id, y, height: bottom - y });
  }
  return bottom;
}

/** What a shorter column leaves free below its rows. */
const footOf = (box: BoxPlan, column: number) => `${column} foot ${box.id}`;
const lanesAtFoot = (walk: Walk, box: BoxPlan, column: number) => walk.lanes.get(footOf(box, column)) ?? 0;

function placeColumn(walk: Walk, box: BoxPlan, column: number, rows: RowPlan[], top: number): number {
  let y = top;
  for (const [index, row] of rows.entries()) {
    if (index > 0) {
      const id = `${column} above ${row.id}`;
      const height = Math.max(box.rowGap ?? walk.sheet.sizes.rowGap, roomOfLanes(walk.lanes.get(id) ?? 0));
      addGap(walk, { id, column, box: box.id, y, height });
      y += height;
    }
    y += placeRow(walk, row, y);
  }
  return y;
}

/** Returns its height. */
function placeRow(walk: Walk, row: RowPlan, y: number): number {
  const height = walk.heights.get(row.id) ?? walk.sheet.sizes.row.height;
  walk.placed.rows.set(row.id, { y, height });
  return height;
}

function placeLasso(walk: Walk, box: BoxPlan, columns: number[], top: number, hasRowsAbove: boolean): number {
  if (box.lasso.length === 0) return top;
  const { row, rowGap } = walk.sheet.sizes;
  const start = top + (hasRowsAbove ? lassoSizes.above : 0);
  const first = start + lassoSizes.header;
  for (const [index, plan] of box.lasso.entries()) {
    const line = (index - columnInLasso(index, columns.length)) / columns.length;
    placeRow(walk, plan, first + line * (row.height + rowGap));
  }
  const lines = Math.ceil(box.lasso.length / columns.length);
  const bottom = first + lines * (row.height + rowGap) - rowGap + lassoSizes.below;
  walk.placed.lassos.set(box.id, { y: start, height: bottom - start });
  return bottom;
}

function placeRails(walk: Walk, box: BoxPlan, top: number): number {
  if (box.rails.length === 0) return top;
  const start = top + pitch;
  for (const [index, rail] of box.rails.entries()) {
    walk.placed.rails.set(rail.id, { y: start + index * railHeight, height: railHeight });
  }
  return start + box.rails.length * railHeight;
}
