import { by, groupBy } from '../order.ts';
import type { Line } from '../reduce/lines.ts';
import { joinPorts, portsText } from '../reduce/ports.ts';
import type { RailPlan } from './sheet.ts';

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
