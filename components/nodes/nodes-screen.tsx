'use client';
import './nodes.css';
import { useMemo } from 'react';
import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { useNodes } from '../../lib/queries/nodes.ts';
import { toYamlLink } from '../../lib/url/links.ts';
import { useNodesParams } from '../../lib/url/nodes-params.ts';
import { ListScreen } from '../states/list-screen.tsx';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { listActiveFilters, wordsOfText } from '../ui/list-active-filters.ts';
import { PagedTable, type PagedTableProps } from '../ui/paged-table.tsx';
import { chooseNodesState } from './choose-nodes-state.ts';
import { nodeColumns } from './node-columns.tsx';
import { toNodeRows } from './to-node-rows.ts';

const commands = {
  kubectl: [
    'kubectl get nodes -o wide -L node.kubernetes.io/instance-type,topology.kubernetes.io/zone',
    "kubectl get ciliumnodes -o custom-columns='NODE:.metadata.name,INSTANCE:.spec.instance-id,ADDRESSES:.spec.addresses,HEALTH:.spec.health.ipv4,ENIS:.status.eni.enis'",
  ],
  agent: ['node list'],
};

const empty = {
  headline: 'No Node and no CiliumNode',
  means: 'Both lists are complete and empty: the cluster has no node yet.',
  kubectl: 'kubectl get nodes,ciliumnodes',
};

/** Node and CiliumNode joined: how full each node is, and which limit it reaches first. */
export function NodesScreen() {
  const [{ q, sort, cols }, setParams] = useNodesParams();
  const query = useNodes();
  const answer = query.data;
  const rows = useMemo(() => toNodeRows(answer?.nodes ?? [], q, sort), [answer, q, sort]);
  const clear = () => setParams({ q: null });
  const filters = listActiveFilters([[wordsOfText(q), undefined, true]], clear);
  return (
    <ListScreen
      title="Nodes"
      question="What is on each node, how full is it, and which limit is reached first?"
      answer={answer && { total: rows.length, of: answer.nodes.length, sources: answer.sources }}
      q={q}
      onText={(text) => setParams({ q: text || null })}
      filters={filters}
      commands={commands}
      save={async (format) => answer && saveTable(format, 'nodes', { ...answer, nodes: rows }, nodeColumns, rows)}
      foot={<Foot rows={rows} />}
      pane={null}
    >
      {rows.length > 0 ? (
        <NodesTable
          rows={rows}
          q={q}
          sort={sort}
          onSort={(sort) => setParams({ sort })}
          cols={cols}
          onCols={(cols) => setParams({ cols })}
        />
      ) : (
        <RowsStateView
          state={chooseNodesState(answer, query.error)}
          what="nodes"
          filters={filters}
          onClear={clear}
          onRetry={query.refetch}
          empty={empty}
          absent="A node is known by its Node and by its CiliumNode: neither tells of one here."
        />
      )}
    </ListScreen>
  );
}

interface NodesTableProps extends Pick<PagedTableProps<NodeRow>, 'sort' | 'onSort' | 'cols' | 'onCols'> {
  rows: readonly NodeRow[];
  q: string;
}

const listActions = ({ name, ciliumNode }: NodeRow) =>
  ciliumNode === 'present' ? [{ words: 'YAML', href: toYamlLink('ciliumnodes.cilium.io', { name }) }] : [];

function NodesTable({ rows, q, ...table }: NodesTableProps) {
  const known = useMemo(() => new Map(rows.map((row, place) => [place, row])), [rows]);
  return (
    <div className="nodes-table flex min-h-0 flex-1 flex-col">
      <PagedTable
        {...table}
        label="Nodes"
        columns={nodeColumns}
        size={rows.length}
        known={known}
        view={q}
        rowKey={({ name }) => name}
        actionsOf={listActions}
      />
    </div>
  );
}

function Foot({ rows }: { rows: readonly NodeRow[] }) {
  const unready = rows.filter((row) => row.ready === false).length;
  const full = rows.filter((row) => row.free === 0).length;
  return (
    <>
      <span>Slots: the most addresses an instance can hold. Pool: what is attached now.</span>
      <span className="ml-auto tabular-nums max-s:hidden">
        {formatPlural(rows.length, 'node')}
        {unready > 0 && `, ${formatCount(unready)} not ready`}
        {full > 0 && `, ${formatCount(full)} without a free address`}
      </span>
    </>
  );
}
