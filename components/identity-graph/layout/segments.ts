import type { Routed } from './gaps.ts';
import { heightOfEntry, heightOfExit } from './row-ports.ts';
import type { Wire } from './wires.ts';

/** Part of a way in one channel: in from a height at one side, out at a height at one side. */
export interface Leg {
  channel: number;
  enters: number;
  leaves: number;
}

/** The upright part that a bundle has in a channel, with the heights at which it is joined from the left and the right. */
export interface Segment {
  id: string;
  channel: number;
  lefts: number[];
  rights: number[];
  top: number;
  bottom: number;
}

/** A channel lies at the right of the column of its number. */
export function legsOf(
  { wire, gaps }: Routed,
  lanes: Map<string, Map<string, number>>,
  ports: Map<string, number>,
): Leg[] {
  const between = gaps.map((gap) => lanes.get(gap)?.get(wire.bundle) ?? 0);
  const heights = [heightOfExit(ports, wire), ...between, heightOfEntry(ports, wire)];
  const first = wire.exit === 'right' ? wire.start.column : wire.start.column - 1;
  const step = wire.exit === 'right' ? 1 : -1;
  return heights.slice(1).map((leaves, index) => ({
    channel: first + step * index,
    enters: heights[index] ?? 0,
    leaves,
  }));
}

export const segmentId = (wire: Wire, channel: number) => JSON.stringify([channel, wire.bundle]);

export function collectSegments(ways: { wire: Wire; legs: Leg[] }[]): Segment[] {
  const segments = new Map<string, Segment>();
  for (const { wire, legs } of ways) {
    for (const leg of legs) {
      const id = segmentId(wire, leg.channel);
      const segment = segments.get(id) ?? { id, channel: leg.channel, lefts: [], rights: [], top: 0, bottom: 0 };
      const { lefts, rights } = stubs(wire, leg);
      segments.set(
        id,
        span({ ...segment, lefts: [...segment.lefts, ...lefts], rights: [...segment.rights, ...rights] }),
      );
    }
  }
  return [...segments.values()];
}

/** To the right: joined from the left, left to the right. A bracket comes from the left and goes back there. */
function stubs({ exit, entry }: Wire, { enters, leaves }: Leg): { lefts: number[]; rights: number[] } {
  if (exit === 'left') return { lefts: [leaves], rights: [enters] };
  return entry === 'left' ? { lefts: [enters], rights: [leaves] } : { lefts: [enters, leaves], rights: [] };
}

function span(segment: Segment): Segment {
  const all = [...segment.lefts, ...segment.rights];
  const [lefts, rights] = [[...new Set(segment.lefts)], [...new Set(segment.rights)]];
  return { ...segment, lefts, rights, top: Math.min(...all), bottom: Math.max(...all) };
}
