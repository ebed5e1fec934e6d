import type { ReactNode } from 'react';
import { toVisibleText } from './visible-text.ts';

/** A title is a noun; the line beside it is the question that the screen answers. */
export function ScreenHead({ title, question, children }: { title: string; question: string; children?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-none items-center gap-2.5 border-b border-line px-4 py-2 max-s:px-3">
      <div className="flex min-w-0 flex-1 items-center gap-2.5 max-s:block">
        <h1 className="min-w-0 truncate max-s:whitespace-normal max-s:wrap-anywhere">{toVisibleText(title)}</h1>
        <p className="min-w-32 flex-1 truncate text-12 text-ink-3 max-s:whitespace-normal">{question}</p>
      </div>
      <div className="screen-ways no-print flex flex-none items-center justify-end gap-1.5 max-s:max-w-[45%] max-s:flex-wrap">
        {children}
      </div>
    </div>
  );
}

/** The line of filters under the head; where there is no room it is drawn sideways. */
export function ScreenBar({ children }: { children: ReactNode }) {
  return (
    // What is hidden from the eye is placed absolutely: without `relative` it would make the page as wide as the line.
    <div className="screen-bar no-print relative flex min-w-0 flex-none items-center gap-1.5 overflow-x-auto border-b border-line px-4 py-1.5 [scrollbar-width:none] max-s:px-3">
      {children}
    </div>
  );
}

/** The line under a screen: how the facts were come by, and what they add up to. */
export function ScreenFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-[26px] flex-none items-center gap-3 border-t border-line bg-sunken px-4 py-[3px] text-11 text-ink-3 max-s:px-3">
      {children}
    </div>
  );
}
