'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

/**
 * A button that opens words about what it says, by the browser's own popover: light dismissal, Esc and focus return come with it.
 * Its words are made when it opens, and it is placed beside its button whenever their size changes; `side` is where it goes.
 */
export function Popover({
  label,
  button,
  className = '',
  side = 'below',
  wide = false,
  children,
}: {
  label: string;
  button: ReactNode;
  className?: string;
  side?: 'below' | 'right';
  /** Room for commands. */
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (!open || !element) return;
    const watch = new ResizeObserver(() => trigger.current && place(element, trigger.current, side));
    watch.observe(element);
    return () => watch.disconnect();
  }, [open, side]);
  return (
    <>
      <button ref={trigger} type="button" popoverTarget={id} className={className}>
        {button}
      </button>
      <div
        ref={words}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        className={`${wide ? 'w-[520px]' : 'w-[340px]'} max-w-[calc(100vw-16px)] px-3.5 py-3 text-12`}
      >
        {open && children}
      </div>
    </>
  );
}

function place(element: HTMLElement, trigger: HTMLElement, side: 'below' | 'right') {
  const box = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const beside = box.right + 8 + width <= window.innerWidth ? box.right + 8 : box.left - width - 8;
  const left = side === 'right' ? beside : box.left;
  const top = side === 'right' ? box.top : box.bottom + 4;
  element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`;
}
