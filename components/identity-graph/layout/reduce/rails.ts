import type { DrawnNode } from '../drawing.ts';
import { by, groupBy } from '../order.ts';
import type { RailPlan } from '../sheet/sheet.ts';
import type { Line } from './lines.ts';
import { joinPorts, portsText } from './ports.ts';

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

interface Railed {
  line: Line;
  hub: string;
  /** The identity in whose box the rail stands. */
  peer: string;
  arrow: '→' | '←';
}

/** Between two hubs the rail leads to the one that receives. */
function toRailed(line: Line, hubs: Set<string>): Railed {
  return hubs.has(line.to)
    ? { line, hub: line.to, peer: line.from, arrow: '→' }
    : { line, hub: line.from, peer: line.to, arrow: '←' };
}

/** Rails of each box: one per (hub, direction, style). `sizes`: identities of each box. */
export function planRails(
  railed: Line[],
  hubs: Set<string>,
  names: Map<string, string>,
  boxes: Map<string, string>,
  sizes: Map<string, number>,
): Map<string, RailPlan[]> {
  const parts = railed.map((line) => toRailed(line, hubs));
  const perBox = groupBy(parts, ({ peer }) => boxes.get(peer) ?? '');
  const plan = (box: string, all: Railed[]) =>
    [...groupBy(all, ({ hub, arrow, line }) => JSON.stringify([arrow, hub, line.style]))]
      .map(([key, group]) => toRail(`rail:${box} ${key}`, group, names, sizes.get(box) ?? 0))
      .sort(byDirection);
  return new Map([...perBox].map(([box, all]) => [box, plan(box, all)]));
}

const byDirection = by<RailPlan>(
  ({ text }) => (text.startsWith('→') ? 0 : 1),
  ({ text }) => text,
  ({ id }) => id,
);

function toRail(id: string, group: Railed[], names: Map<string, string>, size: number): RailPlan {
  const [first] = group;
  if (!first) throw new Error('a rail stands for at least one line');
  const ports = portsText(joinPorts(group.map(({ line }) => line.ports)));
  const identities = new Set(group.map(({ peer }) => peer)).size;
  // Whole: whoever draws it knows how much room there is.
  const text = `${first.arrow} ${names.get(first.hub) ?? first.hub}  ${ports}  ${identities}/${size}`;
  return { id, text, style: first.line.style, hub: first.hub, edges: group.flatMap(({ line }) => line.edges) };
}
