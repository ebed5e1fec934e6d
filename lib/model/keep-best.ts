/** The best of however many, without sorting them all. */
export interface Best<Item> {
  /** The last of the best, once there are as many as are kept: what does not stand before it need not be offered. */
  worst(): Item | undefined;
  offer(item: Item): void;
  /** Best first. */
  list(): Item[];
}

/** Keeps the first `limit` in the order of `compare` (below 0: the first argument stands before the second). */
export function keepBest<Item>(limit: number, compare: (a: Item, b: Item) => number): Best<Item> {
  const items: Item[] = [];
  const worst = () => (items.length < limit ? undefined : items.at(-1));
  return {
    worst,
    offer(item) {
      const last = worst();
      if (last !== undefined && compare(item, last) >= 0) return;
      const at = items.findIndex((other) => compare(item, other) < 0);
      items.splice(at < 0 ? items.length : at, 0, item);
      if (items.length > limit) items.pop();
    },
    list: () => items,
  };
}
