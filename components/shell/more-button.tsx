'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { Screen } from './screens.ts';

// Read when it is first wanted: it is no part of the first load.
const loadSheet = () => import('./more-sheet.tsx').then((module) => module.MoreSheet);
const MoreSheet = dynamic(loadSheet, { ssr: false });

/** The fourth entry of a phone's bar. It bears the name of the screen that is open when that has no entry of its own: `current`. */
export function MoreButton({ current }: { current: Screen | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={current ? 'page' : undefined}
        onClick={() => setOpen(true)}
        onPointerEnter={loadSheet}
        className="shell-link shell-more"
      >
        <Icon name={current ? current.icon : 'menu'} />
        <span className="shell-name">
          {current ? current.name : 'More'}
          {current && <span className="sr-only">, more screens</span>}
        </span>
      </button>
      {open && <MoreSheet current={current} onClose={() => setOpen(false)} />}
    </>
  );
}
