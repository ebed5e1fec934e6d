import { by, groupBy, mean } from './order.ts';
import { type Gap, middle, type Placed } from './place.ts';
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

const heightOf = (placed: Placed, row: string) => middle(placed.rows.get(row) ?? { y: 0, height: 0 });

function cost(gap: Gap, y: number, goal: number, { start, end }: Wire): number {
  const at = middle(gap);
  const isForeign = gap.box !== undefined && gap.box !== start.box && gap.box !== end.box;
  return Math.abs(at - y) + pullOfTarget * Math.abs(at - goal) + (isForeign ? insideForeignBox : 0);
}

function cheapest(gaps: Gap[], price: (gap: Gap) => number): Gap {
  const [best] = [...gaps].sort(
    by(
      price,
      ({ y }) => y,
      ({ id }) => id,
    ),
  );
  if (!best) throw new Error('above its first box every column has a gap');
  return best;
}

/** Bundles in each gap: each takes one lane. */
export function countLanes(routes: Routed[]): Map<string, number> {
  return new Map([...bundlesPerGap(routes)].map(([gap, bundles]) => [gap, bundles.size]));
}

function bundlesPerGap(routes: Routed[]): Map<string, Map<string, Routed[]>> {
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

/** Heights of lanes by gap, then bundle: spread over the gap, those that come and go further up above the others. */
export function spreadLanes(routes: Routed[], placed: Placed): Map<string, Map<string, number>> {
  const spread = ([id, bundles]: [string, Map<string, Routed[]>]): [string, Map<string, number>] => {
    const gap = placed.gaps.get(id);
    if (!gap) throw new Error(`no gap ${id}`);
    const neighbours = (all: Routed[]) => mean(all.map((route) => heightAround(route, id, placed)));
    const order = [...bundles]
      .map(([bundle, all]) => ({ bundle, at: neighbours(all) }))
      .sort(
        by(
          ({ at }) => at,
          ({ bundle }) => bundle,
        ),
      );
    const step = gap.height / (order.length + 1);
    return [id, new Map(order.map(({ bundle }, index) => [bundle, gap.y + step * (index + 1)]))];
  };
  return new Map([...bundlesPerGap(routes)].map(spread));
}

/** Sum of the heights before and after a gap on the way. */
function heightAround({ wire, gaps }: Routed, gap: string, placed: Placed): number {
  const middles = gaps.map((id) => middle(placed.gaps.get(id) ?? { y: 0, height: 0 }));
  const way = [heightOf(placed, wire.line.from), ...middles, heightOf(placed, wire.line.to)];
  const at = gaps.indexOf(gap) + 1;
  return (way[at - 1] ?? 0) + (way[at + 1] ?? 0);
}
