'use client';
import { useEffect, useRef } from 'react';

const keepsItsEscape = 'input:not([type=radio]), textarea, select';
const open = 'dialog[open], [popover]:popover-open, [role=dialog]:not([popover])';

/** Esc takes one step back on the screen. What is open above it, and fields that are typed in, keep their own Esc. */
export function useEscapeStep(step: () => void) {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKeyDown = ({ key, defaultPrevented, target }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || document.querySelector(open)) return;
      if (target instanceof Element && target.matches(keepsItsEscape)) return;
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
