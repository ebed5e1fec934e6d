import { Icon } from './icon.tsx';
import { toVisibleText } from './visible-text.ts';

interface TextFilterProps {
  q: string;
  onText: (text: string) => void;
  label?: string;
  placeholder?: string;
}

/** Text that what is shown must contain; it holds as it is typed. */
export const TextFilter = ({ q, onText, label = 'Filter by text', placeholder = 'Filter' }: TextFilterProps) => (
  <input
    type="search"
    aria-label={label}
    placeholder={placeholder}
    value={q}
    spellCheck={false}
    autoComplete="off"
    onChange={(event) => onText(event.target.value)}
    className="h-[26px] w-44 flex-none rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11"
  />
);

export interface ActiveFilter {
  /** What is filtered: `namespace cilium-test`. */
  words: string;
  onClear: () => void;
  /** The bar has a field or a switch that shows it: there it needs no chip. */
  hasControl?: boolean;
}

/** Those that only a chip shows. */
export const ClearFilters = ({ filters }: { filters: readonly ActiveFilter[] }) =>
  filters.filter(({ hasControl }) => !hasControl).map((filter) => <ClearFilter key={filter.words} {...filter} />);

/** A filter that is set, in words; a click takes it off. `chosen`: what stands in the middle of attention. */
export const ClearFilter = ({ words, onClear, chosen = false }: ActiveFilter & { chosen?: boolean }) => (
  <button
    type="button"
    aria-label={`Clear ${toVisibleText(words)}`}
    onClick={onClear}
    className={`inline-flex h-[26px] max-w-[320px] flex-none items-center gap-1 rounded-4 border px-2 text-12 max-s:h-11 ${chosen ? 'border-selected-line bg-selected' : 'border-control bg-hover'}`}
  >
    <bdi className="truncate">{toVisibleText(words)}</bdi>
    <Icon small name="cross" />
  </button>
);
