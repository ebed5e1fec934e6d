import { useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { useCloseOnEscape } from '../ui/use-close-on-escape.ts';
import { useKeys } from '../ui/use-keys.ts';
import { noFilters } from './filter/list-filters.ts';
import type { PictureRow } from './layout/drawing.ts';
import type { CellFocus } from './matrix/to-cell-focus.ts';

const toFocusOf = ({ node, namespace }: PictureRow) =>
  node ?? (namespace === undefined ? undefined : `namespace:${namespace}`);

/** What one does in the graph, as steps that the browser's back undoes. `unfold`: of a row that stands for several nodes. */
export function useGraphSteps(unfold: (row: string) => void) {
  const [params, setParams] = useIdentitiesParams();
  const focus = (id: string, more: { sel?: string } = {}) =>
    setParams({ focus: id, dir: params.focus === id ? params.dir : null, ...more }, { history: 'push' });
  // With the focus on a node its button takes the key; here it is the node whose pane is open.
  useKeys({ f: () => params.sel !== null && params.sel !== 'list' && void focus(params.sel) });
  return {
    /** A click: the focus of a node with its pane, or of a namespace; a folded row unfolds. */
    openRow(row: PictureRow) {
      const id = toFocusOf(row);
      if (id === undefined) unfold(row.id);
      else focus(id, row.node === undefined ? {} : { sel: row.node });
    },
    focusRow(row: PictureRow) {
      const id = toFocusOf(row);
      if (id === undefined) unfold(row.id);
      else focus(id);
    },
    focusNode: (id: string) => void focus(id),
    focusCell: (cell: CellFocus) => void setParams(cell, { history: 'push' }),
    openPane: (sel: string | null) => void setParams({ sel }),
    clear: () => void setParams({ ...noFilters, focus: null, dir: null }),
  };
}

/** Esc goes back one step at a time: the pane, which closes itself, then the focus, then the filter. */
export function useGraphEscape(isFiltered: boolean) {
  const [{ sel, focus }, setParams] = useIdentitiesParams();
  useCloseOnEscape(() => {
    if (sel !== null) return;
    if (focus !== null) setParams({ focus: null, dir: null });
    else if (isFiltered) setParams(noFilters);
  });
}
