import type { ChangesParams } from '../../lib/url/changes-params.ts';
import type { ActiveFilter } from '../ui/filters.tsx';
import { formatTime } from '../ui/format.ts';
import { listActiveFilters, wordsOfText, wordsOfValue, wordsOfValues } from '../ui/list-active-filters.ts';

/** Parameters that filter nothing. */
export const noFilters = { q: null, kind: null, obj: null, since: null } as const;

type Cleared = Partial<typeof noFilters>;

export function listFilters(
  { q, kind, obj, since }: Omit<ChangesParams, 'sel'>,
  clear: (cleared: Cleared) => void,
): ActiveFilter[] {
  const about = obj.map((object) => object.replace(':', ' '));
  const from = since === null ? null : formatTime(Date.parse(since)).slice(11, 19);
  return listActiveFilters<Cleared>(
    [
      [wordsOfText(q), { q: null }, true],
      [wordsOfValues('kind', kind), { kind: null }, true],
      [wordsOfValues('about', about), { obj: null }],
      [wordsOfValue('since', from), { since: null }],
    ],
    clear,
  );
}
