'use client';
import './identity-graph.css';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useIdentityGraph } from '../../lib/queries/identity-graph.ts';
import { toGraphParams, useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { SourceNoticesOnDemand } from '../states/source-notices-on-demand.tsx';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { GraphFilterBar } from './filter/graph-filter-bar.tsx';
import { listFilters } from './filter/list-filters.ts';
import { GraphWords } from './graph-words.tsx';
import { Legend } from './legend.tsx';
import { NamespaceMatrix } from './matrix/namespace-matrix.tsx';
import { NoIdentities } from './no-identities.tsx';
import { GraphPane } from './pane/graph-pane.tsx';
import { toPictureWords } from './to-words.ts';
import { useGraphEscape, useGraphSteps } from './use-graph-steps.ts';
import { usePicture } from './use-picture.ts';
import { WaysOut } from './ways-out.tsx';

// Cytoscape comes with it: read when there is something to draw.
const GraphPicture = dynamic(() => import('./graph-picture.tsx').then((module) => module.GraphPicture), { ssr: false });

/** Who names whom, drawn. `switcher`: the other forms of it. */
export function IdentityGraphScreen({ switcher }: { switcher: ReactNode }) {
  const [params, setParams] = useIdentitiesParams();
  const asked = toGraphParams(params);
  const query = useIdentityGraph(asked);
  const answer = query.data;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  // The answer to what the reader has just chosen shows at once, also under the pointer.
  const drawn = usePicture(answer, params, JSON.stringify([asked, query.isPlaceholderData]), scroll);
  const filters = listFilters(params, (cleared) => setParams(cleared));
  const steps = useGraphSteps(drawn.unfold);
  useGraphEscape(filters.length > 0);
  const content = () => {
    if (!answer || answer.shown.identities === 0) {
      const retry = () => void query.refetch();
      return (
        <NoIdentities answer={answer} error={query.error} filters={filters} onClear={steps.clear} onRetry={retry} />
      );
    }
    if (!drawn.picture) return <NamespaceMatrix answer={answer} onOpen={steps.focusCell} />;
    return (
      <GraphPicture
        scroll={scroll}
        onScroll={setScroll}
        picture={drawn.picture}
        gone={drawn.gone}
        pending={drawn.pending}
        onApply={drawn.apply}
        words={toPictureWords(answer, params.focus)}
        chosen={params.focus ?? params.sel ?? undefined}
        onOpen={steps.openRow}
        onFocus={steps.focusRow}
        onFocusNode={steps.focusNode}
      />
    );
  };
  return (
    <>
      <ScreenHead title="Identities" question="Which labels may name which labels, and which rule says so?">
        <WaysOut answer={answer} picture={drawn.picture} />
      </ScreenHead>
      <GraphFilterBar answer={answer} filters={filters} switcher={switcher} />
      {answer && <SourceNoticesOnDemand sources={answer.sources} />}
      {answer && <GraphWords answer={answer} />}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{content()}</div>
        {params.sel !== null && <GraphPane sel={params.sel} answer={answer} onSelect={steps.openPane} />}
      </div>
      <ScreenFoot>
        <Legend />
      </ScreenFoot>
    </>
  );
}
