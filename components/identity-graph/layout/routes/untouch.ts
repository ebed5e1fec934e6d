import { groupBy } from '../order.ts';
import { touching } from '../sizes.ts';
import type { Joint, Joints } from './joints.ts';
import { collectSegments, type Segment, type Way } from './segments.ts';
import { assignTracks, touches } from './tracks.ts';

export interface Settled {
  joints: Joints;
  segments: Segment[];
  tracks: Map<string, number>;
}

const mostRounds = 8;

/**
 * Tracks for all segments. Where lines would touch in every order of tracks (A must be left of B, and B of A), one of their
 * joints moves aside, and the tracks are assigned anew.
 */
export function settleTracks(ways: Way[], start: Joints): Settled {
  let joints = start;
  for (let round = 0; ; round++) {
    const segments = collectSegments(ways, joints);
    const tracks = assignTracks(segments);
    const pairs = findTouches(segments, tracks);
    if (pairs.length === 0 || round === mostRounds) return { joints, segments, tracks };
    joints = pairs.reduce((moved, pair) => moveApart(pair, moved), joints);
  }
}

function findTouches(segments: Segment[], tracks: Map<string, number>): [Joint, Joint][] {
  const trackOf = ({ id }: Segment) => tracks.get(id) ?? 0;
  return [...groupBy(segments, ({ channel }) => `${channel}`).values()].flatMap((channel) =>
    channel.flatMap((a) => channel.filter((b) => trackOf(a) < trackOf(b)).flatMap((b) => touches(a, b))),
  );
}

/** The nearest height first. */
const steps = [1, -1, 2, -2, 3, -3, 4, -4].map((step) => step * touching);

/** Moves one of both to where nothing is near on either side; else to where at least the other is not. */
function moveApart([a, b]: [Joint, Joint], joints: Joints): Joints {
  const isApart = (y: number, other: Joint) => Math.abs(other.y - y) >= touching;
  const mates = (joint: Joint) =>
    [...joints.values()].filter(({ place, id }) => place === joint.place && id !== joint.id);
  const across = (joint: Joint) => [...joints.values()].filter(({ column }) => Math.abs(column - joint.column) === 1);
  const everything = (joint: Joint) => [...mates(joint), ...across(joint)];
  const tries = [
    { joint: a, avoids: everything(a) },
    { joint: b, avoids: everything(b) },
    { joint: a, avoids: [...mates(a), b] },
    { joint: b, avoids: [...mates(b), a] },
  ];
  for (const { joint, avoids } of tries) {
    const heights = steps.map((step) => joint.y + step).filter((y) => y >= joint.low && y <= joint.high);
    const y = heights.find((height) => avoids.every((other) => isApart(height, other)));
    if (y !== undefined) return new Map(joints).set(joint.id, { ...joint, y });
  }
  return joints;
}
