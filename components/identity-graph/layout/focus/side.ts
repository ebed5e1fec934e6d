import type { DrawnNode, PictureBox, PictureRow, Rect } from '../drawing.ts';
import { by, groupBy } from '../order.ts';
import { boxOfNamespace, outsideTitle } from '../reduce/places.ts';
import { box as boxSizes, focusSizes } from '../sizes.ts';
import { type Direction, foldPeers, type Peer, unfold, wordsOf } from './peers.ts';

/** Above it, one row per namespace, style and ports, without boxes. */
const mostPeers = 14;

export interface SidePlace {
  side: Direction;
  centre: DrawnNode;
  /** Ids of folded rows that show their identities. */
  unfolded: Set<string>;
  /** Of the rows. */
  x: number;
  width: number;
}

export interface Side {
  boxes: PictureBox[];
  rows: PictureRow[];
  /** Of every row that has a line of its own. */
  peers: Map<string, Peer>;
  height: number;
}

/** One side of a focus view, from y = 0 down. */
export function placeSide(peers: Peer[], place: SidePlace): Side {
  return peers.length > mostPeers ? placeGroups(peers, place) : placeBoxes(peers, place);
}

const rowPitch = focusSizes.rowHeight + focusSizes.gap;
const heightOf = (rows: unknown[]) => rows.length * rowPitch - focusSizes.gap;

/** Own namespace first, then by name, outside the cluster last. */
const byNamespace = (centre: DrawnNode) =>
  by<Peer>(
    ({ namespace }) => (namespace === undefined ? 2 : namespace === centre.namespace ? 0 : 1),
    ({ namespace }) => namespace ?? '',
  );

function placeGroups(peers: Peer[], place: SidePlace): Side {
  const key = ({ namespace, style, ports }: Peer) =>
    JSON.stringify([namespace ?? null, style, ...(style === 'default' ? [] : ports)]);
  const folded = foldPeers([...peers].sort(byNamespace(place.centre)), place.side, key, true);
  const rows = unfold(folded, peers, place.unfolded);
  const placed = rows.map((peer, index) => toRow(peer, '', place, index * rowPitch));
  return { boxes: [], rows: placed, peers: withLines(rows), height: heightOf(rows) };
}

function placeBoxes(peers: Peer[], place: SidePlace): Side {
  const result: Side = { boxes: [], rows: [], peers: new Map(), height: 0 };
  let y = 0;
  const sorted = [...peers].sort(byNamespace(place.centre));
  for (const all of groupBy(sorted, ({ namespace }) => JSON.stringify(namespace ?? null)).values()) {
    const defaults = all.filter(({ style }) => style === 'default');
    const folded = foldPeers(
      defaults,
      place.side,
      ({ style }) => JSON.stringify([all[0]?.namespace ?? null, style]),
      false,
    );
    const rows = unfold([...all.filter(({ style }) => style !== 'default'), ...folded], peers, place.unfolded);
    const box = boxAround(rows, place, y);
    result.boxes.push(box);
    result.rows.push(...rowsIn(box, rows, place));
    for (const [id, peer] of withLines(rows)) result.peers.set(id, peer);
    y += box.height + focusSizes.gap;
  }
  return { ...result, height: Math.max(0, y - focusSizes.gap) };
}

const withLines = (rows: Peer[]) =>
  new Map(rows.filter(({ part }) => part !== 'unfolded').map((peer) => [peer.id, peer]));

export function boxRect({ x, width }: { x: number; width: number }, y: number, rowsHeight: number): Rect {
  const { padding, header } = boxSizes;
  return { x: x - padding, y, width: width + 2 * padding, height: header + rowsHeight + padding };
}

function boxAround(rows: Peer[], place: SidePlace, y: number): PictureBox {
  const namespace = rows[0]?.namespace;
  const rect = boxRect(place, y, heightOf(rows));
  return namespace === undefined
    ? { id: `${place.side} outside`, title: outsideTitle, look: 'outside', ...rect }
    : { id: `${place.side} ${boxOfNamespace(namespace)}`, title: namespace, ...rect };
}

function rowsIn(box: PictureBox, rows: Peer[], place: SidePlace): PictureRow[] {
  const top = box.y + boxSizes.header;
  return rows.map((peer, index) => toRow(peer, box.id, place, top + index * rowPitch));
}

/** Members of an unfolded row stand further in. */
function toRow(peer: Peer, box: string, { x, width }: SidePlace, y: number): PictureRow {
  const { id, nodes, namespace, part } = peer;
  const indent = part === 'member' ? focusSizes.indent : 0;
  const isOne = part === undefined || part === 'member';
  return {
    ...{ id, box, x: x + indent, y, width: width - indent, height: focusSizes.rowHeight },
    ...wordsOf(peer, box !== ''),
    isolated: isOne && nodes[0] ? nodes[0].isolated : { ingress: false, egress: false },
    ...(isOne ? { node: nodes[0]?.id } : { folds: { kind: 'more', ids: nodes.map((node) => node.id) } }),
    ...(namespace === undefined && { outside: true }),
  };
}
