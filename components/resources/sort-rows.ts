export type SortValue = string | number | boolean | null | undefined;

const isNothing = (value: SortValue): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

const order = new Intl.Collator('en', { numeric: true }).compare;

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return order(`${a}`, `${b}`);
}

/** Rows in the order of one column; what has no value there stands last either way, and equals stay as they were. */
export function sortRows<Row>(rows: readonly Row[], read: (row: Row) => SortValue, descending: boolean): Row[] {
  const known = rows.filter((row) => !isNothing(read(row)));
  const sign = descending ? -1 : 1;
  return [...known.sort((a, b) => sign * compare(read(a), read(b))), ...rows.filter((row) => isNothing(read(row)))];
}
