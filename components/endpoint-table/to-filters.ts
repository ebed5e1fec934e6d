import type { EndpointsParams } from '../../lib/url/endpoints-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';
import { listActiveFilters, wordsOfText, wordsOfValue, wordsOfValues } from '../ui/list-active-filters.ts';

/** Parameters that filter nothing. */
export const noFilters = { q: null, ns: null, node: null, identity: null } as const;

type Cleared = Partial<typeof noFilters>;

export function listFilters(
  { q, ns, node, identity }: Pick<EndpointsParams, 'q' | 'ns' | 'node' | 'identity'>,
  clear: (cleared: Cleared) => void,
): ActiveFilter[] {
  return listActiveFilters<Cleared>(
    [
      [wordsOfText(q), { q: null }, true],
      [wordsOfValues('namespace', ns), { ns: null }],
      [wordsOfValues('node', node), { node: null }],
      [wordsOfValue('identity', identity), { identity: null }],
    ],
    clear,
  );
}
