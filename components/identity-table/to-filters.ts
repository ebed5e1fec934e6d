import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';

/** Parameters that filter nothing. */
export const noFilters = { q: null, ns: null, label: null, kind: null, duplicates: null } as const;

type Cleared = Partial<typeof noFilters>;

/** What is filtered, in words: one entry per filter that is set. */
export function listFilters(params: IdentitiesParams, clear: (cleared: Cleared) => void): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (words: string, cleared: Cleared, hasControl = false) =>
    filters.push({ words, onClear: () => clear(cleared), hasControl });
  if (params.q.trim() !== '') add(`text “${params.q.trim()}”`, { q: null }, true);
  if (params.ns.length > 0) add(`namespace ${params.ns.join(', ')}`, { ns: null });
  if (params.label !== null) add(`label ${params.label}`, { label: null });
  if (params.kind.length > 0) add(`number of ${params.kind.join(', ')}`, { kind: null });
  if (params.duplicates) add('same labels', { duplicates: null }, true);
  return filters;
}
