import { expect, test } from 'vitest';
import { type Joint, toJoints } from './joints.ts';
import type { Way } from './segments.ts';
import { settleTracks } from './untouch.ts';

const joint = (id: string, column: number, y: number): Joint => {
  return { id, column, place: `${column} ${y < 50 ? 'upper' : 'lower'}`, y, low: y - 10, high: y + 10 };
};

/** From column 0 to column 1. */
const way = (id: string, enters: string, leaves: string): Way => ({
  legs: [{ channel: 0, enters, leaves }],
  wire: {
    line: { id, from: id, to: id, style: 'allowed', ports: [], edges: [] },
    bundle: id,
    start: { column: 0, box: '' },
    end: { column: 1, box: '' },
    exit: 'right',
    entry: 'left',
  },
});

test('[GD19] two lines that would touch in either order: one moves aside by 3 px', () => {
  // a from 20 to 80, b from 80 to 20: a left of b touches at 80, b left of a at 20
  const joints = toJoints([joint('a in', 0, 20), joint('a out', 1, 80), joint('b in', 0, 80), joint('b out', 1, 20)]);
  const settled = settleTracks([way('a', 'a in', 'a out'), way('b', 'b in', 'b out')], joints);
  const moved = [...settled.joints.values()].filter(({ id, y }) => y !== joints.get(id)?.y);
  expect(moved).toHaveLength(1);
  expect(Math.abs((moved[0]?.y ?? 0) - (joints.get(moved[0]?.id ?? '')?.y ?? 0))).toBe(3);
});

test('[GD19] where an order avoids it, nothing moves', () => {
  const joints = toJoints([joint('a in', 0, 20), joint('a out', 1, 80), joint('b in', 0, 80), joint('b out', 1, 120)]);
  const settled = settleTracks([way('a', 'a in', 'a out'), way('b', 'b in', 'b out')], joints);
  expect(settled.joints).toEqual(joints);
});
