/** Where every list+watch stands, as the reader last said, with the number of objects that the store holds of it. */
import type { SourceKind } from '../model/records.ts';
import type { Source } from '../model/sources.ts';

export interface SourceStates {
  /** True when something a person would notice changed: not the time of the last event alone, nor the count. */
  set(source: Source): boolean;
  list(): Source[];
}

/** The count is the store's, not the reader's: a snapshot and its sources then never disagree. */
export function createSourceStates(count: (kind: SourceKind) => number): SourceStates {
  const states = new Map<SourceKind, Source>();
  return {
    set(source) {
      const before = states.get(source.kind);
      states.set(source.kind, source);
      return before === undefined || !isSameState(before, source);
    },
    list: () => [...states.values()].map((source) => ({ ...source, count: count(source.kind) })),
  };
}

const isSameState = (a: Source, b: Source) =>
  a.state === b.state && a.reason === b.reason && a.since === b.since && a.group === b.group && a.version === b.version;
