'use client';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useWhois } from '../../lib/queries/whois.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Modal } from '../ui/modal.tsx';
import { readRecentSearches, storeRecentSearch } from './recent-searches.ts';
import { SearchFoot } from './search-foot.tsx';
import { SearchPreview } from './search-preview.tsx';
import { SearchResults } from './search-results.tsx';
import { type SearchItem, toSearchItems } from './to-search-item.ts';

/** Who owns this? Over whatever screen is open, which stays. The first line is chosen from the start: paste, Enter. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // After the dialog is open: opening gives the focus to its first button.
  useEffect(() => input.current?.focus(), []);
  const query = text.trim();
  const answer = useWhois(query);
  const items = query !== '' && answer.data ? toSearchItems(answer.data) : [];
  const current = items.find((item) => item.key === chosen) ?? items[0];
  const open = (item: SearchItem) => {
    if (!item.href) return;
    storeRecentSearch(query);
    onClose();
    router.push(item.href);
  };
  return (
    <Modal
      label="Search"
      onClose={onClose}
      className="mx-auto mt-[76px] mb-0 w-[min(920px,calc(100vw-24px))] max-w-none max-s:mt-2"
    >
      <Command shouldFilter={false} loop label="Search" value={current?.key ?? ''} onValueChange={setChosen}>
        <div className="flex h-[46px] items-center gap-2.5 border-b border-line px-3.5">
          <Icon name="search" />
          <Command.Input
            ref={input}
            value={text}
            onValueChange={setText}
            placeholder="Paste an IP, pod, ENI, MAC, identity, label…"
            spellCheck={false}
            autoComplete="off"
            className="min-w-0 flex-1 bg-transparent font-mono text-15 outline-none placeholder:font-sans placeholder:text-ink-3"
          />
          {query !== '' && answer.data && (
            <span className="text-12 text-ink-3 max-s:hidden">reads as: {answer.data.reads}</span>
          )}
          <button type="button" onClick={onClose} className="max-s:h-11">
            <Kbd>esc</Kbd>
            <span className="sr-only">closes the search</span>
          </button>
        </div>
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_340px] max-s:grid-cols-1">
          <SearchResults
            query={query}
            items={items}
            answer={answer}
            recent={query === '' ? readRecentSearches() : []}
            onOpen={open}
            onRecent={setText}
          />
          <SearchPreview item={current} />
        </div>
        <SearchFoot answer={query === '' ? undefined : answer.data} />
      </Command>
    </Modal>
  );
}
