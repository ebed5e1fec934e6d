import type { Point } from '../drawing.ts';
import { type Across, xOfTrack } from './across.ts';
import { heightOfJoint } from './joints.ts';
import { segmentId, type Way } from './segments.ts';
import type { Settled } from './untouch.ts';
import type { Side } from './wires.ts';

/** The bends of a line from the border of one row to that of the other. */
export function bendsOf({ wire, legs }: Way, { joints, tracks }: Settled, across: Across, rowWidth: number): Point[] {
  const edge = (column: number, side: Side) => (across.rows[column] ?? 0) + (side === 'right' ? rowWidth : 0);
  const at = (joint: string | undefined) => heightOfJoint(joints, joint) ?? 0;
  const inner = legs.flatMap(({ channel, enters, leaves }) => {
    const x = xOfTrack(across, channel, tracks.get(segmentId(wire, channel)) ?? 0);
    return [
      { x, y: at(enters) },
      { x, y: at(leaves) },
    ];
  });
  return simplify([
    { x: edge(wire.start.column, wire.exit), y: at(legs[0]?.enters) },
    ...inner,
    { x: edge(wire.end.column, wire.entry), y: at(legs.at(-1)?.leaves) },
  ]);
}

/** Without repeated points, and without points in the middle of a straight part. */
function simplify(points: Point[]): Point[] {
  const distinct = points.filter((point, index) => index === 0 || !same(point, points[index - 1]));
  return distinct.filter((point, index) => {
    const [before, after] = [distinct[index - 1], distinct[index + 1]];
    return !before || !after || !onOneLine(before, point, after);
  });
}

const same = (a: Point, b: Point | undefined) => b !== undefined && a.x === b.x && a.y === b.y;
const onOneLine = (a: Point, b: Point, c: Point) => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
