/** What a cell or a name of the matrix opens: the focus of one namespace, and of a pair only what runs between the two. */
export interface CellFocus {
  focus: string;
  dir: 'in' | 'out' | null;
  ns: string[] | null;
}

export const toNameFocus = (name: string): CellFocus => ({ focus: `namespace:${name}`, dir: null, ns: null });

export function toCellFocus(from: string, to: string): CellFocus {
  if (from === to) return { focus: `namespace:${from}`, dir: null, ns: from === '' ? null : [from] };
  // What is outside of all namespaces cannot be filtered by its name.
  if (from === '') return { focus: `namespace:${to}`, dir: 'in', ns: null };
  if (to === '') return { focus: `namespace:${from}`, dir: 'out', ns: null };
  return { focus: `namespace:${from}`, dir: 'out', ns: [from, to] };
}
