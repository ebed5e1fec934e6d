import { type KeyboardEvent, useRef } from 'react';
import { findByTyping, findMove } from './find-row.ts';
import type { TreeRow } from './tree-row.ts';

interface TreeActions {
  focus: (key: string) => void;
  fold: (id: string, unfolded: boolean) => void;
  unfoldSiblings: (row: TreeRow) => void;
  /** Enter: once opens the pane, on what is selected already moves into it. */
  open: (row: TreeRow) => void;
  copy: (row: TreeRow) => void;
}

// Digits typed within this time belong together.
const typingPause = 900;

/** Keys of the tree, for the row that has the focus. Type-ahead listens to digits, dots and colons only: letters are shortcuts. */
export function useTreeKeys(rows: readonly TreeRow[], actions: TreeActions) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent, row: TreeRow) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (handle(event, row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function handle({ key, timeStamp }: KeyboardEvent, row: TreeRow): boolean {
    const action = { Enter: actions.open, ' ': actions.open, c: actions.copy }[key];
    action?.(row);
    if (action) return true;
    if (/^[\d.:]$/.test(key)) return type(key, timeStamp, row);
    const move = findMove(rows, row.key, key);
    if (!move) return /^(Arrow|Home|End)/.test(key);
    if ('focus' in move) actions.focus(move.focus);
    else if ('fold' in move) actions.fold(move.fold, false);
    else if ('unfold' in move) actions.fold(move.unfold, true);
    else actions.unfoldSiblings(row);
    return true;
  }

  function type(key: string, at: number, row: TreeRow): boolean {
    const text = at - typed.current.at < typingPause ? typed.current.text + key : key;
    typed.current = { text, at };
    const found = findByTyping(rows, row.key, text);
    if (found) actions.focus(found);
    return true;
  }
}
