import type { ChangesParams } from '../../lib/url/changes-params.ts';
import { formatTime } from '../ui/format.ts';

/** Parameters that filter nothing. */
export const noFilters = { q: null, kind: null, obj: null, since: null } as const;

type Cleared = Partial<typeof noFilters>;

/** What is filtered, in words: one entry per filter that is set. */
export function listFilters(
  { q, kind, obj, since }: Omit<ChangesParams, 'sel'>,
  clear: (cleared: Cleared) => void,
): { name: keyof typeof noFilters; words: string; onClear: () => void }[] {
  const filters: ReturnType<typeof listFilters> = [];
  const add = (name: keyof typeof noFilters, words: string) =>
    filters.push({ name, words, onClear: () => clear({ [name]: null }) });
  if (q.trim() !== '') add('q', `text “${q.trim()}”`);
  if (kind.length > 0) add('kind', `kind ${kind.join(', ')}`);
  if (obj.length > 0) add('obj', `about ${obj.map((object) => object.replace(':', ' ')).join(', ')}`);
  if (since !== null) add('since', `since ${formatTime(Date.parse(since)).slice(11, 19)}`);
  return filters;
}
