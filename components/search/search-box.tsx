'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { ScreenName } from './to-screen-items.ts';

// The palette is read when it is first wanted: it is no part of the first load.
const loadPalette = () => import('./search-palette.tsx').then((module) => module.SearchPalette);
const SearchPalette = dynamic(loadPalette, { ssr: false });

/** The box in the top bar. It only opens the palette, which does the asking. */
export function SearchBox({ screens }: { screens: readonly ScreenName[] }) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useKeys({ '/': show, 'mod+k': show });
  return (
    <>
      <button
        type="button"
        onClick={show}
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        aria-keyshortcuts="/ Control+K Meta+K"
        className="mx-auto flex h-7 max-w-[440px] min-w-0 flex-1 items-center gap-2 rounded-4 border border-control bg-surface pr-1.5 pl-2 text-ink-3 hover:bg-hover max-s:mr-0 max-s:size-11 max-s:flex-none max-s:justify-center max-s:border-0 max-s:bg-transparent max-s:p-0"
      >
        <Icon name="search" />
        <span className="sr-only">Search.</span>
        <span className="min-w-0 flex-1 truncate text-left max-s:sr-only">
          Paste an IP, pod, ENI, MAC, identity, label…
        </span>
        <Kbd className="max-s:hidden">/</Kbd>
      </button>
      {open && <SearchPalette screens={screens} onClose={() => setOpen(false)} />}
    </>
  );
}
