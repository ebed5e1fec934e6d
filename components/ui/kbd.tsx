import type { ReactNode } from 'react';

export function Kbd({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={`inline-block min-w-4 rounded-[3px] border border-line-2 bg-sunken px-1 text-center font-sans text-[10.5px]/[15px] font-medium text-ink-3 ${className}`}
    >
      {children}
    </kbd>
  );
}
