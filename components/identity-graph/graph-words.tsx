'use client';
import type { IdentityGraph } from '../../lib/model/identity-graph/identity-graph.ts';
import type { IdentityGraphAnswer } from '../../lib/queries/identity-graph.ts';
import { useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { toUnreadWords, whatEdgesSay } from './to-words.ts';

const link = 'flex-none whitespace-nowrap text-accent hover:underline max-s:min-h-9';

/** What an edge means, which rules none stands for, and the same content in other forms. */
export function GraphWords({ answer }: { answer: IdentityGraphAnswer }) {
  const [, setParams] = useIdentitiesParams();
  const { unjudged, unlabelled } = answer;
  const showList = () => setParams({ sel: 'list' });
  return (
    <div className="flex flex-none flex-wrap items-start gap-x-4 border-b border-line bg-sunken px-4 py-1.5 text-12/[17px] text-ink-2 max-s:px-3">
      <Icon small name="info" className="mt-[3px] -mr-2.5 text-ink-3" />
      <div className="min-w-0 flex-1 basis-64">
        <Shown answer={answer} />{' '}
        <p className="inline">
          {whatEdgesSay} <b className="font-semibold text-ink">{toUnreadWords(answer.sources)}</b>
          {unlabelled > 0 &&
            ` Nobody tells the labels of ${formatPlural(unlabelled, 'identity', 'identities')}: no edge of theirs is known.`}
        </p>
      </div>
      <div className="flex flex-none gap-x-4">
        {unjudged.length > 0 && (
          <button type="button" className={link} onClick={showList}>
            {formatPlural(unjudged.length, 'rule')} not judged
          </button>
        )}
        <button type="button" className={`no-print ${link}`} onClick={showList}>
          Nodes as a list
        </button>
        <button
          type="button"
          className={`no-print ${link}`}
          onClick={() => setParams({ view: 'edges', sel: null, sort: null, cols: null }, { history: 'push' })}
        >
          Edges as a table
        </button>
      </div>
    </div>
  );
}

/** "showing 11 of 18 identities, 9 of 30 edges: namespace cilium-test": how many, and what left the others out. */
function Shown({ answer: { shown, of, reduced } }: { answer: IdentityGraph }) {
  return (
    <p role="status" className="inline wrap-anywhere">
      Showing <Of shown={shown.identities} of={of.identities} /> identities, <Of shown={shown.edges} of={of.edges} />{' '}
      edges{reduced.length > 0 && `: ${reduced.join(', ')}`}.
    </p>
  );
}

const Of = ({ shown, of }: { shown: number; of: number }) => (
  <>
    <b className="font-semibold text-ink tabular-nums">{formatCount(shown)}</b> of {formatCount(of)}
  </>
);
