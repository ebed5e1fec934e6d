import { everyFit, type Hit, type HitGroup, type NameGroup } from '../../lib/model/search/search.ts';
import { formatCount } from '../ui/format.ts';
import { fullNameOf, type SearchItem } from './search-item.ts';
import { toItemOf } from './to-match-item.ts';
import type { RankedItems } from './to-screen-items.ts';

/** The screen that lists what a group has more of, with its own filter. */
const screens: Record<NameGroup, { name: string; href: string }> = {
  pod: { name: 'IP addresses', href: '/ip-addresses?' },
  endpoint: { name: 'Endpoints', href: '/endpoints?' },
  node: { name: 'Nodes', href: '/nodes?' },
  service: { name: 'Services', href: '/endpoints?view=services&' },
  namespace: { name: 'IP addresses', href: '/ip-addresses?by=namespace&' },
  policy: { name: 'Policies', href: '/policies?' },
  resource: { name: 'Resources', href: '/resources?' },
  label: { name: 'Identities', href: '/identities?' },
  configuration: { name: 'Configuration', href: '/configuration?' },
};

/** The hits of one kind, and a line for those that are not shown. */
export function toHitItems(group: HitGroup, query: string): RankedItems {
  const items = group.hits.map((hit) => ({ ...toHitItem(hit), of: group.total }));
  const [first] = items;
  const more = group.total - items.length;
  return {
    rank: everyFit.indexOf(group.hits[0]?.fit ?? 'pieces'),
    items: first && more > 0 ? [...items, toMore(group.group, first.group, more, query)] : items,
  };
}

function toHitItem({ named, text, marks }: Hit): SearchItem {
  const item = toItemOf(named);
  // Of a name that was written differently than it is shown nothing can be marked.
  return fullNameOf(item) === text ? { ...item, nameMarks: marks } : item;
}

function toMore(group: NameGroup, heading: string, more: number, query: string): SearchItem {
  const { name, href } = screens[group];
  return {
    key: `more:${group}`,
    group: heading,
    id: '',
    name: '',
    detail: `${formatCount(more)} more in ${name}`,
    word: '',
    icon: 'chevron-right',
    href: `${href}q=${encodeURIComponent(query)}`,
  };
}
