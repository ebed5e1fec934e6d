import { by, groupBy } from './order.ts';
import type { Segment } from './segments.ts';
import { pitch, touching } from './sizes.ts';

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
  const within = (y: number, { top, bottom }: Segment) => y > top && y < bottom;
  const crossings = a.rights.filter((y) => within(y, b)).length + b.lefts.filter((y) => within(y, a)).length;
  const touch = a.rights.some((right) => b.lefts.some((left) => Math.abs(left - right) < touching));
  return crossings + (touch ? costOfTouching : 0);
}

/** Insertion sort: each segment moves to where it costs least, until none moves. */
function settle(channel: Segment[]): Segment[] {
  const order = [...channel].sort(
    by(
      (one) => one.bottom - one.top,
      (one) => one.top,
      (one) => one.id,
    ),
  );
  const known = new Map<string, number>();
  const priceOf = (a: Segment, b: Segment) => {
    const key = `${a.id} ${b.id}`;
    const value = known.get(key) ?? price(a, b);
    known.set(key, value);
    return value;
  };
  for (let pass = 0; pass < passes; pass++) {
    const moved = channel.filter((segment) => moveToBest(order, segment, priceOf));
    if (moved.length === 0) break;
  }
  return order;
}

function moveToBest(order: Segment[], segment: Segment, priceOf: (a: Segment, b: Segment) => number): boolean {
  const from = order.indexOf(segment);
  order.splice(from, 1);
  let change = 0;
  let best = { at: 0, change: 0 };
  const changes = [0];
  for (const [index, other] of order.entries()) {
    change += priceOf(other, segment) - priceOf(segment, other);
    changes.push(change);
    if (change < best.change) best = { at: index + 1, change };
  }
  const at = (changes[from] ?? 0) <= best.change ? from : best.at;
  order.splice(at, 0, segment);
  return at !== from;
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
