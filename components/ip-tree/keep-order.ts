import type { TreeRow } from './tree-row.ts';

/** Rows in the places they had, with what is known now: while somebody points at the tree nothing moves under the pointer. */
export function keepOrder(shown: readonly TreeRow[], next: readonly TreeRow[]): TreeRow[] {
  const now = new Map(next.map((row) => [row.key, row]));
  return shown.map((row) => now.get(row.key) ?? row);
}

/** How many rows would come, go or move: what "3 changes, apply" counts. */
export function countMoves(shown: readonly TreeRow[], next: readonly TreeRow[]): number {
  const places = new Map(next.map((row, index) => [row.key, index]));
  const kept = shown.flatMap((row) => places.get(row.key) ?? []);
  const gone = shown.length - kept.length;
  const come = next.length - kept.length;
  return gone + come + kept.length - longestRise(kept);
}

/** Length of the longest increasing subsequence: the rows that can stay while the others move around them. */
function longestRise(places: readonly number[]): number {
  const tails: number[] = [];
  for (const place of places) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    tails[low] = place;
  }
  return tails.length;
}
