import type { Routed } from './gaps.ts';
import { by, groupBy, mean } from './order.ts';
import { middle, type Placed, type Span } from './place.ts';
import { entryPort, exitPort, isBracket, portInset, type Side, type Wire } from './wires.ts';

interface Port {
  id: string;
  row: string;
  side: Side;
  /** Height of what comes next on the way from or to the row. */
  next: number;
  bracket: boolean;
}

/** Height of every port: `out <line>` and `in <bundle>`. */
export function placePorts(
  routes: Routed[],
  lanes: Map<string, Map<string, number>>,
  placed: Placed,
): Map<string, number> {
  const ports = mergePorts(routes.flatMap((route) => portsOf(route, lanes, placed)));
  const heights = new Map<string, number>();
  for (const group of groupBy(ports, ({ row, side }) => JSON.stringify([row, side])).values()) {
    const span = placed.rows.get(group[0]?.row ?? '') ?? { y: 0, height: 0 };
    const sorted = [...group].sort(inOrderOf(span));
    for (const [index, { id }] of sorted.entries()) heights.set(id, spread(span, index, sorted.length));
  }
  return heights;
}

function portsOf({ wire, gaps }: Routed, lanes: Map<string, Map<string, number>>, placed: Placed): Port[] {
  const laneIn = (gap: string | undefined) => (gap === undefined ? undefined : lanes.get(gap)?.get(wire.bundle));
  const rowAt = (id: string) => middle(placed.rows.get(id) ?? { y: 0, height: 0 });
  const bracket = isBracket(wire);
  return [
    { ...exitPort(wire), next: laneIn(gaps[0]) ?? rowAt(wire.line.to), bracket },
    { ...entryPort(wire), next: laneIn(gaps.at(-1)) ?? rowAt(wire.line.from), bracket },
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

function spread({ y, height }: Span, index: number, count: number): number {
  if (count === 1) return y + height / 2;
  return y + portInset + (index * (height - 2 * portInset)) / (count - 1);
}

export const heightOfExit = (ports: Map<string, number>, wire: Wire) => ports.get(exitPort(wire).id) ?? 0;
export const heightOfEntry = (ports: Map<string, number>, wire: Wire) => ports.get(entryPort(wire).id) ?? 0;
