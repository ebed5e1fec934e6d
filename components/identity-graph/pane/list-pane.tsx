'use client';
import { useMemo } from 'react';
import {
  type GraphNode,
  type IdentityGraph,
  mostEdges,
  type Unjudged,
} from '../../../lib/model/identity-graph/identity-graph.ts';
import { DetailPane } from '../../ui/detail-pane.tsx';
import { formatCount, formatPlural } from '../../ui/format.ts';
import { IntentLink } from '../../ui/intent-link.tsx';
import { PaneSection } from '../../ui/section.tsx';
import { toVisibleText } from '../../ui/visible-text.ts';
import { nameNamespace, nameNode, namePolicy, toRuleLink } from '../name-node.ts';

interface ListPaneProps {
  answer: IdentityGraph;
  onClose: () => void;
  onOpen: (node: string) => void;
}

/** What the picture shows, as a list: nodes by namespace, and the rules that no edge stands for. */
export function ListPane({ answer, onClose, onOpen }: ListPaneProps) {
  const groups = useMemo(() => groupNodes(answer.nodes ?? []), [answer]);
  return (
    <DetailPane
      title="Nodes"
      words={answer.nodes === null ? 'too many to list' : formatPlural(answer.nodes.length, 'node')}
      onClose={onClose}
      small
    >
      <UnjudgedList unjudged={answer.unjudged} />
      {answer.nodes === null && <TooMany />}
      {groups.map(([namespace, nodes]) => (
        <PaneSection key={namespace} title={nameNamespace(namespace)} aside={formatPlural(nodes.length, 'node')}>
          <ul aria-label={`Nodes, ${nameNamespace(namespace)}`}>
            {nodes.map((node) => (
              <li key={node.id}>
                <button
                  type="button"
                  onClick={() => onOpen(node.id)}
                  className="w-full text-left font-mono text-[11px]/[19px] wrap-anywhere hover:underline max-s:min-h-11"
                >
                  <bdi>{nameNode(node)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </PaneSection>
      ))}
    </DetailPane>
  );
}

const TooMany = () => (
  <PaneSection title="Not listed">
    <p className="text-12 text-ink-2">
      Above {formatCount(mostEdges)} edges nodes are not sent. Filter, open a namespace, or read the table of edges.
    </p>
  </PaneSection>
);

/** By namespace, what is outside of all last. */
function groupNodes(nodes: readonly GraphNode[]): [string, GraphNode[]][] {
  const groups = Map.groupBy(nodes, ({ namespace }) => namespace ?? '');
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
}

// A pane is no place for thousands.
const mostUnjudged = 100;

function UnjudgedList({ unjudged }: { unjudged: readonly Unjudged[] }) {
  if (unjudged.length === 0) return null;
  return (
    <PaneSection title="Not judged" aside={formatPlural(unjudged.length, 'rule')}>
      <p className="mb-1.5 text-11 text-ink-3">
        Labels alone do not tell whom these name: they have no edge, or one marked as not decided.
      </p>
      <ul aria-label="Not judged" className="grid gap-1.5">
        {unjudged.slice(0, mostUnjudged).map(({ policy, rule, why }) => (
          <li key={`${policy.kind} ${namePolicy(policy)} ${rule} ${why}`} className="text-12/[17px]">
            <IntentLink
              href={toRuleLink({ policy, ...(rule !== undefined && { rule }) })}
              className="text-accent wrap-anywhere hover:underline"
            >
              {toVisibleText(namePolicy(policy))} {rule}
            </IntentLink>
            <p className="text-ink-2 wrap-anywhere">{toVisibleText(why)}</p>
          </li>
        ))}
      </ul>
      {unjudged.length > mostUnjudged && (
        <p className="mt-1 text-11 text-ink-3">
          {formatCount(unjudged.length - mostUnjudged)} further ones are not listed: filter by policy.
        </p>
      )}
    </PaneSection>
  );
}
