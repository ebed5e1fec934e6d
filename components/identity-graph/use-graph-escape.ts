import { useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { useCloseOnEscape } from '../ui/use-close-on-escape.ts';
import { noFilters } from './filter/list-filters.ts';

/** Esc goes back one step at a time: the pane, which closes itself, then the focus, then the filter. */
export function useGraphEscape(isFiltered: boolean) {
  const [{ sel, focus }, setParams] = useIdentitiesParams();
  useCloseOnEscape(() => {
    if (sel !== null) return;
    if (focus !== null) setParams({ focus: null, dir: null });
    else if (isFiltered) setParams(noFilters);
  });
}
