import { type RefObject, useEffect } from 'react';

/**
 * Esc goes back one step at a time: from the pane to the row, then the pane closes, then the filter is cleared.
 * What is open above the screen (palette, popover) and fields that are typed in keep their own Esc.
 */
export function useEscape(pane: RefObject<HTMLElement | null>, steps: readonly (() => boolean)[]) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isBusy(event.target)) return;
      if (pane.current?.contains(document.activeElement)) return focusRow();
      steps.some((step) => step());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

const isBusy = (target: EventTarget | null) =>
  document.querySelector('dialog[open], [popover]:popover-open, [role=dialog]:not([popover])') !== null ||
  (target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select'));

const focusRow = () => document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
