import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';
import { listActiveFilters, wordsOfText, wordsOfValue, wordsOfValues } from '../ui/list-active-filters.ts';

/** Parameters that filter nothing. */
export const noFilters = { q: null, ns: null, label: null, kind: null, duplicates: null } as const;

type Cleared = Partial<typeof noFilters>;

export function listFilters(params: IdentitiesParams, clear: (cleared: Cleared) => void): ActiveFilter[] {
  return listActiveFilters<Cleared>(
    [
      [wordsOfText(params.q), { q: null }, true],
      [wordsOfValues('namespace', params.ns), { ns: null }],
      [wordsOfValue('label', params.label), { label: null }],
      [wordsOfValues('number of', params.kind), { kind: null }],
      [params.duplicates ? 'same labels' : undefined, { duplicates: null }, true],
    ],
    clear,
  );
}
