'use client';
import type { NodePage } from '../../lib/model/nodes/node.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { useNodePage } from '../../lib/queries/nodes.ts';
import { toChangesLink } from '../../lib/url/links.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { SourceNotices } from '../states/source-notices.tsx';
import { Failed, Syncing } from '../states/states.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { CapacityPart } from './capacity-part.tsx';
import { EniList } from './eni-list.tsx';
import { NodeFactsPart, OwnAddresses } from './node-facts-part.tsx';
import { LabelsPart, ParametersPart, WritersPart } from './object-parts.tsx';
import { PodTables } from './pod-tables.tsx';
import { toNodeCommands } from './to-node-commands.ts';

/** One node: what `kubectl describe node` does not show. */
export function NodePageScreen({ name }: { name: string }) {
  const query = useNodePage(name);
  return (
    <>
      <NodeHead name={name} page={query.data} />
      {query.data ? (
        <NodeContent page={query.data} />
      ) : query.isError ? (
        <Failed what={`Node ${name}`} message={query.error.message} onRetry={query.refetch} />
      ) : (
        <Syncing what={`node ${name}`} />
      )}
    </>
  );
}

function NodeHead({ name, page }: { name: string; page: NodePage | undefined }) {
  const about = page && [page.row.instanceType, page.row.zone, page.row.compute].filter(Boolean).join(', ');
  return (
    <ScreenHead title={name} question={about ?? ''}>
      <IntentLink href="/nodes" className="text-12 text-accent hover:underline">
        All nodes
      </IntentLink>
      <IntentLink
        href={toChangesLink(`Node:${name}`, `CiliumNode:${name}`)}
        className="text-12 text-accent hover:underline"
      >
        Changes
      </IntentLink>
      <IntentLink
        href={`/ip-addresses?node=${encodeURIComponent(name)}&open=node:*,eni:*`}
        className="text-12 text-accent hover:underline"
      >
        Open in the tree
      </IntentLink>
      <KubectlButton commands={toNodeCommands(name)} />
    </ScreenHead>
  );
}

function NodeContent({ page }: { page: Answered<NodePage> }) {
  return (
    <>
      <SourceNotices sources={page.sources} />
      <div className="min-h-0 flex-1 overflow-auto">
        {page.notes.map((note) => (
          <p
            key={note}
            className="border-b border-line bg-sunken px-4 py-1.5 text-12/[17px] text-ink wrap-anywhere max-s:px-3"
          >
            {note}
          </p>
        ))}
        <div className="grid grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)] content-start gap-x-7 px-4 pb-4 max-m:grid-cols-1 max-s:px-3">
          <div className="min-w-0">
            <EniList page={page} />
            <PodTables page={page} />
            <WritersPart page={page} />
          </div>
          <div className="min-w-0">
            <NodeFactsPart row={page.row} />
            <OwnAddresses addresses={page.addresses} />
            <CapacityPart page={page} />
            <ParametersPart page={page} />
            <LabelsPart page={page} />
          </div>
        </div>
      </div>
    </>
  );
}
