import { type Across, xOfTrack } from './across.ts';
import type { Point } from './drawing.ts';
import { type Leg, segmentId } from './segments.ts';
import type { Wire } from './wires.ts';

/** The bends of a line from the border of one row to that of the other. */
export function bendsOf(
  wire: Wire,
  legs: Leg[],
  tracks: Map<string, number>,
  across: Across,
  rowWidth: number,
): Point[] {
  const edge = (column: number, side: Wire['exit']) => (across.rows[column] ?? 0) + (side === 'right' ? rowWidth : 0);
  const inner = legs.flatMap(({ channel, enters, leaves }) => {
    const x = xOfTrack(across, channel, tracks.get(segmentId(wire, channel)) ?? 0);
    return [
      { x, y: enters },
      { x, y: leaves },
    ];
  });
  const [first, last] = [legs[0]?.enters ?? 0, legs.at(-1)?.leaves ?? 0];
  return simplify([
    { x: edge(wire.start.column, wire.exit), y: first },
    ...inner,
    { x: edge(wire.end.column, wire.entry), y: last },
  ]);
}

/** Without repeated points, and without points in the middle of a straight part. */
export function simplify(points: Point[]): Point[] {
  const distinct = points.filter((point, index) => index === 0 || !same(point, points[index - 1]));
  return distinct.filter((point, index) => {
    const [before, after] = [distinct[index - 1], distinct[index + 1]];
    return !before || !after || !onOneLine(before, point, after);
  });
}

const same = (a: Point, b: Point | undefined) => b !== undefined && a.x === b.x && a.y === b.y;
const onOneLine = (a: Point, b: Point, c: Point) => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
