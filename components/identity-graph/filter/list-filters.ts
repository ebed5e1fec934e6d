import type { IdentitiesParams } from '../../../lib/url/identities-params.ts';
import type { ActiveFilter } from '../../ui/filters.tsx';
import {
  type FilterEntry,
  listActiveFilters,
  wordsOfText,
  wordsOfValue,
  wordsOfValues,
} from '../../ui/list-active-filters.ts';
import { nameNodeId } from '../name-node.ts';

/** Parameters that filter no edge and no identity. */
export const noFilters = { q: null, ns: null, label: null, hide: null, policy: null, port: null } as const;

type Cleared = Partial<Omit<typeof noFilters, 'hide'>> & { hide?: string[] | null };

const nameHidden = (text: string) => (text.startsWith('namespace:') ? `namespace ${nameNodeId(text)}` : text);

/** What is filtered, in words: one entry per filter that is set; the focus is none. */
export function listFilters(params: IdentitiesParams, clear: (cleared: Cleared) => void): ActiveFilter[] {
  const hidden = params.hide.map((each): FilterEntry<Cleared> => {
    const rest = params.hide.filter((other) => other !== each);
    return [`hidden: ${nameHidden(each)}`, { hide: rest.length > 0 ? rest : null }];
  });
  return listActiveFilters<Cleared>(
    [
      [wordsOfText(params.q), { q: null }, true],
      [wordsOfValues('namespace', params.ns), { ns: null }],
      [wordsOfValue('label', params.label), { label: null }],
      [wordsOfValue('policy', params.policy), { policy: null }],
      [wordsOfValue('port', params.port), { port: null }],
      ...hidden,
    ],
    clear,
  );
}
