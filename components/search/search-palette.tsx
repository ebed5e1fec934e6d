'use client';
import { Command } from 'cmdk';
import { useEffect, useRef } from 'react';
import { Failed } from '../states/states.tsx';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Modal } from '../ui/modal.tsx';
import { SearchFoot } from './search-foot.tsx';
import { isTooLong, Nothing, TooLong } from './search-nothing.tsx';
import { SearchPreview } from './search-preview.tsx';
import { SearchResults } from './search-results.tsx';
import type { ScreenName } from './to-screen-items.ts';
import { useActions } from './use-actions.ts';
import { type Palette, usePalette } from './use-palette.ts';

/** Who owns this? Over whatever screen is open, which stays. The first line is chosen from the start: paste, Enter. */
export function SearchPalette({ screens, onClose }: { screens: readonly ScreenName[]; onClose: () => void }) {
  const palette = usePalette(screens, onClose);
  const { actions, onKeyDown } = useActions(palette, onClose);
  const { query, answer, items, current } = palette;
  const data = query === '' || isTooLong(query) ? undefined : answer.data;
  return (
    <Modal
      label="Search"
      onClose={onClose}
      className="mx-auto mt-[76px] mb-0 w-[min(920px,calc(100vw-24px))] max-w-none max-s:mt-2"
    >
      <Command
        shouldFilter={false}
        loop
        label="Search"
        value={current?.key ?? ''}
        onValueChange={palette.choose}
        onKeyDown={onKeyDown}
      >
        <SearchInput palette={palette} reads={data?.reads} onClose={onClose} />
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_340px] max-s:grid-cols-1">
          <Command.List
            label="Results"
            className="max-h-[min(440px,calc(100dvh-180px))] min-h-[min(360px,calc(100dvh-180px))] overflow-y-auto pb-2 outline-none"
          >
            {answer.isError && <Failed what="The search failed" message={answer.error.message} />}
            {isTooLong(query) && <TooLong query={query} />}
            {data && items.length === 0 && !answer.isError && <Nothing query={data.query} sources={data.sources} />}
            <SearchResults items={items} onOpen={palette.open} />
          </Command.List>
          <SearchPreview item={current} isEmpty={query === ''} />
        </div>
        <SearchFoot answer={data} actions={actions} />
      </Command>
    </Modal>
  );
}

function SearchInput({
  palette,
  reads,
  onClose,
}: {
  palette: Palette;
  reads: string | undefined;
  onClose: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  // After the dialog is open: opening gives the focus to its first button.
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="flex h-[46px] items-center gap-2.5 border-b border-line px-3.5">
      <Icon name="search" />
      <Command.Input
        ref={input}
        value={palette.text}
        onValueChange={palette.type}
        placeholder="Paste an IP, pod, ENI, MAC, identity, label…"
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        className="min-w-0 flex-1 bg-transparent font-mono text-15 outline-none placeholder:font-sans placeholder:text-ink-3"
      />
      {reads && <span className="text-12 text-ink-3 max-s:hidden">reads as: {reads}</span>}
      <button type="button" onClick={onClose} className="max-s:h-11">
        <Kbd>esc</Kbd>
        <span className="sr-only">closes the search</span>
      </button>
    </div>
  );
}
