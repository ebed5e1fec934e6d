import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';

/** Why a table has no row. Six different things, of which none stands for another. */
export type RowsState =
  | { is: 'failed'; message: string }
  | { is: 'syncing'; what: string; count?: number }
  | { is: 'filtered-out'; of: number }
  | { is: 'refused' | 'absent'; resource: string; reason?: string }
  | { is: 'empty' };

/**
 * `answer` has no row, or there is none yet; `error` is why the question was not answered. Rows come from any of `kinds`:
 * an absent one has none, one that is refused could have some, so that the list is not called empty.
 */
export function chooseRowsState(
  answer: { of: number; sources: readonly SourceAnswer[] } | undefined,
  error: Error | null,
  what: string,
  kinds: readonly SourceKind[],
): RowsState {
  if (!answer) return error ? { is: 'failed', message: error.message } : { is: 'syncing', what };
  if (answer.of > 0) return { is: 'filtered-out', of: answer.of };
  const sources = kinds.flatMap((kind) => answer.sources.find((source) => source.kind === kind) ?? []);
  const find = (state: SourceAnswer['state']) => sources.find((source) => source.state === state);
  const syncing = find('syncing');
  if (syncing) return { is: 'syncing', what: syncing.resource, count: syncing.count };
  const refused = find('refused');
  if (!refused && (find('synced') || find('stale'))) return { is: 'empty' };
  const unread = refused ?? find('absent');
  if (!unread || (unread.state !== 'refused' && unread.state !== 'absent')) return { is: 'syncing', what };
  const { state, resource, reason } = unread;
  return { is: state, resource, ...(reason !== undefined && { reason }) };
}
