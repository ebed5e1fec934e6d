import { drawSheet } from './draw-sheet.ts';
import type { DrawnEdge, DrawnNode, Picture } from './drawing.ts';
import { by, groupBy } from './order.ts';
import { drawnWithoutFocus, type Line, mergeEdges, type RowsOf } from './reduce/lines.ts';
import { boxOfNamespace } from './reduce/places.ts';
import { findHubs, takeOff } from './reduce/rails.ts';
import { findIdle } from './reduce/reduce-graph.ts';
import { planBox } from './sheet/plan-boxes.ts';
import { planRails } from './sheet/plan-rails.ts';
import { countOf, free, portsAt } from './sheet/rows.ts';
import type { BoxPlan, RowPlan } from './sheet/sheet.ts';
import { namespaceSizes } from './sizes.ts';

/** Between rows that stand for whole namespaces. */
const rowGap = 10;

/**
 * Namespaces that reach it | its identities, with rails | what it reaches, each other namespace as one row. Denied lines are
 * drawn here too. null: no node is in this namespace.
 */
export function layOutNamespace(nodes: DrawnNode[], edges: DrawnEdge[], namespace: string): Picture | null {
  const sorted = [...nodes].sort(by(({ id }) => id));
  const members = sorted.filter((node) => node.namespace === namespace);
  if (members.length === 0) return null;
  const { drawn, railed, hubs } = splitEdges(sorted, edges, namespace);
  const lines = mergeEdges(
    drawn.flatMap(({ edges: all }) => all),
    rowsAround(sorted, namespace),
  );
  const idle = findIdle(members, [...drawn, ...railed]);
  const own = planBox(boxOfNamespace(namespace), members, { nodes: sorted, lines, railed, hubs, idle }, 'medium');
  const rails = railsOf(own.id, sorted, members, railed, hubs);
  const [before, after] = [planSide('in', sorted, namespace, lines), planSide('out', sorted, namespace, lines)];
  const stacks = [before, { ...own, rails }, after].filter((box) => box.columns.flat().length > 0);
  return drawSheet(
    { stacks: stacks.map((box) => ({ columns: 1, boxes: [box] })), sizes: namespaceSizes, labels: false },
    lines,
  );
}

/** Lines that touch the namespace. Its own hubs stay on the drawing: they are what is looked at. */
function splitEdges(nodes: DrawnNode[], edges: DrawnEdge[], namespace: string) {
  const homes = new Map(nodes.map((node) => [node.id, node.namespace]));
  const all = mergeEdges(
    edges.filter(({ style }) => style !== 'default'),
    ({ from, to }) => (homes.has(from) && homes.has(to) ? [from, to] : undefined),
  );
  const found = findHubs(nodes, all.filter(drawnWithoutFocus));
  const hubs = new Set([...found].filter((id) => homes.get(id) !== namespace));
  const mine = all.filter(({ from, to }) => homes.get(from) === namespace || homes.get(to) === namespace);
  const { drawn, railed } = takeOff(mine.filter(drawnWithoutFocus), hubs, nodes);
  return { drawn: [...drawn, ...mine.filter((line) => !drawnWithoutFocus(line))], railed, hubs: found };
}

/** What is in another namespace stands in its row: one at the left, one at the right. */
function rowsAround(nodes: DrawnNode[], namespace: string): RowsOf {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const rowOf = (side: 'in' | 'out', id: string) => {
    const node = known.get(id);
    return node?.namespace === namespace
      ? id
      : `${side} ${node?.namespace === undefined ? id : boxOfNamespace(node.namespace)}`;
  };
  return ({ from, to }) => [rowOf('in', from), rowOf('out', to)];
}

function railsOf(box: string, nodes: DrawnNode[], members: DrawnNode[], railed: Line[], hubs: Set<string>) {
  const inside = new Set(members.map(({ id }) => id));
  const others = new Set([...hubs].filter((id) => !inside.has(id)));
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const homes = new Map(members.map(({ id }) => [id, box]));
  return planRails(railed, others, names, homes, new Map([[box, members.length]])).get(box) ?? [];
}

/** Rows of one side without a frame: namespaces by name, then what is outside the cluster. */
function planSide(side: 'in' | 'out', nodes: DrawnNode[], namespace: string, lines: Line[]): BoxPlan {
  const end = side === 'in' ? 'from' : 'to';
  const known = new Map(nodes.map((node) => [node.id, node]));
  const touching = groupBy(
    lines.filter((line) => line.edges.some((edge) => known.get(edge[end])?.namespace !== namespace)),
    (line) => line[end],
  );
  const rows = [...touching].map(([id, all]) => {
    const ids = new Set(all.flatMap(({ edges }) => edges.map((edge) => edge[end])));
    return toSideRow(
      id,
      [...ids].flatMap((peer) => known.get(peer) ?? []),
      side === 'out' ? lines : [],
    );
  });
  const sorted = rows.sort(
    by(
      (row) => (row.outside ? 1 : 0),
      ({ label }) => label,
      ({ id }) => id,
    ),
  );
  return { id: side, title: '', bare: true, rowGap, columns: [sorted], lasso: [], rails: [] };
}

function toSideRow(id: string, peers: DrawnNode[], lines: Line[]): RowPlan {
  const [first] = peers;
  if (!first) throw new Error(`no node stands in row ${id}`);
  const ports = portsAt(id, lines);
  const { namespace } = first;
  return namespace === undefined
    ? { id, node: first.id, label: first.label, isolated: free, outside: true, ...ports }
    : { id, namespace, label: namespace, number: countOf(peers.length), isolated: free, ...ports };
}
