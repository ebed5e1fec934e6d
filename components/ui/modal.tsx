'use client';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** The browser's own modal dialog: focus is trapped in it, Esc closes it, the rest of the page is inert. Stands while it is open. */
export function Modal({
  label,
  className,
  onClose,
  children,
}: {
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The dialog's own box is covered by its content: a click that hits it hits the backdrop.
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
      className={`overflow-hidden rounded-8 bg-surface text-ink shadow-overlay outline-none ${className}`}
    >
      {children}
    </dialog>
  );
}
