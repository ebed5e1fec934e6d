'use client';
import './globals.css';

/** The shell itself broke. Stands alone, so that nothing that broke is needed to say it. */
export default function GlobalError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="grid h-dvh place-content-center gap-2 p-4 text-ink-2">
          <h1 className="text-ink">Cilium Explorer broke</h1>
          <p className="max-w-[640px] wrap-anywhere">{error.message}</p>
          <p>
            <button type="button" onClick={reset} className="rounded-4 border border-line-2 px-2 py-1 text-ink">
              Draw it again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
