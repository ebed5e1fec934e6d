import type { ReactNode } from 'react';
import { formatCount } from './format.ts';

export function Chip({ children, mono }: { children: ReactNode; mono?: boolean }) {
  return (
    <span
      className={`inline-flex h-[18px] max-w-full items-center gap-[5px] rounded-2 border border-line-2 bg-surface px-[5px] text-11 whitespace-nowrap text-ink-2 ${mono ? 'font-mono' : ''}`}
    >
      {children}
    </span>
  );
}

/** A value that can be filtered by, with how many there are: legend, filter and count in one. */
export function FilterChip({
  on,
  count,
  onToggle,
  children,
}: {
  on: boolean;
  count: number | null;
  onToggle: () => void;
  children: ReactNode;
}) {
  const tone = count === 0 && !on ? 'text-ink-3' : 'text-ink-2';
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onToggle}
      className={`inline-flex h-[26px] flex-none items-center gap-1.5 rounded-4 border px-2 text-12 whitespace-nowrap max-s:h-11 ${tone} ${on ? 'border-control bg-hover' : 'border-transparent hover:bg-hover'}`}
    >
      {children}
      <b className={`tabular-nums ${count === 0 ? 'font-normal text-ink-3' : 'font-semibold text-ink'}`}>
        {formatCount(count)}
      </b>
    </button>
  );
}
