import { by, groupBy } from '../order.ts';
import type { Line } from '../reduce/lines.ts';
import { outsideSources, outsideTargets } from '../reduce/places.ts';
import { type Pair, rank, squeeze } from '../reduce/ranks.ts';
import type { Form } from '../reduce/reduce-graph.ts';
import type { Sizes } from '../sizes.ts';
import { place } from './place.ts';
import type { BoxPlan, Sheet, Stack } from './sheet.ts';

const mostStacks: Record<Form, number> = { small: 2, medium: 5 };
/** From so many on, rows that no policy selects stand in two columns. */
const longLasso = 4;

/** Boxes in columns: by rank, in a column by name; those without a line to another box fill the shortest columns. */
export function stackBoxes(boxes: BoxPlan[], lines: Line[], form: Form, sizes: Sizes): Stack[] {
  const pairs = countPairs(boxes, lines);
  const linked = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const columns = chooseColumns(boxes, pairs, mostStacks[form]);
  const count = Math.max(...columns.values(), 0) + 1;
  const isIdle = ({ id }: BoxPlan) => !linked.has(id) && id !== outsideSources && id !== outsideTargets;
  const stacks = Array.from(
    { length: linked.size > 0 ? count : Math.min(boxes.length, mostStacks[form]) },
    (_, column) => boxes.filter((box) => !isIdle(box) && columns.get(box.id) === column).sort(byPlace),
  );
  for (const box of boxes.filter(isIdle).sort(byPlace)) shortest(stacks, sizes).push(box);
  return stacks.filter((stack) => stack.length > 0).map(toStack);
}

/** By name; outside the cluster, sources come first and targets last. */
const byPlace = by<BoxPlan>(
  ({ id }) => (id === outsideSources ? 0 : id === outsideTargets ? 2 : 1),
  ({ title }) => title,
);

function toStack(boxes: BoxPlan[]): Stack {
  const needed = boxes.map(({ columns, lasso }) => Math.max(columns.length, lasso.length >= longLasso ? 2 : 1));
  return { columns: Math.max(1, ...needed), boxes };
}

function countPairs(boxes: BoxPlan[], lines: Line[]): Pair[] {
  const homes = new Map(boxes.flatMap((box) => box.columns.flat().map((row) => [row.id, box.id])));
  const crossing = lines
    .map(({ from, to }) => ({ from: homes.get(from) ?? '', to: homes.get(to) ?? '' }))
    .filter(({ from, to }) => from !== to);
  return [...groupBy(crossing, ({ from, to }) => JSON.stringify([from, to])).values()].flatMap((group) =>
    group.slice(0, 1).map((pair) => ({ ...pair, weight: group.length })),
  );
}

/** What is outside the cluster has no rank: sources stand in the first column, targets in the last. */
function chooseColumns(boxes: BoxPlan[], pairs: Pair[], most: number): Map<string, number> {
  const isInside = (id: string) => id !== outsideSources && id !== outsideTargets;
  const inside = boxes.filter(({ id }) => isInside(id)).map(({ id }) => id);
  const ranks = rank(
    inside,
    pairs.filter(({ from, to }) => isInside(from) && isInside(to)),
  );
  const last = Math.max(-1, ...ranks.values());
  const hasTargets = boxes.some(({ id }) => id === outsideTargets);
  const fits = last + 1 + (hasTargets ? 1 : 0) <= most;
  const columns = fits ? new Map(ranks) : squeeze(ranks, Math.max(2, most - 1));
  columns.set(outsideSources, 0);
  if (hasTargets) columns.set(outsideTargets, fits ? last + 1 : most - 1);
  return columns;
}

function shortest(stacks: BoxPlan[][], sizes: Sizes): BoxPlan[] {
  const height = (boxes: BoxPlan[]) => {
    const sheet: Sheet = { stacks: [toStack(boxes)], sizes, labels: false };
    return place(sheet, new Map(), new Map()).height;
  };
  const [best] = [...stacks].sort(by(height));
  if (!best) throw new Error('there is at least one column');
  return best;
}
