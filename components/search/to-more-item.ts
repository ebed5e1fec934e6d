import type { NameGroup } from '../../lib/model/search/search.ts';
import { formatCount } from '../ui/format.ts';
import type { SearchItem } from './search-item.ts';

/** The screen that lists what a group has more of, with its own filter. */
const screens: Record<NameGroup | 'address', { name: string; href: string }> = {
  address: { name: 'IP addresses', href: '/ip-addresses?' },
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

/** The line that leads to those that are not shown, under the heading of those that are: SE6. */
export function toMoreItem(group: NameGroup | 'address', heading: string, more: number, query: string): SearchItem {
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
