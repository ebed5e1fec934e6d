/** By code unit, never by locale: the same data gives the same picture everywhere. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by each key in turn. */
export function by<T>(...keys: ((value: T) => string | number)[]) {
  return (a: T, b: T): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      const order =
        typeof left === 'number' && typeof right === 'number' ? left - right : compareText(`${left}`, `${right}`);
      if (order) return order;
    }
    return 0;
  };
}

export function groupBy<T>(values: Iterable<T>, key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

export const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
