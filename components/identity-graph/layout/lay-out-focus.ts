import type { DrawnEdge, DrawnNode, LineStyle, Picture, PictureBox, PictureLine, PictureRow } from './drawing.ts';
import { curveOf } from './focus/curves.ts';
import { type Direction, findPeers, type Peer } from './focus/peers.ts';
import { boxRect, placeSide, type Side } from './focus/side.ts';
import { by, groupBy, mean } from './order.ts';
import { everyStyle } from './reduce/lines.ts';
import { boxOfNamespace, outsideTitle } from './reduce/places.ts';
import { portInset } from './routes/wires.ts';
import { box as boxSizes, focusSizes, focusWidths } from './sizes.ts';

export interface Focus {
  /** Id of the node. */
  id: string;
  direction: 'in' | 'out' | 'both';
  /** Beside an open pane: smaller, so that both directions fit. */
  narrow?: boolean;
  /** Ids of folded rows that show their identities. */
  unfolded?: string[];
}

/** Who reaches it, it, what it reaches: three columns. null: there is no such node. */
export function layOutFocus(nodes: DrawnNode[], edges: DrawnEdge[], focus: Focus): Picture | null {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const centre = known.get(focus.id);
  if (!centre) return null;
  const widths = focus.narrow ? focusWidths.narrow : focusWidths.wide;
  const directions: Direction[] = focus.direction === 'both' ? ['in', 'out'] : [focus.direction];
  const first = boxSizes.padding;
  const step = widths.row + widths.between;
  const middleX = directions.includes('in') ? first + step : first;
  const xs = { in: first, out: middleX + step };
  const unfolded = new Set(focus.unfolded);
  const sides = directions.map((side) => {
    const peers = findPeers(known, edges, focus.id, side);
    return { side, ...placeSide(peers, { side, centre, unfolded, x: xs[side], width: widths.row }) };
  });
  return compose(centre, sides, middleX, widths.row);
}

type NamedSide = Side & { side: Direction };

/** Every column stands in the middle of the highest. */
function compose(centre: DrawnNode, sides: NamedSide[], x: number, width: number): Picture {
  const own = boxAround(centre, x, width);
  const height = Math.max(own.height, ...sides.map((side) => side.height));
  const box = { ...own, y: Math.round((height - own.height) / 2) };
  const row = rowOf(centre, box, x, width);
  const placed = sides.map((side) => moveDown(side, Math.round((height - side.height) / 2)));
  const right = Math.max(
    box.x + box.width,
    ...placed.flatMap(({ rows }) => rows.map((one) => one.x + one.width + boxSizes.padding)),
  );
  return {
    ...{ x: 0, y: 0, width: right, height },
    boxes: [box, ...placed.flatMap(({ boxes }) => boxes)],
    rows: [row, ...placed.flatMap(({ rows }) => rows)],
    rails: [],
    lines: placed.flatMap((side) => linesOf(side, row)),
  };
}

function boxAround({ namespace }: DrawnNode, x: number, width: number): PictureBox {
  const rect = boxRect({ x, width }, 0, focusSizes.centre);
  return namespace === undefined
    ? { id: 'outside', title: outsideTitle, look: 'outside', ...rect }
    : { id: boxOfNamespace(namespace), title: namespace, ...rect };
}

function rowOf(
  { id, label, number, namespace, isolated }: DrawnNode,
  box: PictureBox,
  x: number,
  width: number,
): PictureRow {
  return {
    ...{ id, node: id, box: box.id, label, isolated },
    ...{ x, y: box.y + boxSizes.header, width, height: focusSizes.centre },
    ...(number !== undefined && { number }),
    ...(namespace === undefined && { outside: true }),
  };
}

function moveDown(side: NamedSide, by: number): NamedSide {
  const move = <T extends { y: number }>(rect: T): T => ({ ...rect, y: rect.y + by });
  return { ...side, boxes: side.boxes.map(move), rows: side.rows.map(move) };
}

/** Lines of one style meet the identity at one point. */
function linesOf({ side, rows, peers }: NamedSide, centre: PictureRow): PictureLine[] {
  const pairs = rows.flatMap((row) => {
    const peer = peers.get(row.id);
    return peer ? [{ row, peer }] : [];
  });
  const landings = placeLandings(pairs, centre);
  return pairs.map(({ row, peer }) => {
    const [from, to] = side === 'in' ? [row.id, centre.id] : [centre.id, row.id];
    const { id, style, edges } = peer;
    const way = curveOf(row, centre, side, landings.get(style) ?? centre.y, peer.text);
    return { id: `line ${id}`, edges, from, to, style, ...way };
  });
}

/** In the order in which their peers stand, so that they do not cross. */
function placeLandings(pairs: { row: PictureRow; peer: Peer }[], centre: PictureRow): Map<LineStyle, number> {
  const heights = [...groupBy(pairs, ({ peer }) => peer.style).values()]
    .map((all) => ({ style: all[0]?.peer.style ?? 'allowed', at: mean(all.map(({ row }) => row.y)) }))
    .sort(
      by(
        ({ at }) => at,
        ({ style }) => everyStyle.indexOf(style),
      ),
    );
  const room = (centre.height - 2 * portInset) / heights.length;
  return new Map(heights.map(({ style }, index) => [style, Math.round(centre.y + portInset + room * (index + 0.5))]));
}
