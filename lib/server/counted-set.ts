/** Values, each as often as it was given: one stays until it was taken as often. */
export interface CountedSet<Value> {
  add(value: Value): void;
  take(value: Value): void;
  /** Each once. */
  values(): Iterable<Value>;
}

export function createCountedSet<Value>(): CountedSet<Value> {
  const counts = new Map<Value, number>();
  return {
    add: (value) => void counts.set(value, (counts.get(value) ?? 0) + 1),
    take(value) {
      const left = (counts.get(value) ?? 0) - 1;
      if (left > 0) counts.set(value, left);
      else counts.delete(value);
    },
    values: () => counts.keys(),
  };
}
