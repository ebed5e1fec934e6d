import { groupBy } from '../order.ts';
import { type Gap, middle, type Placed, spanOf } from '../sheet/place.ts';
import { columnsBetween, type Wire } from './wires.ts';

/** A wire with the gap that it takes in each column between its ends. */
export interface Routed {
  wire: Wire;
  gaps: string[];
}

const insideForeignBox = 260;
const pullOfTarget = 0.6;

/** Column by column the nearest gap, not far from the target, and outside of foreign boxes. */
export function chooseGaps(wires: Wire[], placed: Placed): Routed[] {
  const perColumn = groupBy(placed.gaps.values(), ({ column }) => `${column}`);
  return wires.map((wire) => {
    const goal = heightOf(placed, wire.line.to);
    let y = heightOf(placed, wire.line.from);
    const gaps = columnsBetween(wire).map((column) => {
      const best = cheapest(perColumn.get(`${column}`) ?? [], (gap) => cost(gap, y, goal, wire));
      y = middle(best);
      return best.id;
    });
    return { wire, gaps };
  });
}

const heightOf = (placed: Placed, row: string) => middle(spanOf(placed.rows, row));

function cost(gap: Gap, y: number, goal: number, { start, end }: Wire): number {
  const at = middle(gap);
  const isForeign = gap.box !== undefined && gap.box !== start.box && gap.box !== end.box;
  return Math.abs(at - y) + pullOfTarget * Math.abs(at - goal) + (isForeign ? insideForeignBox : 0);
}

/** Of equals the first from above. */
function cheapest(gaps: Gap[], price: (gap: Gap) => number): Gap {
  const prices = gaps.map(price);
  const best = gaps[prices.indexOf(Math.min(...prices))];
  if (!best) throw new Error('above its first box every column has a gap');
  return best;
}

/** Bundles in each gap: each takes one lane. */
export function countLanes(routes: Routed[]): Map<string, number> {
  return new Map([...bundlesPerGap(routes)].map(([gap, bundles]) => [gap, bundles.size]));
}

export function bundlesPerGap(routes: Routed[]): Map<string, Map<string, Routed[]>> {
  const passes = routes.flatMap((route) => route.gaps.map((gap) => ({ gap, route })));
  const perGap = groupBy(passes, ({ gap }) => gap);
  return new Map(
    [...perGap].map(([gap, all]) => [
      gap,
      groupBy(
        all.map(({ route }) => route),
        ({ wire }) => wire.bundle,
      ),
    ]),
  );
}
