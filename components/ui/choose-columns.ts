/** What the choice of columns needs to know of one. */
interface Choosable {
  id: string;
  /** Always shown: a row is known, or opened, by it. */
  fixed?: boolean;
  /** Shown only when it is asked for. */
  optional?: boolean;
}

const idsOf = (columns: readonly Choosable[]) => columns.map(({ id }) => id);

/** The columns that `cols` of the URL names, in their own order; null, or names of which none is known, shows what is always shown. */
export function chooseColumns<Column extends Choosable>(
  columns: readonly Column[],
  cols: readonly string[] | null,
): Column[] {
  const known = cols?.filter((id) => columns.some((column) => column.id === id)) ?? [];
  if (known.length === 0) return columns.filter(({ optional }) => !optional);
  return columns.filter(({ id, fixed }) => fixed || known.includes(id));
}

/** `cols` after one column was shown or hidden; null where that is what is shown without it. */
export function toggleColumn(
  columns: readonly Choosable[],
  cols: readonly string[] | null,
  id: string,
): string[] | null {
  const shown = new Set(idsOf(chooseColumns(columns, cols)));
  if (!shown.delete(id)) shown.add(id);
  const next = idsOf(columns).filter((each) => shown.has(each));
  return next.join() === idsOf(chooseColumns(columns, null)).join() ? null : next;
}
