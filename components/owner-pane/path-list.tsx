import type { ReactNode } from 'react';
import { ToldArea, ToldName } from '../ui/told-name.tsx';

export interface PathStep {
  name: string;
  value: ReactNode;
  /** Says on demand where it comes from. */
  told?: ReactNode;
}

/** From the subnet down to the address; the last step is where one stands. */
export function PathList({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol>
      {steps.map(({ name, value, told }, index) => (
        <li key={name} className="relative grid grid-cols-[16px_64px_minmax(0,1fr)] items-baseline text-12/[19px]">
          <span
            aria-hidden="true"
            className={`z-1 size-[7px] self-center rounded-[1px] border-[1.5px] ${index === steps.length - 1 ? 'border-pod bg-pod' : 'border-control bg-surface'}`}
          />
          {index < steps.length - 1 && (
            <span aria-hidden="true" className="absolute top-2.5 left-[3px] h-[19px] w-px bg-line-2" />
          )}
          <ToldArea>
            <span className="text-ink-3">{told ? <ToldName name={name} told={told} /> : name}</span>
            <span className="min-w-0 truncate">{value}</span>
          </ToldArea>
        </li>
      ))}
    </ol>
  );
}
