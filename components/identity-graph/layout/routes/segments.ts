import type { Routed } from './gaps.ts';
import type { Joint, Joints } from './joints.ts';
import { laneId } from './lanes.ts';
import { entryPort, exitPort, type Wire } from './wires.ts';

/** Part of a way in one channel, by the joints at which it enters and leaves. A channel lies right of the column of its number. */
export interface Leg {
  channel: number;
  enters: string;
  leaves: string;
}

export interface Way {
  wire: Wire;
  legs: Leg[];
}

/** The upright part that a bundle has in a channel, with the joints that lead to it from the left and from the right. */
export interface Segment {
  id: string;
  channel: number;
  lefts: Joint[];
  rights: Joint[];
  top: number;
  bottom: number;
}

export function toWay({ wire, gaps }: Routed): Way {
  const lanes = gaps.map((gap) => laneId(gap, wire.bundle));
  const joints = [exitPort(wire).id, ...lanes, entryPort(wire).id];
  const step = wire.exit === 'right' ? 1 : -1;
  const first = wire.exit === 'right' ? wire.start.column : wire.start.column - 1;
  const legs = joints.slice(1).map((leaves, index) => ({
    channel: first + step * index,
    enters: joints[index] ?? '',
    leaves,
  }));
  return { wire, legs };
}

export const segmentId = (wire: Wire, channel: number) => JSON.stringify([channel, wire.bundle]);

export function collectSegments(ways: Way[], joints: Joints): Segment[] {
  const sides = new Map<string, { channel: number; lefts: Set<string>; rights: Set<string> }>();
  for (const { wire, legs } of ways) {
    for (const leg of legs) {
      const id = segmentId(wire, leg.channel);
      const side = sides.get(id) ?? { channel: leg.channel, lefts: new Set(), rights: new Set() };
      const { lefts, rights } = stubs(wire, leg);
      for (const joint of lefts) side.lefts.add(joint);
      for (const joint of rights) side.rights.add(joint);
      sides.set(id, side);
    }
  }
  const find = (ids: Set<string>) => [...ids].flatMap((id) => joints.get(id) ?? []);
  return [...sides].map(([id, { channel, lefts, rights }]) => toSegment(id, channel, find(lefts), find(rights)));
}

/** A bracket comes from the left and goes back there. */
function stubs({ exit, entry }: Wire, { enters, leaves }: Leg): { lefts: string[]; rights: string[] } {
  if (exit === 'left') return { lefts: [leaves], rights: [enters] };
  return entry === 'left' ? { lefts: [enters], rights: [leaves] } : { lefts: [enters, leaves], rights: [] };
}

function toSegment(id: string, channel: number, lefts: Joint[], rights: Joint[]): Segment {
  const heights = [...lefts, ...rights].map(({ y }) => y);
  return { id, channel, lefts, rights, top: Math.min(...heights), bottom: Math.max(...heights) };
}
