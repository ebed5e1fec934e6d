import type { TimedWhois } from '../../lib/queries/whois.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Kbd } from '../ui/kbd.tsx';

export function SearchFoot({ answer }: { answer: TimedWhois | undefined }) {
  return (
    <div className="flex h-8 items-center gap-3.5 border-t border-line bg-sunken px-3.5 text-11 text-ink-3">
      <span className="flex items-center gap-1.5 max-s:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>move
      </span>
      <span className="flex items-center gap-1.5 max-s:hidden">
        <Kbd>↵</Kbd>open
      </span>
      <span role="status" className="ml-auto tabular-nums">
        {answer && toCountWords(answer)}
      </span>
    </div>
  );
}

function toCountWords({ matches, total, took }: TimedWhois) {
  const count =
    total > matches.length
      ? `${formatCount(matches.length)} of ${formatPlural(total, 'result')}`
      : formatPlural(total, 'result');
  return `${count}, ${Math.max(1, Math.round(took))} ms`;
}
