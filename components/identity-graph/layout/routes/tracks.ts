import { by, groupBy } from '../order.ts';
import { pitch, touching } from '../sizes.ts';
import type { Joint } from './joints.ts';
import type { Segment } from './segments.ts';

const costOfTouching = 50;
const passes = 6;

/** Track of every segment in its channel, 0 at the left. */
export function assignTracks(segments: Segment[]): Map<string, number> {
  const tracks = new Map<string, number>();
  for (const channel of groupBy(segments, ({ channel }) => `${channel}`).values()) {
    for (const [id, track] of stack(settle(channel))) tracks.set(id, track);
  }
  return tracks;
}

/** Price of A at the left of B: crossings, and stubs at one height, which would read as one double-headed arrow. */
function price(a: Segment, b: Segment): number {
  if (!overlap(a, b)) return 0;
  const within = (joint: Joint, { top, bottom }: Segment) => joint.y > top && joint.y < bottom;
  const crossings =
    a.rights.filter((joint) => within(joint, b)).length + b.lefts.filter((joint) => within(joint, a)).length;
  return crossings + (touches(a, b).length > 0 ? costOfTouching : 0);
}

/** Joints of A and B whose stubs would lie on each other with A at the left of B. */
export function touches(a: Segment, b: Segment): [Joint, Joint][] {
  return a.rights.flatMap((right) =>
    b.lefts.filter((left) => Math.abs(left.y - right.y) < touching).map((left): [Joint, Joint] => [right, left]),
  );
}

/** Insertion sort: each segment moves to where it costs least, until none moves. */
function settle(channel: Segment[]): Segment[] {
  const start = [...channel].sort(
    by(
      (one) => one.bottom - one.top,
      (one) => one.top,
      (one) => one.id,
    ),
  );
  const prices = start.map((a) => start.map((b) => price(a, b)));
  let order = start.map((_, index) => index);
  for (let pass = 0; pass < passes; pass++) {
    const before = order;
    for (const segment of start.keys()) order = moveToBest(order, segment, prices);
    if (order.every((segment, index) => segment === before[index])) break;
  }
  return order.flatMap((segment) => start[segment] ?? []);
}

/** `change` is what it costs to stand behind all that were passed, against standing first. */
function moveToBest(order: number[], segment: number, prices: number[][]): number[] {
  const from = order.indexOf(segment);
  const others = order.filter((other) => other !== segment);
  const changes = [0];
  for (const other of others) {
    const behind = prices[other]?.[segment] ?? 0;
    const before = prices[segment]?.[other] ?? 0;
    changes.push((changes.at(-1) ?? 0) + behind - before);
  }
  const least = Math.min(...changes);
  const to = changes[from] === least ? from : changes.indexOf(least);
  return to === from ? order : others.toSpliced(to, 0, segment);
}

/** In order: one track further right than everything before that it stands beside. */
function stack(order: Segment[]): Map<string, number> {
  const tracks = new Map<string, number>();
  for (const [index, segment] of order.entries()) {
    const beside = order.slice(0, index).filter((other) => overlap(other, segment));
    tracks.set(segment.id, 1 + Math.max(-1, ...beside.map(({ id }) => tracks.get(id) ?? 0)));
  }
  return tracks;
}

const overlap = (a: Segment, b: Segment) => a.top < b.bottom + pitch && b.top < a.bottom + pitch;
