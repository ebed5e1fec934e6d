import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useSearch } from '../../lib/queries/search.ts';
import { forgetRecentSearch, readRecentSearches, storeRecentSearch } from './recent-searches.ts';
import type { SearchItem } from './search-item.ts';
import { isTooLong } from './search-nothing.tsx';
import type { ScreenName } from './to-screen-items.ts';
import { toFirstItems, toSearchItems } from './to-search-items.ts';

export type Palette = ReturnType<typeof usePalette>;

/** What is typed, what is offered for it, and which line is chosen: docs/spec/search.md, SE11. */
export function usePalette(screens: readonly ScreenName[], onClose: () => void) {
  const router = useRouter();
  const [text, setText] = useState('');
  const [chosen, choose] = useState('');
  const [recent, setRecent] = useState(readRecentSearches);
  // A half of a character pair would come back as another character.
  const query = text.trim().toWellFormed();
  const isAsked = query !== '' && !isTooLong(query);
  const answer = useSearch(isAsked ? query : '');
  const items =
    query === '' ? toFirstItems(recent, screens) : isAsked && answer.data ? toSearchItems(answer.data, screens) : [];
  const current = items.find((item) => item.key === chosen) ?? items[0];
  /** The lines are those of an earlier input: what is typed is not answered yet. */
  const isBehind = isAsked && answer.data?.query !== query;

  const type = (next: string) => {
    setText(next);
    choose('');
    awaitAnswer(false);
  };
  const open = (item: SearchItem) => {
    if (item.refill !== undefined) return type(item.refill);
    if (item.href === undefined) return;
    if (query !== '') storeRecentSearch(query);
    onClose();
    router.push(item.href);
  };
  const [isAwaited, awaitAnswer] = useOpenWhenAnswered(isBehind, current, open);
  const forget = (item: SearchItem) => item.refill !== undefined && setRecent(forgetRecentSearch(item.refill));

  return { text, query, answer, items, current, isBehind, isAwaited, type, choose, open, forget, awaitAnswer };
}

/** Enter before the answer: the best line is opened once it is there. */
function useOpenWhenAnswered(
  isBehind: boolean,
  current: SearchItem | undefined,
  open: (item: SearchItem) => void,
): [boolean, (awaited: boolean) => void] {
  const [isAwaited, awaitAnswer] = useState(false);
  useEffect(() => {
    if (!isAwaited || isBehind) return;
    awaitAnswer(false);
    if (current) open(current);
  });
  return [isAwaited, awaitAnswer];
}
