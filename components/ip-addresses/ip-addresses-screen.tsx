'use client';
import '../ip-tree/ip-tree.css';
import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useRef } from 'react';
import { toAddressFilter, useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { toDoubts } from '../address/to-doubts.ts';
import { AddressTree } from '../ip-tree/address-tree.tsx';
import { DoubtsOfRows } from '../ip-tree/doubts.ts';
import { allOpen } from '../ip-tree/open-rows.ts';
import { useTreeRows } from '../ip-tree/use-tree-rows.ts';
import { SourceNoticesOnDemand } from '../states/source-notices-on-demand.tsx';
import { Syncing } from '../states/states.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { usePrinting } from '../ui/use-printing.ts';
import { enterPane } from './enter-pane.ts';
import { FilterBar } from './filter-bar.tsx';
import { noFilter } from './no-filter.ts';
import { TotalsFoot } from './totals-foot.tsx';
import { useEscape } from './use-escape.ts';
import { WaysOut } from './ways-out.tsx';

// Read when they are wanted: they are no part of the first load.
const AddressTable = dynamic(() => import('./address-table.tsx').then((module) => module.AddressTable), { ssr: false });

const StateOfScreen = dynamic(() => import('./screen-state.tsx').then((module) => module.StateOfScreen), {
  ssr: false,
});

/** The hero: who owns this address, on which ENI, and how many are left. `pane` is shown while something is selected. */
export function IpAddressesScreen({ pane }: { pane: ReactNode }) {
  const [params, setParams] = useIpAddressesParams();
  const filter = useMemo(() => toAddressFilter(params), [params]);
  // Paper cannot be unfolded.
  const open = usePrinting() ? allOpen : params.open;
  const tree = useTreeRows(params.by, filter, params.sort, open, params.sel);
  const side = useRef<HTMLDivElement>(null);
  const answer = tree.query.data;
  const doubts = useMemo(() => toDoubts(answer?.sources ?? []), [answer]);
  const onSelect = (sel: string | null) => setParams({ sel });
  useEscape(side, [
    () => params.sel !== null && done(onSelect(null)),
    () => Object.keys(filter).length > 0 && done(setParams(noFilter())),
  ]);
  const content = () => {
    if (!answer && !tree.query.isError) return <Syncing what="addresses" />;
    if (!answer || answer.shown === 0) return <StateOfScreen query={tree.query} filter={filter} />;
    if (params.view === 'table') return <AddressTable filter={filter} total={answer.shown} />;
    return (
      <AddressTree
        label={`Addresses by ${params.by.replace('-', ' ')}`}
        rows={tree.rows}
        view={JSON.stringify([params.by, params.sort, open, filter, [...tree.details.keys()]])}
        open={tree.unfolded}
        onOpen={(open) => setParams({ open })}
        selected={params.sel}
        onSelect={onSelect}
        onEnterPane={() => enterPane(side.current)}
        onShowNodes={tree.showNodes}
      />
    );
  };
  return (
    <>
      <ScreenHead title="IP addresses" question="Who owns this address, on which ENI, and how many are left?">
        <WaysOut answer={answer} filter={filter} sort={params.sort} />
      </ScreenHead>
      <FilterBar answer={answer} />
      {answer && <SourceNoticesOnDemand sources={answer.sources} />}
      <div className="tree-body flex min-h-0 flex-1">
        <div className="grid min-h-0 min-w-0 flex-1 grid-rows-[minmax(0,1fr)]">
          <DoubtsOfRows value={doubts}>{content()}</DoubtsOfRows>
        </div>
        {params.sel !== null && (
          <div ref={side} className="contents">
            {pane}
          </div>
        )}
      </div>
      <TotalsFoot answer={answer} />
    </>
  );
}

const done = (_: Promise<unknown>) => true;
