import type { TimedSearch } from '../../lib/queries/search.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Kbd } from '../ui/kbd.tsx';

/** Something that can be done with the chosen line, by its keys or by its button. */
export interface Action {
  keys: readonly string[];
  label: string;
  run: () => void;
}

export function SearchFoot({ answer, actions }: { answer: TimedSearch | undefined; actions: readonly Action[] }) {
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3.5 border-t border-line bg-sunken px-3.5 text-11 text-ink-3">
      <span className="flex items-center gap-1.5 max-s:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>move
      </span>
      {actions.map(({ keys, label, run }) => (
        <button
          key={keys.join()}
          type="button"
          onClick={run}
          className="flex h-6 items-center gap-1.5 rounded-2 text-ink-2 hover:text-ink max-s:h-11"
        >
          <span className="flex gap-0.5 max-s:hidden">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
          {label}
        </button>
      ))}
      <span role="status" className="ml-auto tabular-nums max-s:pb-1.5">
        {answer && toCountWords(answer)}
      </span>
    </div>
  );
}

function toCountWords({ matches, total, groups, took }: TimedSearch) {
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, matches.length);
  const all = groups.reduce((sum, group) => sum + group.total, total);
  const count = all > shown ? `${formatCount(shown)} of ${formatPlural(all, 'result')}` : formatPlural(all, 'result');
  return `${count}, ${Math.max(1, Math.round(took))} ms`;
}
