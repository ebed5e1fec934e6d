import { everyFit, type Search } from '../../lib/model/search/search.ts';
import type { SearchItem } from './search-item.ts';
import { toHitItems } from './to-hit-items.ts';
import { toMatchItems } from './to-match-item.ts';
import { type ScreenName, toScreenItems } from './to-screen-items.ts';

/** What is offered before anything is typed: earlier inputs, then every screen. */
export function toFirstItems(recent: readonly string[], screens: readonly ScreenName[]): SearchItem[] {
  return [...recent.map(toRecentItem), ...toScreenItems(screens, '').items];
}

const inPieces = everyFit.indexOf('pieces');

const toRecentItem = (query: string): SearchItem => ({
  key: `recent:${query}`,
  group: 'Recent searches',
  id: '',
  name: query,
  mono: true,
  word: '',
  icon: 'clock',
  refill: query,
});

/** What the input means exactly, then the names like it and the screens, best kinds first: docs/spec/search.md, SE7. */
export function toSearchItems(answer: Omit<Search, 'reads'>, screens: readonly ScreenName[]): SearchItem[] {
  const exact = toMatchItems(answer);
  const ranked = [
    ...answer.groups.map((group) => toHitItems(group, answer.query)),
    toScreenItems(screens, answer.query),
  ];
  const best = Math.min(...ranked.map(({ rank }) => rank));
  // In pieces only where nothing has it in one: SE6.
  const fitting = ranked.filter(({ rank }) => rank < inPieces || best >= inPieces);
  const names = fitting.sort((a, b) => a.rank - b.rank).flatMap(({ items }) => items);
  const known = new Set(exact.map(({ key }) => key));
  return [...exact, ...names.filter(({ key }) => !known.has(key))];
}
