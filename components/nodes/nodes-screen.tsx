'use client';
import './nodes.css';
import dynamic from 'next/dynamic';
import { useMemo, useRef } from 'react';
import type { NodeRow, NodesAnswer } from '../../lib/model/nodes/node.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { useNodes } from '../../lib/queries/nodes.ts';
import { useNodesParams } from '../../lib/url/nodes-params.ts';
import { SourceNotices } from '../states/source-notices.tsx';
import { Failed, FilteredOut, Syncing } from '../states/states.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable, type Sort } from '../ui/data-table.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import { KubectlButton } from '../ui/kubectl-button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { NoNodesView } from './no-nodes-view.tsx';
import { nodeColumns } from './node-columns.tsx';
import { NodesFilter } from './nodes-filter.tsx';
import { toNodeCsv } from './to-node-csv.ts';
import { toNodeRows, toSort } from './to-node-rows.ts';

const VirtualTable = dynamic(() => import('../ui/virtual-table.tsx').then((module) => module.VirtualTable<NodeRow>), {
  ssr: false,
});

// Above this only the rows in view are drawn.
const drawnAtMost = 200;

const kubectl = [
  'kubectl get nodes -o wide -L node.kubernetes.io/instance-type,topology.kubernetes.io/zone',
  "kubectl get ciliumnodes -o custom-columns='NODE:.metadata.name,INSTANCE:.spec.instance-id,ADDRESSES:.spec.addresses,HEALTH:.spec.health.ipv4,ENIS:.status.eni.enis'",
];

/** Node and CiliumNode joined: how full each node is, and which limit it reaches first. */
export function NodesScreen() {
  const [params, setParams] = useNodesParams();
  const query = useNodes();
  const rows = useMemo(() => toNodeRows(query.data?.nodes ?? [], params.q, params.sort), [query.data, params]);
  const clear = () => setParams({ q: null });
  const content = () => {
    if (!query.data) {
      if (!query.isError) return <Syncing what="nodes" />;
      return <Failed what="The nodes did not come" message={query.error.message} onRetry={query.refetch} />;
    }
    const { nodes, sources } = query.data;
    if (nodes.length === 0) return <NoNodesView sources={sources} />;
    if (rows.length > 0) return <Rows rows={rows} />;
    return (
      <FilteredOut of={nodes.length} filters={[{ words: `text “${params.q}”`, onClear: clear }]} onClear={clear} />
    );
  };
  return (
    <>
      <ScreenHead title="Nodes" question="What is on each node, how full is it, and which limit is reached first?">
        <CsvButton answer={query.data} rows={rows} />
        <KubectlButton commands={kubectl} />
      </ScreenHead>
      <NodesFilter shown={query.data && rows.length} of={query.data?.nodes.length} />
      {query.data && <SourceNotices sources={query.data.sources} />}
      {content()}
      <ScreenFoot>
        <span>Slots: the most addresses an instance can hold. Pool: what is attached now.</span>
        <Totals rows={rows} />
      </ScreenFoot>
    </>
  );
}

function CsvButton({ answer, rows }: { answer: Answered<NodesAnswer> | undefined; rows: readonly NodeRow[] }) {
  return (
    <Button
      icon="download"
      disabled={!answer}
      onClick={() =>
        answer && saveFile(`nodes-rev-${answer.revision}.csv`, toNodeCsv(rows, answer.revision, answer.sources))
      }
    >
      CSV
    </Button>
  );
}

function Rows({ rows }: { rows: readonly NodeRow[] }) {
  const [params, setParams] = useNodesParams();
  const scroll = useRef<HTMLDivElement>(null);
  const table = {
    label: 'Nodes',
    columns: nodeColumns,
    rows,
    rowKey: (row: NodeRow) => row.name,
    sort: toSort(params.sort),
    onSort: ({ column, descending }: Sort) => setParams({ sort: `${descending ? '-' : ''}${column}` }),
  };
  return (
    <div ref={scroll} className="nodes-table table-scroll min-h-0 min-w-0 flex-1 overflow-auto px-4 max-s:px-3">
      {rows.length > drawnAtMost ? <VirtualTable {...table} scroll={scroll} /> : <DataTable {...table} stacks />}
    </div>
  );
}

function Totals({ rows }: { rows: readonly NodeRow[] }) {
  const unready = rows.filter((row) => row.ready === false).length;
  const full = rows.filter((row) => row.free === 0).length;
  return (
    <span className="ml-auto tabular-nums max-s:hidden">
      {formatPlural(rows.length, 'node')}
      {unready > 0 && `, ${formatCount(unready)} not ready`}
      {full > 0 && `, ${formatCount(full)} without a free address`}
    </span>
  );
}
