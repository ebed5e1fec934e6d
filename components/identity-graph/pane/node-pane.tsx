'use client';
import { type GraphNode, type IdentityGraph, mostEdges } from '../../../lib/model/identity-graph/identity-graph.ts';
import { toIdentityId } from '../../../lib/model/ids.ts';
import { useIdentity } from '../../../lib/queries/identities.ts';
import { type IdentityGraphAnswer, useIdentityGraph } from '../../../lib/queries/identity-graph.ts';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';
import { toEndpointLink, toIdentityLink } from '../../../lib/url/links.ts';
import { IdentityEndpoints } from '../../address/identity-endpoints.tsx';
import { LabelList } from '../../address/label-list.tsx';
import { sortLabels } from '../../address/sort-labels.ts';
import { CommandsSection } from '../../commands/commands-section.tsx';
import { Failed } from '../../states/states.tsx';
import { Button } from '../../ui/button.tsx';
import { DetailPane } from '../../ui/detail-pane.tsx';
import { formatCount, formatPlural } from '../../ui/format.ts';
import { IntentLink } from '../../ui/intent-link.tsx';
import { PaneSection } from '../../ui/section.tsx';
import { toVisibleText } from '../../ui/visible-text.ts';
import { nameKind, nameNodeId } from '../name-node.ts';
import { toGraphNodeCommands } from '../to-graph-commands.ts';
import { toNoPeerWords, toSelectedWords } from '../to-words.ts';
import { PeerList } from './peer-list.tsx';

interface NodePaneProps {
  id: string;
  onClose: () => void;
  onOpen: (node: string) => void;
}

/** One node, and every edge of it whatever is filtered: who names it, whom it names, by which rules. */
export function NodePane({ id, onClose, onOpen }: NodePaneProps) {
  const query = useIdentityGraph({ focus: id });
  const node = query.data?.nodes?.find((each) => each.id === id);
  const title = node?.identity === undefined ? (node?.name ?? nameNodeId(id)) : `${node.identity}`;
  const words = node ? toWords(node) : query.isError ? 'Not answered' : toAbsence(query.data);
  return (
    <DetailPane title={title} words={words} onClose={onClose} small={node?.identity === undefined}>
      {query.data && node && <Sections id={id} node={node} graph={query.data} onOpen={onOpen} />}
      {query.isError && (
        <Failed what="The node was not answered" message={query.error.message} onRetry={() => query.refetch()} />
      )}
    </DetailPane>
  );
}

/** Not asked yet, too much, or not there are three things. */
function toAbsence(answer: IdentityGraph | undefined): string {
  if (!answer) return 'Asking …';
  return answer.nodes === null
    ? `More than ${formatCount(mostEdges)} edges touch it: the table of edges has them`
    : 'No such node now';
}

function toWords({ kind, namespace, name, identity, endpoints }: GraphNode) {
  const where = namespace === undefined ? 'outside of all namespaces' : `in namespace ${namespace}`;
  const used = endpoints === undefined ? '' : `, ${formatPlural(endpoints, 'endpoint')}`;
  const named = identity === undefined ? '' : `${name}, `;
  return <bdi className="wrap-anywhere">{toVisibleText(`${named}${nameKind(kind)} ${where}${used}`)}</bdi>;
}

interface SectionsProps {
  id: string;
  node: GraphNode;
  graph: IdentityGraphAnswer;
  onOpen: (node: string) => void;
}

function Sections({ id, node, graph, onOpen }: SectionsProps) {
  const nodes = new Map(graph.nodes?.map((each) => [each.id, each]));
  const edges = graph.edges ?? [];
  return (
    <>
      <Actions node={node} />
      {node.labels.length > 0 && (
        <LabelList title="Labels" labels={sortLabels(node.labels)} field="CiliumIdentity security-labels" />
      )}
      {node.identity !== undefined && <Endpoints id={node.identity} />}
      <PaneSection title="Selected by a policy">
        <p className="text-12 text-ink-2">
          ingress: {toSelectedWords(node, 'ingress', graph)}
          <br />
          egress: {toSelectedWords(node, 'egress', graph)}
        </p>
      </PaneSection>
      <PeerList
        title="Who names it"
        edges={edges.filter(({ to }) => to === id)}
        end="from"
        nodes={nodes}
        onOpen={onOpen}
        none={toNoPeerWords(node, graph, 'No rule names it as the other end of traffic that comes to it.')}
      />
      <PeerList
        title="Whom it names"
        edges={edges.filter(({ from }) => from === id)}
        end="to"
        nodes={nodes}
        onOpen={onOpen}
        none={toNoPeerWords(node, graph, 'No rule names anybody whom it may send to.')}
      />
      {node.identity !== undefined && <CommandsSection commands={toGraphNodeCommands(node.identity)} />}
    </>
  );
}

/** What one does next with it: focus, or hide what it stands in. */
function Actions({ node: { id, namespace, identity } }: { node: GraphNode }) {
  const [params, setParams] = useIdentitiesParams();
  const hidden = `namespace:${namespace}`;
  return (
    <div className="no-print flex flex-wrap gap-1.5 border-b border-line px-4 py-2">
      {params.focus !== id && (
        <Button onClick={() => setParams({ focus: id, dir: null }, { history: 'push' })}>Focus</Button>
      )}
      {namespace !== undefined && !params.hide.includes(hidden) && (
        <Button onClick={() => setParams({ hide: [...params.hide, hidden] })}>
          <span className="max-w-44 truncate">Hide namespace {toVisibleText(namespace)}</span>
        </Button>
      )}
      {identity !== undefined && (
        <IntentLink
          href={toIdentityLink(identity)}
          className="inline-flex h-[26px] items-center text-12 text-accent hover:underline max-s:h-11"
        >
          In the table
        </IntentLink>
      )}
    </div>
  );
}

function Endpoints({ id }: { id: number }) {
  const { data } = useIdentity(toIdentityId(id));
  return data && <IdentityEndpoints identity={data} hrefOf={toEndpointLink} />;
}
