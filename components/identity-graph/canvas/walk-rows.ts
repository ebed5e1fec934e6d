/** Where the keys lead on a picture: down and up through a column, then the next one; left and right to the nearest row. */
import type { PictureRow } from '../layout/drawing.ts';

export type Step = 'next' | 'previous' | 'left' | 'right';

/** Left to right, then down: the order of reading and of Tab. */
export const sortRows = (rows: readonly PictureRow[]): PictureRow[] =>
  rows.toSorted((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));

const middleOf = ({ y, height }: PictureRow) => y + height / 2;

/** The row that a step from `id` leads to; the first one when it leads from nowhere. */
export function walkRows(sorted: readonly PictureRow[], id: string | undefined, step: Step): PictureRow | undefined {
  const index = sorted.findIndex((row) => row.id === id);
  const here = sorted[index];
  if (!here) return sorted[0];
  if (step === 'next') return sorted[index + 1] ?? here;
  if (step === 'previous') return sorted[index - 1] ?? here;
  const beside = sorted.filter((row) => (step === 'left' ? row.x + row.width <= here.x : row.x >= here.x + here.width));
  const edge = step === 'left' ? Math.max(...beside.map(({ x }) => x)) : Math.min(...beside.map(({ x }) => x));
  const column = beside.filter(({ x }) => x === edge);
  return column.toSorted((a, b) => away(a, here) - away(b, here))[0] ?? here;
}

const away = (a: PictureRow, b: PictureRow) => Math.abs(middleOf(a) - middleOf(b));

const steps: Record<string, Step> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export const toStep = (key: string): Step | undefined => steps[key];
