/** Where rows of known heights stand, in px from the top of the first; one entry more than there are rows, which is their end. */
export function toStarts(count: number, heightOf: (index: number) => number): Float64Array {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = (starts[index] ?? 0) + heightOf(index);
  return starts;
}

/** The row that stands at `offset`: the first for what is above all of them, the last for what is below; -1 where there is none. */
export function findRowAt(starts: Float64Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** What a reader sees of the rows: px from their top, and px of height. */
export interface View {
  offset: number;
  height: number;
}

/** First and last row of which something is in view; undefined where there is none, or nothing to see it through. */
export function findRange(starts: Float64Array, { offset, height }: View): { first: number; last: number } | undefined {
  if (starts.length < 2 || height <= 0) return undefined;
  return { first: findRowAt(starts, offset), last: findRowAt(starts, offset + height - 1) };
}

/**
 * The offset at which a row is wholly in view, moved as little as that needs; `covered` px at the top are under something that
 * stays there.
 */
export function scrollInto(starts: Float64Array, index: number, { offset, height }: View, covered: number): number {
  const top = starts[index] ?? 0;
  const bottom = starts[index + 1] ?? top;
  if (top < offset + covered) return top - covered;
  return bottom > offset + height ? bottom - height : offset;
}
