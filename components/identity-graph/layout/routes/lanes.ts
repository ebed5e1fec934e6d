import { by, mean } from '../order.ts';
import { middle, type Placed, spanOf } from '../sheet/place.ts';
import { touching } from '../sizes.ts';
import { bundlesPerGap, type Routed } from './gaps.ts';
import type { Joint } from './joints.ts';

/** Bundles spread over the gaps that they take: those that come and go further up lie above the others. */
export function placeLanes(routes: Routed[], placed: Placed): Joint[] {
  return [...bundlesPerGap(routes)].flatMap(([id, bundles]) => {
    const gap = placed.gaps.get(id);
    if (!gap) throw new Error(`no gap ${id}`);
    const order = [...bundles]
      .map(([bundle, all]) => ({ bundle, at: mean(all.map((route) => heightAround(route, id, placed))) }))
      .sort(
        by(
          ({ at }) => at,
          ({ bundle }) => bundle,
        ),
      );
    const step = gap.height / (order.length + 1);
    const [low, high] = [gap.y + touching, gap.y + gap.height - touching];
    return order.map(({ bundle }, index) => ({
      ...{ id: laneId(id, bundle), column: gap.column, place: id, low, high },
      y: Math.round(gap.y + step * (index + 1)),
    }));
  });
}

export const laneId = (gap: string, bundle: string) => JSON.stringify(['lane', gap, bundle]);

/** Sum of the heights before and after a gap on the way. */
function heightAround({ wire, gaps }: Routed, gap: string, placed: Placed): number {
  const row = (id: string) => middle(spanOf(placed.rows, id));
  const middles = gaps.map((id) => middle(spanOf(placed.gaps, id)));
  const way = [row(wire.line.from), ...middles, row(wire.line.to)];
  const at = gaps.indexOf(gap) + 1;
  return (way[at - 1] ?? 0) + (way[at + 1] ?? 0);
}
