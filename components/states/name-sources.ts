import type { SourceAnswer } from '../../lib/model/installation/installation.ts';

/** First line of an export: its revision, and the sources that were not synced then. */
export function nameSources(revision: number, sources: readonly SourceAnswer[]): string {
  const unsynced = sources.filter(({ state }) => state !== 'synced' && state !== 'absent');
  const words = unsynced.map(({ resource, state }) => `${resource} ${state}`).join('; ');
  return `Cilium Explorer; revision ${revision}; sources not synced: ${words || 'none'}`;
}
