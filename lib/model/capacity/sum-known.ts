/** C11: a sum with an unknown part is unknown. */
export const sumKnown = (counts: readonly (number | string | null)[]): number | null =>
  counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + Number(count), 0);
