import type { IdentitiesParams } from '../../../lib/url/identities-params.ts';
import type { ActiveFilter } from '../../ui/filters.tsx';
import { nameNodeId } from '../name-node.ts';

/** Parameters that filter no edge and no identity. */
export const noFilters = { q: null, ns: null, label: null, hide: null, policy: null, port: null } as const;

type Cleared = Partial<Omit<typeof noFilters, 'hide'>> & { hide?: string[] | null };

const nameHidden = (text: string) => (text.startsWith('namespace:') ? `namespace ${nameNodeId(text)}` : text);

/** What is filtered, in words: one entry per filter that is set; the focus is none. */
export function listFilters(params: IdentitiesParams, clear: (cleared: Cleared) => void): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (words: string, cleared: Cleared, hasControl = false) =>
    filters.push({ words, onClear: () => clear(cleared), hasControl });
  if (params.q.trim() !== '') add(`text “${params.q.trim()}”`, { q: null }, true);
  if (params.ns.length > 0) add(`namespace ${params.ns.join(', ')}`, { ns: null });
  if (params.label !== null) add(`label ${params.label}`, { label: null });
  if (params.policy !== null) add(`policy ${params.policy}`, { policy: null });
  if (params.port !== null) add(`port ${params.port}`, { port: null });
  for (const hidden of params.hide) {
    const rest = params.hide.filter((each) => each !== hidden);
    add(`hidden: ${nameHidden(hidden)}`, { hide: rest.length > 0 ? rest : null });
  }
  return filters;
}
