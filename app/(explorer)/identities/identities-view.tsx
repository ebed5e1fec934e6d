'use client';
import dynamic from 'next/dynamic';
import { IdentitiesScreen } from '../../../components/identity-table/identities-screen.tsx';
import { SegmentedControl } from '../../../components/ui/segmented-control.tsx';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';

// The graph and its library are read where it is shown, and nowhere else.
const IdentityGraphScreen = dynamic(() =>
  import('../../../components/identity-graph/identity-graph-screen.tsx').then((module) => module.IdentityGraphScreen),
);

const EdgesScreen = dynamic(() =>
  import('../../../components/identity-graph/edges-screen.tsx').then((module) => module.EdgesScreen),
);

const views = [
  { value: 'table', label: 'Table' },
  { value: 'graph', label: 'Graph' },
  { value: 'edges', label: 'Edges' },
] as const;

/** Identities as a table, who names whom as a picture, and the same as a table of edges. */
export function IdentitiesView() {
  const [{ view, sel }, setParams] = useIdentitiesParams();
  const switcher = (
    <SegmentedControl
      label="Show as"
      value={view}
      options={views}
      onChange={(next) =>
        setParams(
          { view: next, sort: null, cols: null, sel: sel?.startsWith('identity:') ? sel : null },
          { history: 'push' },
        )
      }
    />
  );
  if (view === 'table') return <IdentitiesScreen switcher={switcher} />;
  return view === 'graph' ? <IdentityGraphScreen switcher={switcher} /> : <EdgesScreen switcher={switcher} />;
}
