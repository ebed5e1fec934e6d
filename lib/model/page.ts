/** One page of a list: filtered and sorted where all of it is known, so that a browser holds only what it shows. */
export interface PageQuery {
  /** Text that a row must contain, in any case. */
  q?: string;
  /** Namespaces; any of them. */
  ns?: string[];
  /** A column, after `-` descending. */
  sort?: string;
  offset: number;
  limit: number;
}

export interface Page<Row> {
  /** Rows that pass the filter, and rows there are. */
  total: number;
  of: number;
  offset: number;
  rows: Row[];
}

/** What a column sorts by; undefined comes last in both directions, as it is no value. */
export type SortColumns<Row> = Record<string, (row: Row) => string | number | undefined>;

/** `rows` in their own order, which breaks ties; a column that does not exist leaves it. */
export function buildPage<Row>(
  rows: readonly Row[],
  passes: (row: Row) => boolean,
  columns: SortColumns<Row>,
  { sort, offset, limit }: PageQuery,
): Page<Row> {
  const passing = sortRows(rows.filter(passes), columns, sort);
  return { total: passing.length, of: rows.length, offset, rows: passing.slice(offset, offset + limit) };
}

function sortRows<Row>(rows: Row[], columns: SortColumns<Row>, sort: string | undefined): Row[] {
  const name = sort?.replace(/^-/, '') ?? '';
  const read = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!read) return rows;
  const direction = sort?.startsWith('-') ? -1 : 1;
  return rows.sort((a, b) => compareValues(read(a), read(b), direction));
}

function compareValues(a: string | number | undefined, b: string | number | undefined, direction: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -direction : direction;
}

/** Lists mean "any of"; an absent or empty one means no filter. */
export const isAnyOf = <Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean =>
  !wanted?.length || (value !== undefined && wanted.includes(value));

/** Whether one of the texts contains `q`; no `q` passes. */
export function containsText(q: string | undefined, texts: readonly (string | number | undefined)[]): boolean {
  const wanted = q?.trim().toLowerCase();
  return !wanted || texts.some((text) => text !== undefined && `${text}`.toLowerCase().includes(wanted));
}

/** By namespace, then by name. */
export function compareNames(a: { namespace: string; name: string }, b: { namespace: string; name: string }): number {
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1;
  return a.name === b.name ? 0 : a.name < b.name ? -1 : 1;
}
