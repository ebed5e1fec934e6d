import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { longestInput } from '../../lib/model/search/search.ts';
import { formatCount } from '../ui/format.ts';
import { toVisibleText } from '../ui/visible-text.ts';

/** Nothing has the input, as far as it could be searched: docs/spec/search.md, SE8. */
export function Nothing({ query, sources }: { query: string; sources: readonly SourceAnswer[] }) {
  const missing = sources.filter(({ state }) => state === 'syncing' || state === 'refused');
  return (
    <div className="grid gap-1.5 px-3.5 py-3 text-12 text-ink-2">
      <p>
        Nothing here is named{' '}
        <bdi>
          <code className="wrap-anywhere text-ink">{toVisibleText(query)}</code>
        </bdi>
        , in one piece or in several.
      </p>
      {missing.length > 0 && (
        <p>Not searched: {missing.map(({ resource, state }) => `${resource} (${state})`).join(', ')}.</p>
      )}
    </div>
  );
}

/** More than is searched for is not asked at all: SE9. */
export const isTooLong = (query: string) => query.length > longestInput;

export function TooLong({ query }: { query: string }) {
  return (
    <p className="px-3.5 py-3 text-12 text-ink-2">
      That is {formatCount(query.length)} characters. No name and no id is longer than {formatCount(longestInput)}:
      nothing was searched.
    </p>
  );
}
