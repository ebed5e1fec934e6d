import type { ReactNode } from 'react';
import { ToldArea, ToldName } from './told-name.tsx';

/** `told` says on demand where the value comes from. */
export type Fact = readonly [name: string, value: ReactNode, told?: ReactNode];

/** Names and values, verbatim; what is not known is left out by the caller, what is empty reads `–`. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 text-12/[19px]">
      {facts.map(([name, value, told]) =>
        told ? (
          <ToldArea key={name}>
            <dt className="text-ink-3">
              <ToldName name={name} told={told} />
            </dt>
            <Value value={value} />
          </ToldArea>
        ) : (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <Value value={value} />
          </div>
        ),
      )}
    </dl>
  );
}

const Value = ({ value }: { value: ReactNode }) => (
  <dd className="font-mono wrap-anywhere">{value === undefined || value === '' ? '–' : value}</dd>
);
