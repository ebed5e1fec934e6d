import type { DrawnEdge, DrawnNode, LineStyle } from '../drawing.ts';
import { by, compareText, groupBy } from '../order.ts';
import { everyStyle, sortEdges } from '../reduce/lines.ts';
import { outsideTitle } from '../reduce/places.ts';
import { joinPorts, portsText } from '../reduce/ports.ts';
import { countOf } from '../sheet/rows.ts';

/** Which side of the identity in focus: who reaches it, or what it reaches. */
export type Direction = 'in' | 'out';

/** A row of a focus view, with the one line that joins it to the identity. */
export interface Peer {
  id: string;
  /** Absent: outside the cluster. */
  namespace?: string;
  nodes: DrawnNode[];
  style: LineStyle;
  ports: string[];
  edges: DrawnEdge[];
  text: string;
  /** It stands for its identities and unfolds on click, or is one that was unfolded. */
  part?: 'folded' | 'unfolded' | 'member';
}

/** Peers of one side, each (identity, style) once; sorted by style, ports, label. */
export function findPeers(nodes: Map<string, DrawnNode>, edges: DrawnEdge[], focus: string, side: Direction): Peer[] {
  const other = (edge: DrawnEdge) => (side === 'in' ? edge.from : edge.to);
  const mine = sortEdges(edges).filter(
    (edge) => (side === 'in' ? edge.to : edge.from) === focus && nodes.has(other(edge)),
  );
  const groups = groupBy(mine, (edge) => JSON.stringify([other(edge), edge.style]));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      const node = first && nodes.get(other(first));
      return first && node ? [toPeer(side, node, first.style, group)] : [];
    })
    .sort(byStyle);
}

function toPeer(side: Direction, node: DrawnNode, style: LineStyle, edges: DrawnEdge[]): Peer {
  const ports = joinPorts(edges.map((edge) => edge.ports));
  const id = JSON.stringify([side, node.id, style]);
  const { namespace } = node;
  return {
    id,
    ...(namespace !== undefined && { namespace }),
    nodes: [node],
    style,
    ports,
    edges,
    text: textOf(style, ports),
  };
}

/** What a denied line says beside its ports is the word, so that colour is not needed to read it. */
function textOf(style: LineStyle, ports: string[]): string {
  if (style !== 'denied') return portsText(ports);
  return ports.length === 0 ? 'denied' : `denied ${portsText(ports)}`;
}

const byStyle = by<Peer>(
  ({ style }) => everyStyle.indexOf(style),
  ({ ports }) => ports.join(' '),
  ({ nodes }) => nodes[0]?.label ?? '',
  ({ id }) => id,
);

/** Peers that are alike as one: `key` tells which. One alone stays itself, unless `always`. */
export function foldPeers(peers: Peer[], side: Direction, key: (peer: Peer) => string, always: boolean): Peer[] {
  return [...groupBy(peers, key)].flatMap(([name, group]) => {
    const [first] = group;
    return !first || (group.length === 1 && !always)
      ? group
      : [fold(first, group, JSON.stringify([side, 'fold', name]))];
  });
}

function fold(first: Peer, group: Peer[], id: string): Peer {
  const ports = joinPorts(group.map((peer) => peer.ports));
  const text = textOf(first.style, ports);
  return {
    ...first,
    ...{ id, ports, part: 'folded' },
    nodes: group.flatMap(({ nodes }) => nodes),
    edges: group.flatMap(({ edges }) => edges),
    text: group.length > 1 && first.style === 'default' ? `${group.length} × ${text}` : text,
  };
}

/** A folded row that was unfolded stays, and its identities follow. */
export function unfold(rows: Peer[], peers: Peer[], unfolded: Set<string>): Peer[] {
  return rows.flatMap((row): Peer[] => {
    if (row.part !== 'folded' || !unfolded.has(row.id)) return [row];
    const ids = new Set(row.nodes.map(({ id }) => id));
    const members = peers.filter(({ style, nodes }) => style === row.style && ids.has(nodes[0]?.id ?? ''));
    return [{ ...row, part: 'unfolded' }, ...members.map((peer): Peer => ({ ...peer, part: 'member' }))];
  });
}

/** Label and second text of a row. */
export function wordsOf({ part, nodes, namespace }: Peer, isBoxed: boolean): { label: string; number?: string } {
  const [first] = nodes;
  if (part === 'folded' || part === 'unfolded') {
    const names = nodes.map(({ label }) => label).sort(compareText);
    return { label: isBoxed ? names.join(', ') : (namespace ?? outsideTitle), number: countOf(nodes.length) };
  }
  return { label: first?.label ?? '', ...(first?.number !== undefined && { number: first.number }) };
}
