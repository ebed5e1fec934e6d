'use client';
import type { IdentityGraph } from '../../lib/model/identity-graph/identity-graph.ts';
import { useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { whatEdgesSay } from './to-words.ts';

const link = 'flex-none whitespace-nowrap text-accent hover:underline max-s:min-h-9';

/** What an edge means, which rules none stands for, and the same content in other forms. */
export function GraphWords({ answer }: { answer: IdentityGraph }) {
  const [, setParams] = useIdentitiesParams();
  const { unjudged } = answer;
  const showList = () => setParams({ sel: 'list' });
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line bg-sunken px-4 py-1.5 text-12 text-ink-2 max-s:px-3">
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-1.5">
        <Icon small name="info" className="mt-0.5 text-ink-3" />
        {whatEdgesSay}
      </p>
      {unjudged.length > 0 && (
        <button type="button" className={link} onClick={showList}>
          {formatPlural(unjudged.length, 'rule')} not drawn
        </button>
      )}
      <button type="button" className={`no-print ${link}`} onClick={showList}>
        Nodes as a list
      </button>
      <button
        type="button"
        className={`no-print ${link}`}
        onClick={() => setParams({ view: 'edges', sel: null, sort: null })}
      >
        Edges as a table
      </button>
    </div>
  );
}
