import { useEffect } from 'react';

/** What is open above the screen (palette, popover) and fields that are typed in keep their own Esc. */
export function useCloseOnEscape(onClose: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isBusy(event.target)) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

const isBusy = (target: EventTarget | null) =>
  document.querySelector('dialog[open], [popover]:popover-open, [role=dialog]:not([popover])') !== null ||
  (target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select'));
