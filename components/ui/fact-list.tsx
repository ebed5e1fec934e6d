import type { ReactNode } from 'react';

/** Names and values, verbatim; what is not known is left out by the caller, what is empty reads `–`. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 text-12/[19px]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="font-mono wrap-anywhere">{value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
