import type { EdgeReason, GraphEdge, GraphNode } from '../../../lib/model/identity-graph/identity-graph.ts';
import { formatPlural } from '../../ui/format.ts';
import { IntentLink } from '../../ui/intent-link.tsx';
import { PaneSection } from '../../ui/section.tsx';
import { toVisibleText } from '../../ui/visible-text.ts';
import { nameNode, nameNodeId, namePolicy, toRuleLink } from '../name-node.ts';
import { WordMark } from '../word-mark.tsx';

interface PeerListProps {
  title: string;
  edges: readonly GraphEdge[];
  /** Which end of each edge the peer is. */
  end: 'from' | 'to';
  nodes: ReadonlyMap<string, GraphNode>;
  onOpen: (node: string) => void;
  none: string;
}

// A pane is no place for thousands: the table of edges shows them all.
const most = 100;

/** The other ends of a node's edges, each with what the rules say and where they say it. */
export function PeerList({ title, edges, end, nodes, onOpen, none }: PeerListProps) {
  return (
    <PaneSection title={title} aside={formatPlural(edges.length, 'edge')}>
      {edges.length === 0 && <p className="text-11 text-ink-3">{none}</p>}
      <ul aria-label={title} className="grid gap-2">
        {edges.slice(0, most).map((edge) => (
          <Peer
            key={`${edge[end]} ${edge.word}`}
            name={nameOf(nodes, edge[end])}
            edge={edge}
            onOpen={() => onOpen(edge[end])}
          />
        ))}
      </ul>
      {edges.length > most && (
        <p className="mt-1 text-11 text-ink-3">{edges.length - most} further ones stand in the table of edges.</p>
      )}
    </PaneSection>
  );
}

const nameOf = (nodes: ReadonlyMap<string, GraphNode>, id: string) => {
  const node = nodes.get(id);
  return node ? nameNode(node) : toVisibleText(nameNodeId(id));
};

function Peer({ name, edge: { word, ports, reasons }, onOpen }: { name: string; edge: GraphEdge; onOpen: () => void }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 text-12/[17px]">
      <button type="button" onClick={onOpen} className="text-left font-mono text-[11px] wrap-anywhere hover:underline">
        <bdi>{name}</bdi>
      </button>
      <span className="text-right font-mono text-[11px]">
        <WordMark word={word}>{ports.length > 0 ? ports.join(', ') : 'any port'}</WordMark>
      </span>
      <Reasons reasons={reasons} />
    </li>
  );
}

const Reasons = ({ reasons }: { reasons: readonly EdgeReason[] }) => (
  <ul aria-label="Rules" className="col-span-2">
    {reasons.map((reason) => (
      <li key={`${reason.policy.kind} ${namePolicy(reason.policy)} ${reason.rule}`} className="text-11 text-ink-3">
        <IntentLink href={toRuleLink(reason)} className="text-accent wrap-anywhere hover:underline">
          {toVisibleText(namePolicy(reason.policy))} {reason.rule}
        </IntentLink>
        {reason.l7.length > 0 && <span className="font-mono"> {toVisibleText(reason.l7.join(', '))}</span>}
      </li>
    ))}
  </ul>
);
