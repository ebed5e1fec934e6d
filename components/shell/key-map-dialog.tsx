'use client';
import { useState } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Modal } from '../ui/modal.tsx';
import { areSingleKeysOn, setSingleKeys } from '../ui/use-keys.ts';
import { screens } from './screens.ts';

const everywhere: readonly [keys: string[], does: string][] = [
  [['/'], 'Search; also Ctrl K or Cmd K'],
  [['.'], 'Hold the screen still; again to go on'],
  [['?'], 'This list'],
  [['Esc'], 'Close what is open'],
];
const lists: readonly [keys: string[], does: string][] = [
  [['j', 'k'], 'Move down, up; also the arrows, Home and End'],
  [['←', '→'], 'Fold, unfold; at the edge of a header: narrower, wider'],
  [['↵'], 'Open in the pane; again to go into it'],
  [['c'], 'Copy the cell under the pointer, or what has the focus'],
  [['⇧', 'c'], 'Copy the row, with tabs between its cells'],
  [['i'], 'Where the value under the pointer comes from'],
  [['y'], 'YAML of what is open; again for its fields'],
];

const search: readonly [keys: string[], does: string][] = [
  [['Alt', '↓'], 'The next kind; with ↑ the one before'],
  [['Alt', 'G'], 'The identity of the line in the graph'],
  [['Alt', 'K'], 'Copy the kubectl command of the line'],
  [['Del'], 'Forget an earlier search'],
];

const graph: readonly [keys: string[], does: string][] = [
  [['f'], 'Focus a node'],
  [['+', '-', '0'], 'Nearer, farther, fit the width'],
  [['Esc'], 'Back: the pane, the focus, the filter'],
];

/** Every key and what it does. */
export function KeyMapDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal label="Keyboard shortcuts" onClose={onClose} className="m-auto w-[440px] max-w-[calc(100vw-24px)]">
      <div className="p-4">
        <div className="mb-2 flex items-center justify-between">
          <h2>Keyboard shortcuts</h2>
          <IconButton icon="cross" label="Close" onClick={onClose} />
        </div>
        <div className="grid gap-3">
          <KeyList title="Everywhere" keys={everywhere} />
          <KeyList title="Go to" keys={screens.map(({ key, name }) => [['g', key], name])} />
          <KeyList title="In lists and trees" keys={lists} />
          <KeyList title="In the search" keys={search} />
          <KeyList title="In the graph" keys={graph} />
          <SingleKeysSwitch />
        </div>
      </div>
    </Modal>
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

function SingleKeysSwitch() {
  const [on, setOn] = useState(areSingleKeysOn);
  const change = (next: boolean) => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <label className="flex items-center gap-2 border-t border-line pt-3 text-12">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
      Keys without Ctrl or Cmd do something
    </label>
  );
}
