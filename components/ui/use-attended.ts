'use client';
import { useEffect, useState } from 'react';

/** Whether the pointer or the focus is inside an element: somebody is about to use what stands there. */
export function useAttended(element: HTMLElement | null): boolean {
  const [attended, setAttended] = useState({ pointer: false, focus: false });
  useEffect(() => {
    if (!element) return;
    const listeners = new AbortController();
    const on = (event: string, change: Partial<typeof attended>) =>
      element.addEventListener(event, () => setAttended((was) => ({ ...was, ...change })), {
        signal: listeners.signal,
      });
    on('pointerenter', { pointer: true });
    on('pointerleave', { pointer: false });
    on('focusin', { focus: true });
    on('focusout', { focus: false });
    return () => listeners.abort();
  }, [element]);
  return attended.pointer || attended.focus;
}
