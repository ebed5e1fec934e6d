import type { ReactNode } from 'react';

/** The detail beside a list, 388 px at the right; on a phone a sheet above the bottom bar. */
export function Pane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      tabIndex={-1}
      className="flex min-h-0 w-(--pane) flex-none flex-col overflow-auto border-l border-line bg-surface max-s:fixed max-s:inset-x-0 max-s:bottom-[52px] max-s:z-10 max-s:max-h-[70dvh] max-s:w-full max-s:rounded-t-[10px] max-s:border-t max-s:border-l-0 max-s:shadow-overlay"
    >
      {children}
    </aside>
  );
}
