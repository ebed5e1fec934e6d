'use client';
import './identity-graph.css';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useIdentityGraph } from '../../lib/queries/identity-graph.ts';
import { toGraphParams, useIdentitiesParams } from '../../lib/url/identities-params.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { RowsStateView } from '../states/rows-state.tsx';
import { SourceNoticesOnDemand } from '../states/source-notices-on-demand.tsx';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { GraphFilterBar } from './filter/graph-filter-bar.tsx';
import { listFilters, noFilters } from './filter/list-filters.ts';
import { GraphWords } from './graph-words.tsx';
import type { PictureRow } from './layout/drawing.ts';
import { Legend } from './legend.tsx';
import { NamespaceMatrix } from './matrix/namespace-matrix.tsx';
import { nameNodeId } from './name-node.ts';
import { ListPane } from './pane/list-pane.tsx';
import { NodePane } from './pane/node-pane.tsx';
import { toShownWords, whatEdgesSay } from './to-words.ts';
import { useGraphEscape } from './use-graph-escape.ts';
import { usePicture } from './use-picture.ts';
import { WaysOut } from './ways-out.tsx';

// Cytoscape comes with it: read when there is something to draw.
const GraphPicture = dynamic(() => import('./graph-picture.tsx').then((module) => module.GraphPicture), { ssr: false });

const kinds = ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'] as const;

/** Who names whom, drawn. `switcher`: the other forms of it. */
export function IdentityGraphScreen({ switcher }: { switcher: ReactNode }) {
  const [params, setParams] = useIdentitiesParams();
  const asked = toGraphParams(params);
  const query = useIdentityGraph(asked);
  const answer = query.data;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  // The answer to what the reader has just chosen shows at once, also under the pointer.
  const view = JSON.stringify([asked, query.isPlaceholderData]);
  const drawn = usePicture(answer, params, view, scroll);
  const filters = listFilters(params, (cleared) => setParams(cleared));
  const toFocus = (focus: string) => setParams({ focus, dir: null }, { history: 'push' });
  const open = (node: string) => setParams({ sel: node });
  useGraphEscape(filters.length > 0);
  const onRow = (row: PictureRow, focuses: boolean) => {
    const focus = row.node ?? (row.namespace !== undefined ? `namespace:${row.namespace}` : undefined);
    if (focus === undefined) return drawn.unfold(row.id);
    return setParams(
      {
        focus,
        dir: params.focus === focus ? params.dir : null,
        ...(focuses || row.node === undefined ? {} : { sel: row.node }),
      },
      { history: 'push' },
    );
  };
  const content = () => {
    if (!answer || answer.shown.identities === 0) {
      return (
        <RowsStateView
          state={chooseRowsState(
            answer && { ...answer, of: answer.of.identities },
            query.error,
            'ciliumidentities',
            kinds,
          )}
          what="identities"
          filters={filters}
          onClear={() => setParams({ ...noFilters, focus: null })}
          onRetry={() => query.refetch()}
          empty={{
            headline: 'There is no identity',
            means: 'The lists are complete and empty: nobody is there whom a policy could name.',
            kubectl: 'kubectl get ciliumidentities',
          }}
          absent="Identities are CiliumIdentity objects unless Cilium keeps them in a key-value store; endpoints name them too, and those cannot be read either."
        />
      );
    }
    if (!drawn.picture)
      return <NamespaceMatrix answer={answer} onOpen={(focus) => setParams(focus, { history: 'push' })} />;
    return (
      <GraphPicture
        scroll={scroll}
        onScroll={setScroll}
        picture={drawn.picture}
        gone={drawn.gone}
        pending={drawn.pending}
        onApply={drawn.apply}
        sentence={`Identity graph, ${toShownWords(answer)}. ${whatEdgesSay}`}
        chosen={params.focus ?? params.sel ?? undefined}
        onOpen={(row) => onRow(row, false)}
        onFocus={(row) => onRow(row, true)}
        onFocusNode={toFocus}
      />
    );
  };
  const close = () => setParams({ sel: null });
  return (
    <>
      <ScreenHead title="Identities" question="Which labels may name which labels, and which rule says so?">
        <WaysOut answer={answer} picture={drawn.picture} />
      </ScreenHead>
      <GraphFilterBar
        answer={answer}
        filters={filters}
        focus={params.focus === null ? undefined : nameNodeId(params.focus)}
        switcher={switcher}
      />
      {answer && <SourceNoticesOnDemand sources={answer.sources} />}
      {answer && <GraphWords answer={answer} />}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{content()}</div>
        {params.sel === 'list' && answer && <ListPane answer={answer} onClose={close} onOpen={open} />}
        {params.sel !== null && params.sel !== 'list' && (
          <NodePane key={params.sel} id={params.sel} onClose={close} onOpen={open} />
        )}
      </div>
      <ScreenFoot>
        <Legend />
      </ScreenFoot>
    </>
  );
}
