import type { DrawnNode } from '../drawing.ts';
import { groupBy } from '../order.ts';
import type { Line } from './lines.ts';

const leastReach = 6;
const shareOfNamespaces = 0.7;

/** Namespaces that a hub reaches in one direction, of so many. */
export const reachOfHub = (namespaces: number) => Math.max(leastReach, namespaces * shareOfNamespaces);

const namespacesOf = (nodes: DrawnNode[]) => new Map(nodes.map(({ id, namespace }) => [id, namespace ?? '']));

/** Identities whose lines reach most namespaces in one direction, and those that are hubs whatever their number. */
export function findHubs(nodes: DrawnNode[], lines: Line[]): Set<string> {
  const homes = namespacesOf(nodes);
  const namespaces = new Set([...homes.values()].filter((name) => name !== ''));
  const enough = reachOfHub(namespaces.size);
  const reach = (linesOfNode: Map<string, Line[]>, id: string, end: 'from' | 'to') => {
    const others = (linesOfNode.get(id) ?? []).map((line) => homes.get(line[end]) ?? '');
    return new Set(others.filter((name) => name !== '' && name !== homes.get(id))).size;
  };
  const leaving = groupBy(lines, ({ from }) => from);
  const arriving = groupBy(lines, ({ to }) => to);
  const isHub = ({ id, hub }: DrawnNode) =>
    hub || reach(leaving, id, 'to') >= enough || reach(arriving, id, 'from') >= enough;
  return new Set(nodes.filter(isHub).map(({ id }) => id));
}

/** Lines of hubs across namespaces leave the drawing; those inside their own stay. */
export function takeOff(lines: Line[], hubs: Set<string>, nodes: DrawnNode[]): { drawn: Line[]; railed: Line[] } {
  const homes = namespacesOf(nodes);
  const isRailed = ({ from, to }: Line) => (hubs.has(from) || hubs.has(to)) && homes.get(from) !== homes.get(to);
  return { drawn: lines.filter((line) => !isRailed(line)), railed: lines.filter(isRailed) };
}
