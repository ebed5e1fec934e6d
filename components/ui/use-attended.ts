import { type RefObject, useEffect, useState } from 'react';

/** Whether the pointer or the focus is inside an element: somebody is about to use what stands there. */
export function useAttended(element: RefObject<HTMLElement | null>): boolean {
  const [attended, setAttended] = useState({ pointer: false, focus: false });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const listeners = new AbortController();
    const on = (event: string, change: Partial<typeof attended>) =>
      target.addEventListener(event, () => setAttended((was) => ({ ...was, ...change })), { signal: listeners.signal });
    on('pointerenter', { pointer: true });
    on('pointerleave', { pointer: false });
    on('focusin', { focus: true });
    on('focusout', { focus: false });
    return () => listeners.abort();
  }, [element]);
  return attended.pointer || attended.focus;
}
