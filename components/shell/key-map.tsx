'use client';
import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { liveState, setPaused } from '../../lib/queries/browser-live.ts';
import { IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { areSingleKeysOn, setSingleKeys, useKeys } from '../ui/use-keys.ts';
import { screens } from './screens.ts';

const dialogId = 'key-map';

const findDialog = () => {
  const dialog = document.getElementById(dialogId);
  return dialog instanceof HTMLDialogElement ? dialog : undefined;
};
export const openKeyMap = () => findDialog()?.showModal();

const everywhere: readonly [keys: string[], does: string][] = [
  [['/'], 'Search; also Ctrl K or Cmd K'],
  [['.'], 'Hold the screen still; again to go on'],
  [['?'], 'This list'],
  [['Esc'], 'Close what is open'],
];
const lists: readonly [keys: string[], does: string][] = [
  [['j', 'k'], 'Move down, up; also the arrows'],
  [['←', '→'], 'Fold, unfold'],
  [['↵'], 'Open in the pane'],
];

/** The keys of the shell, and the dialog that lists all of them. */
export function KeyMap() {
  const router = useRouter();
  useKeys({
    '?': openKeyMap,
    '.': () => setPaused(!liveState().paused),
    ...Object.fromEntries(screens.map(({ key, path }) => [`g ${key}`, () => router.push(path)])),
  });
  return (
    <dialog
      id={dialogId}
      aria-labelledby="key-map-title"
      className="m-auto w-[440px] max-w-[calc(100vw-24px)] rounded-8 bg-surface p-4 text-ink shadow-overlay"
    >
      <div className="mb-2 flex items-center justify-between">
        <h2 id="key-map-title">Keyboard shortcuts</h2>
        <IconButton icon="cross" label="Close" onClick={() => findDialog()?.close()} />
      </div>
      <div className="grid gap-3">
        <KeyList title="Everywhere" keys={everywhere} />
        <KeyList title="Go to" keys={screens.map(({ key, name }) => [['g', key], name])} />
        <KeyList title="In lists and trees" keys={lists} />
        <SingleKeysSwitch />
      </div>
    </dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly [keys: string[], does: string][] }) {
  return (
    <section>
      <h3 className="mb-1">{title}</h3>
      <ul className="text-12">
        {keys.map(([names, does]) => (
          <li key={does} className="flex items-center gap-2 py-[3px]">
            <span className="flex w-20 gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </span>
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}

const neverChanges = () => () => {};

function SingleKeysSwitch() {
  const [changed, setChanged] = useState<boolean>();
  const stored = useSyncExternalStore(neverChanges, areSingleKeysOn, () => true);
  const on = changed ?? stored;
  const change = (next: boolean) => {
    setSingleKeys(next);
    setChanged(next);
  };
  return (
    <label className="flex items-center gap-2 border-t border-line pt-3 text-12">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
      Keys without Ctrl or Cmd do something
    </label>
  );
}
