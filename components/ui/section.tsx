import { type ReactNode, useId } from 'react';
import { ToldName } from './told-name.tsx';

/** A titled part of a screen; rules divide, space groups. */
export function Section({
  title,
  aside,
  action,
  last,
  children,
}: {
  title: string;
  aside?: ReactNode;
  action?: ReactNode;
  last?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`min-w-0 pt-[13px] pb-3 ${last ? '' : 'border-b border-line'}`}>
      <header className="mb-[7px] flex items-baseline gap-2">
        <h2 id={id} className="flex-none">
          {title}
        </h2>
        {aside && <span className="min-w-0 truncate text-12 text-ink-3">{aside}</span>}
        {action && <span className="ml-auto flex-none text-12">{action}</span>}
      </header>
      {children}
    </section>
  );
}

/** The same inside a pane. */
export function PaneSection({
  title,
  aside,
  told,
  children,
}: {
  title: string;
  aside?: ReactNode;
  /** Says on demand where the part comes from. */
  told?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 py-2 last:border-b-0">
      <header className="mb-[5px] flex items-center justify-between gap-2">
        <h3 id={id}>{told ? <ToldName name={title} told={told} /> : title}</h3>
        {aside && <span className="text-11 text-ink-3">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
