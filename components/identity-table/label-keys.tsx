import type { LabelKey } from '../../lib/model/identity/identity-table.ts';
import { formatPlural } from '../ui/format.ts';

/** The keys by which identities differ most; a click shows the identities that have the key. */
export function LabelKeys({
  keys,
  chosen,
  onChoose,
}: {
  keys: readonly LabelKey[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
}) {
  if (keys.length === 0) return null;
  return (
    <section
      aria-label="Label keys with the most values"
      className="no-print flex flex-none items-center gap-1.5 overflow-x-auto border-b border-line bg-sunken px-4 py-1.5 text-12 [scrollbar-width:none] max-s:px-3"
    >
      <h2 className="flex-none text-11 font-medium text-ink-3">Keys with the most values</h2>
      {keys.map(({ key, values, identities }) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          title={`${formatPlural(values, 'value')} on ${formatPlural(identities, 'identity', 'identities')}`}
          onClick={() => onChoose(chosen === key ? null : key)}
          className={`inline-flex h-[22px] max-w-[340px] flex-none items-center gap-1.5 rounded-4 border px-1.5 max-s:h-11 ${chosen === key ? 'border-control bg-hover' : 'border-line bg-surface hover:bg-hover'}`}
        >
          <span className="truncate font-mono text-11">{key}</span>
          <b className="font-semibold tabular-nums">{values}</b>
        </button>
      ))}
    </section>
  );
}
