/** What a cell or a name of the matrix opens: the focus of one namespace, and of a pair only what runs between the two. */
export interface CellFocus {
  focus: string;
  dir: 'in' | 'out' | null;
  ns: string[] | null;
}

export const toNameFocus = (name: string): CellFocus => ({ focus: `namespace:${name}`, dir: null, ns: null });

/** Edges from the one to the other: of the focus those that leave it, and of these those with an end in the other. */
export function toCellFocus(from: string, to: string): CellFocus {
  if (from === to) return toNameFocus(from);
  // What is outside of all namespaces cannot be filtered by its name.
  if (from === '') return { focus: `namespace:${to}`, dir: 'in', ns: null };
  return { focus: `namespace:${from}`, dir: 'out', ns: to === '' ? null : [to] };
}
