import type { ReactNode } from 'react';
import { Announcements } from './announcements.tsx';
import { Banners } from './banners.tsx';
import { Navigation } from './navigation.tsx';
import { PrintHeader } from './print-header.tsx';
import { RecordingClock } from './recording-clock.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every screen. `search` is the search box of the top bar. */
export function Shell({ search, children }: { search: ReactNode; children: ReactNode }) {
  return (
    <div className="app grid h-dvh grid-cols-[var(--nav)_minmax(0,1fr)] grid-rows-[var(--top)_minmax(0,1fr)] overflow-hidden max-s:grid-cols-1 max-s:grid-rows-[var(--top)_minmax(0,1fr)_52px]">
      <a
        href="#main"
        className="sr-only z-30 rounded-4 bg-surface px-3 py-2 text-accent shadow-overlay focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the screen
      </a>
      <TopBar search={search} />
      <Navigation />
      <div className="flex min-h-0 min-w-0 flex-col bg-surface max-s:row-start-2">
        <PrintHeader />
        <Banners />
        <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
          <RecordingClock>{children}</RecordingClock>
        </main>
      </div>
      <Announcements />
    </div>
  );
}
