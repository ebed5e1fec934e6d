/** How many keys would come, go or move when one order becomes another: as few as there can be. */
export function countKeyMoves(shown: readonly string[], next: readonly string[]): number {
  const places = new Map(next.map((key, index) => [key, index]));
  const kept = shown.flatMap((key) => places.get(key) ?? []);
  const gone = shown.length - kept.length;
  const come = next.length - kept.length;
  return gone + come + kept.length - longestRise(kept);
}

/** Length of the longest increasing subsequence: those that can stay while the others move around them. */
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
