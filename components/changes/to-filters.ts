import type { ChangesParams } from '../../lib/url/changes-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';
import { formatTime } from '../ui/format.ts';

/** Parameters that filter nothing. */
export const noFilters = { q: null, kind: null, obj: null, since: null } as const;

type Cleared = Partial<typeof noFilters>;

/** What is filtered, in words: one entry per filter that is set. */
export function listFilters(
  { q, kind, obj, since }: Omit<ChangesParams, 'sel'>,
  clear: (cleared: Cleared) => void,
): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (words: string, cleared: Cleared, hasControl = false) =>
    filters.push({ words, onClear: () => clear(cleared), hasControl });
  if (q.trim() !== '') add(`text “${q.trim()}”`, { q: null }, true);
  if (kind.length > 0) add(`kind ${kind.join(', ')}`, { kind: null }, true);
  if (obj.length > 0) add(`about ${obj.map((object) => object.replace(':', ' ')).join(', ')}`, { obj: null });
  if (since !== null) add(`since ${formatTime(Date.parse(since)).slice(11, 19)}`, { since: null });
  return filters;
}
