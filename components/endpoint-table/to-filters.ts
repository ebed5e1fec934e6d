import type { EndpointsParams } from '../../lib/url/endpoints-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';

/** Parameters that filter nothing. */
export const noFilters = { q: null, ns: null, node: null, identity: null } as const;

type Cleared = Partial<typeof noFilters>;

/** What is filtered, in words: one entry per filter that is set. */
export function listFilters(
  { q, ns, node, identity }: Pick<EndpointsParams, 'q' | 'ns' | 'node' | 'identity'>,
  clear: (cleared: Cleared) => void,
): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (words: string, cleared: Cleared, hasControl = false) =>
    filters.push({ words, onClear: () => clear(cleared), hasControl });
  if (q.trim() !== '') add(`text “${q.trim()}”`, { q: null }, true);
  if (ns.length > 0) add(`namespace ${ns.join(', ')}`, { ns: null });
  if (node.length > 0) add(`node ${node.join(', ')}`, { node: null });
  if (identity !== null) add(`identity ${identity}`, { identity: null });
  return filters;
}
