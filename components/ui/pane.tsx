import type { ReactNode } from 'react';
import { toVisibleText } from './visible-text.ts';

/** The detail beside a list, 388 px at the right; below it where there is little room; on a phone a sheet above the bottom bar. */
export function Pane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside aria-label={toVisibleText(label)} tabIndex={-1} className="pane">
      {children}
    </aside>
  );
}
