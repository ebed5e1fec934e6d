'use client';
import { useState } from 'react';
import { useStatus } from '../../lib/queries/status.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { KeyMapDialog } from './key-map-dialog.tsx';
import { ScreenLink } from './screen-link.tsx';
import { type Screen, screens } from './screens.ts';
import { SourceList } from './sources.tsx';
import { toggleTheme } from './toggle-theme.ts';

/** What has no room in a phone's bar: the other screens, light or dark, the keys, and the sources. */
export function MoreSheet({ current, onClose }: { current: Screen | undefined; onClose: () => void }) {
  const status = useStatus().data;
  const [showsKeys, setShowsKeys] = useState(false);
  if (showsKeys) return <KeyMapDialog onClose={onClose} />;
  return (
    <Modal label="More" onClose={onClose} className="mt-auto mb-0 w-full max-w-none rounded-b-none">
      <div className="flex max-h-[80dvh] flex-col overflow-y-auto overscroll-contain p-2 pb-4">
        <header className="flex items-center justify-between pl-3">
          <h2>More</h2>
          <IconButton icon="cross" label="Close" onClick={onClose} />
        </header>
        <ul aria-label="Other screens" className="shell-sheet">
          {screens
            .filter(({ bar }) => !bar)
            .map((screen) => (
              <li key={screen.path}>
                <ScreenLink
                  screen={screen}
                  current={screen === current}
                  count={status && screen.count?.(status.counts)}
                  onClick={onClose}
                />
              </li>
            ))}
        </ul>
        <div className="shell-sheet my-2 border-y border-line py-2">
          <SheetButton icon="theme" words="Switch between light and dark" onClick={toggleTheme} />
          <SheetButton icon="help" words="Keyboard shortcuts" onClick={() => setShowsKeys(true)} />
        </div>
        {status && (
          <section aria-label="Sources" className="px-1">
            <SourceList status={status} />
          </section>
        )}
      </div>
    </Modal>
  );
}

const SheetButton = ({ icon, words, onClick }: { icon: IconName; words: string; onClick: () => void }) => (
  <button type="button" onClick={onClick} className="shell-link">
    <Icon name={icon} />
    {words}
  </button>
);
