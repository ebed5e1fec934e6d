'use client';
import { type ReactNode, useId, useRef } from 'react';

/**
 * A button that opens words about what it says, by the browser's own popover: light dismissal, Esc and focus return come with it.
 * Placed beside its button when it opens; `side` is where it goes.
 */
export function Popover({
  label,
  button,
  className = '',
  side = 'below',
  children,
}: {
  label: string;
  button: ReactNode;
  className?: string;
  side?: 'below' | 'right';
  children: ReactNode;
}) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const place = (element: HTMLElement) => {
    const box = trigger.current?.getBoundingClientRect();
    if (!box) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const beside = box.right + 8 + width <= window.innerWidth ? box.right + 8 : box.left - width - 8;
    const left = side === 'right' ? beside : box.left;
    const top = side === 'right' ? box.top : box.bottom + 4;
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`;
  };
  return (
    <>
      <button ref={trigger} type="button" popoverTarget={id} className={className}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => event.newState === 'open' && place(event.currentTarget)}
        className="w-[340px] max-w-[calc(100vw-16px)] px-3.5 py-3 text-12"
      >
        {children}
      </div>
    </>
  );
}
