import { countKeyMoves } from './count-key-moves.ts';
import type { Stillness } from './hold-still.ts';

/** The rows of a long list that are here, by their place, and how many there are in all. */
export interface Pages<Row> {
  known: ReadonlyMap<number, Row>;
  size: number;
}

const byPlace = <Row>({ known }: Pages<Row>): Row[] => [...known].sort(([a], [b]) => a - b).map(([, row]) => row);

/** Without those at the end that the others do not have: more or fewer rows before them pushed them into another page. */
function dropEnd(keys: readonly string[], others: readonly string[]): readonly string[] {
  const kept = new Set(others);
  return keys.slice(0, keys.findLastIndex((key) => kept.has(key)) + 1);
}

/** How a table of pages stands still: rows keep their places and say what is new; what came waits, what left stays. */
export function createStillPages<Row>(rowKey: (row: Row) => string): Stillness<Pages<Row>> {
  const keysOf = (pages: Pages<Row>) => byPlace(pages).map(rowKey);
  return {
    countMoves: (shown, next) => {
      const [before, after] = [keysOf(shown), keysOf(next)];
      const isWhole = shown.known.size === shown.size && next.known.size === next.size;
      return isWhole ? countKeyMoves(before, after) : countKeyMoves(dropEnd(before, after), dropEnd(after, before));
    },
    keepPlaces: (shown, next) => {
      const now = new Map(byPlace(next).map((row) => [rowKey(row), row]));
      return {
        size: shown.size,
        known: new Map([...shown.known].map(([place, row]) => [place, now.get(rowKey(row)) ?? row])),
      };
    },
  };
}
