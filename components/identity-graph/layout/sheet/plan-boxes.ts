import type { DrawnNode } from '../drawing.ts';
import { by, groupBy } from '../order.ts';
import { drawnWithoutFocus } from '../reduce/lines.ts';
import { outsideSources, outsideTargets, outsideTitle, placeNodes } from '../reduce/places.ts';
import { rank, squeeze } from '../reduce/ranks.ts';
import type { Form, Reduced } from '../reduce/reduce-graph.ts';
import { planRails } from './plan-rails.ts';
import { countOf, foldRow, toRow } from './rows.ts';
import type { BoxPlan, RowPlan } from './sheet.ts';

const mostInnerColumns = 3;

/** Boxes with their rows, before they stand in columns; sorted by id. */
export function planBoxes(graph: Reduced, form: Form): BoxPlan[] {
  const { nodes, lines, railed, hubs } = graph;
  const homes = placeNodes(nodes, [...lines, ...railed]);
  const members = groupBy(nodes, ({ id }) => homes.get(id) ?? '');
  const counts = new Map([...members].map(([box, all]) => [box, all.length]));
  const rails = planRails(railed, hubs, new Map(nodes.map(({ id, label }) => [id, label])), homes, counts);
  return [...members]
    .map(([id, all]) => ({ ...planBox(id, all, graph, form), rails: rails.get(id) ?? [] }))
    .sort(by(({ id }) => id));
}

/** The box of one namespace, or of what is outside, without rails. */
export function planBox(id: string, members: DrawnNode[], graph: Reduced, form: Form): BoxPlan {
  const idle = members.filter((node) => graph.idle.has(node.id)).sort(byLabel);
  const folds = form === 'medium' && idle.length > 1;
  const isOutside = id === outsideSources || id === outsideTargets;
  const lasso = form === 'small' && !isOutside ? idle : [];
  const hidden = new Set([...(folds ? idle : []), ...lasso].map((node) => node.id));
  const columns = planColumns(
    members.filter((node) => !hidden.has(node.id)),
    graph,
    form,
  );
  if (folds) columns[0]?.push(foldRow(id, idle, isOutside));
  return {
    id,
    title: isOutside ? outsideTitle : (members[0]?.namespace ?? ''),
    ...(form === 'small' && !isOutside && { note: countOf(members.length) }),
    ...(isOutside && { look: 'outside' }),
    columns,
    lasso: lasso.map((node) => toRow(node, graph, form)),
    rails: [],
  };
}

const byLabel = by<DrawnNode>(
  ({ label }) => label,
  ({ id }) => id,
);

/** Rows by rank inside the box, then by label. On a small picture every rank is a column of its own. */
function planColumns(members: DrawnNode[], graph: Reduced, form: Form): RowPlan[][] {
  const ids = new Set(members.map(({ id }) => id));
  const inside = graph.lines.filter((line) => drawnWithoutFocus(line) && ids.has(line.from) && ids.has(line.to));
  const pairs = inside.map(({ from, to }) => ({ from, to, weight: 1 }));
  const ranks = rank([...ids], pairs);
  const squeezed = form === 'small' ? squeeze(ranks, mostInnerColumns) : ranks;
  const rankOf = ({ id }: DrawnNode) => squeezed.get(id) ?? 0;
  const sorted = [...members].sort(
    by(
      rankOf,
      ({ label }) => label,
      ({ id }) => id,
    ),
  );
  const columns: RowPlan[][] = [[]];
  for (const node of sorted) {
    const column = form === 'small' ? rankOf(node) : 0;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(toRow(node, graph, form));
  }
  return columns;
}
