import type { ReactNode } from 'react';

/** A title is a noun; the line beside it is the question that the screen answers. */
export function ScreenHead({ title, question, children }: { title: string; question: string; children?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-none items-center gap-2.5 border-b border-line px-4 py-2 max-s:px-3">
      <h1 className="flex-none">{title}</h1>
      <p className="min-w-0 flex-1 truncate text-12 text-ink-3">{question}</p>
      <div className="no-print flex flex-none items-center gap-1.5 max-s:hidden">{children}</div>
    </div>
  );
}

/** The line under a screen: how the facts were come by, and what they add up to. */
export function ScreenFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-[26px] flex-none items-center gap-3 overflow-hidden border-t border-line bg-sunken px-4 text-11 whitespace-nowrap text-ink-3 max-s:px-3">
      {children}
    </div>
  );
}
