import { everyFit, type Hit, type HitGroup } from '../../lib/model/search/search.ts';
import { fullNameOf, type SearchItem } from './search-item.ts';
import { toItemOf } from './to-match-item.ts';
import { toMoreItem } from './to-more-item.ts';
import type { RankedItems } from './to-screen-items.ts';

/** The hits of one kind, and a line for those that are not shown. */
export function toHitItems(group: HitGroup, query: string): RankedItems {
  const items = group.hits.map((hit) => ({ ...toHitItem(hit), of: group.total }));
  const [first] = items;
  const more = group.total - items.length;
  return {
    rank: everyFit.indexOf(group.hits[0]?.fit ?? 'pieces'),
    items: first && more > 0 ? [...items, toMoreItem(group.group, first.group, more, query)] : items,
  };
}

function toHitItem({ named, text, marks }: Hit): SearchItem {
  const item = toItemOf(named);
  // Of a name that was written differently than it is shown nothing can be marked.
  return fullNameOf(item) === text ? { ...item, nameMarks: marks } : item;
}
