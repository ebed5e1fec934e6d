import type { ActiveFilter } from './filters.tsx';

/** One parameter: what it says while it filters, undefined otherwise; what takes it off; whether the bar shows it already. */
export type FilterEntry<Cleared> = [words: string | undefined, cleared: Cleared, hasControl?: boolean];

/** What is filtered, in words: one entry per filter that is set. */
export const listActiveFilters = <Cleared>(
  entries: readonly FilterEntry<Cleared>[],
  clear: (cleared: Cleared) => void,
): ActiveFilter[] =>
  entries.flatMap(([words, cleared, hasControl = false]) =>
    words === undefined ? [] : [{ words, onClear: () => clear(cleared), hasControl }],
  );

export const wordsOfText = (q: string): string | undefined => (q.trim() === '' ? undefined : `text “${q.trim()}”`);

/** `namespace a, b` */
export const wordsOfValues = (name: string, values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : `${name} ${values.join(', ')}`;

/** `label app=web` */
export const wordsOfValue = (name: string, value: string | number | null): string | undefined =>
  value === null ? undefined : `${name} ${value}`;
