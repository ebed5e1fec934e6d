/** What stood on the screen when it was last let to move. */
export interface Shown<T> {
  value: T;
  /** Folds, filter, order: another one is the reader's own doing. */
  view: string;
}

/** How something stands still. */
export interface Stillness<T> {
  /** How many of its parts would come, go or move. */
  countMoves: (shown: T, next: T) => number;
  /** Parts in the places they had, each saying what is new of it. */
  keepPlaces: (shown: T, next: T) => T;
}

/**
 * While `held` (pointer or focus is in it) parts keep their places and only say what is new; `pending` counts what would move.
 * Another view shows at once.
 */
export function holdStill<T>(shown: Shown<T>, next: T, view: string, held: boolean, still: Stillness<T>) {
  const holds = held && shown.view === view && shown.value !== next;
  const pending = holds ? still.countMoves(shown.value, next) : 0;
  return { value: pending > 0 ? still.keepPlaces(shown.value, next) : next, pending };
}
