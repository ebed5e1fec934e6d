'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { liveState, setPaused } from '../../lib/queries/browser-live.ts';
import { IconButton } from '../ui/button.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { screens } from './screens.ts';

// The list is read when it is first wanted: it is no part of the first load.
const loadDialog = () => import('./key-map-dialog.tsx').then((module) => module.KeyMapDialog);
const KeyMapDialog = dynamic(loadDialog, { ssr: false });

/** The keys of the shell, and the button that opens the list of all of them. */
export function KeyMap() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useKeys({
    '?': show,
    '.': () => setPaused(!liveState().paused),
    ...Object.fromEntries(screens.map(({ key, path }) => [`g ${key}`, () => router.push(path)])),
  });
  return (
    <>
      <IconButton
        icon="help"
        label="Keyboard shortcuts"
        onClick={show}
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        className="max-s:hidden"
      />
      {open && <KeyMapDialog onClose={() => setOpen(false)} />}
    </>
  );
}
