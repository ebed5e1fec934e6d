import { by, groupBy, mean } from '../order.ts';
import { middle, type Placed, type Span, spanOf } from '../sheet/place.ts';
import type { Routed } from './gaps.ts';
import { heightOfJoint, type Joint, type Joints } from './joints.ts';
import { laneId } from './lanes.ts';
import { entryPort, exitPort, isBracket, portInset, type Side } from './wires.ts';

interface Port {
  id: string;
  row: string;
  side: Side;
  column: number;
  /** Height of what comes next on the way from or to the row. */
  next: number;
  bracket: boolean;
}

/** Ports on the sides of all rows, spread over their height. */
export function placePorts(routes: Routed[], lanes: Joints, placed: Placed): Joint[] {
  const ports = mergePorts(routes.flatMap((route) => portsOf(route, lanes, placed)));
  return [...groupBy(ports, ({ row, side }) => JSON.stringify(['port', row, side]))].flatMap(([place, group]) => {
    const span = spanOf(placed.rows, group[0]?.row ?? '');
    const [low, high] = [span.y + portInset, span.y + span.height - portInset];
    return [...group].sort(inOrderOf(span)).map(({ id, column }, index) => ({
      ...{ id, column, place, low, high },
      y: Math.round(group.length === 1 ? middle(span) : low + (index * (high - low)) / (group.length - 1)),
    }));
  });
}

function portsOf({ wire, gaps }: Routed, lanes: Joints, placed: Placed): Port[] {
  const laneIn = (gap: string | undefined) => heightOfJoint(lanes, gap && laneId(gap, wire.bundle));
  const rowAt = (id: string) => middle(spanOf(placed.rows, id));
  const bracket = isBracket(wire);
  const { line, start, end } = wire;
  return [
    { ...exitPort(wire), column: start.column, next: laneIn(gaps[0]) ?? rowAt(line.to), bracket },
    { ...entryPort(wire), column: end.column, next: laneIn(gaps.at(-1)) ?? rowAt(line.from), bracket },
  ];
}

/** Lines of a bundle meet at one port, which looks to where they come from on average. */
function mergePorts(ports: Port[]): Port[] {
  return [...groupBy(ports, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{ ...first, next: mean(group.map(({ next }) => next)), bracket: group.every(({ bracket }) => bracket) }];
  });
}

/**
 * Brackets upwards stand above the lines to other columns, brackets downwards below them. Among brackets the far ones stand
 * inside, so that they nest without a crossing.
 */
function inOrderOf(row: Span) {
  const group = ({ bracket, next }: Port) => (bracket ? (next < middle(row) ? -1 : 1) : 0);
  return by<Port>(
    group,
    ({ bracket, next }) => (bracket ? -next : next),
    ({ id }) => id,
  );
}
