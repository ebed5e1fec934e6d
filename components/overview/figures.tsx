import type { Overview } from '../../lib/model/installation/installation.ts';
import { toFigures } from './to-figures.ts';

export function Figures({ overview }: { overview: Overview }) {
  return (
    <dl className="flex overflow-hidden border-b border-line max-s:flex-wrap">
      {toFigures(overview).map(({ name, value, second }) => (
        <div
          key={name}
          className="border-l border-line px-[18px] pt-[9px] pb-2.5 whitespace-nowrap first:border-l-0 first:pl-4 max-s:flex-[1_0_45%] max-s:border-l-0 max-s:px-3 max-s:py-2 max-s:first:pl-3"
        >
          <dt className="text-11 text-ink-3">{name}</dt>
          <dd className="text-20 font-semibold tracking-[-0.02em] tabular-nums">
            {value} {second && <span className="text-12 font-normal tracking-normal text-ink-3">{second}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
