import { describe, expect, test } from 'vitest';
import type { Joint } from './joints.ts';
import type { Segment } from './segments.ts';
import { assignTracks } from './tracks.ts';

const joint = (y: number): Joint => ({ id: `${y}`, column: 0, place: '', y, low: y, high: y });

/** Joined from the left at some heights, from the right at others. */
function segment(id: string, lefts: number[], rights: number[]): Segment {
  const all = [...lefts, ...rights];
  const [top, bottom] = [Math.min(...all), Math.max(...all)];
  return { id, channel: 0, lefts: lefts.map(joint), rights: rights.map(joint), top, bottom };
}

const tracks = (...segments: Segment[]) => Object.fromEntries(assignTracks(segments));

describe('[GD19] tracks', () => {
  test('what does not stand beside each other shares a track', () =>
    expect(tracks(segment('up', [0], [20]), segment('low', [40], [60]))).toEqual({ up: 0, low: 0 }));

  test('lines downwards nest without a crossing: the upper one turns later', () =>
    // a from 0 to 40, b from 10 to 60: with a at the left, its right stub at 40 would cross b
    expect(tracks(segment('a', [0], [40]), segment('b', [10], [60]))).toEqual({ b: 0, a: 1 }));

  test('lines upwards: the lower one turns later', () =>
    expect(tracks(segment('a', [40], [0]), segment('b', [60], [10]))).toEqual({ a: 0, b: 1 }));

  test('a short bracket stands inside a long one', () =>
    expect(tracks(segment('long', [0, 100], []), segment('short', [30, 60], []))).toEqual({ short: 0, long: 1 }));

  test('lines that would meet end to end at one height do not, though the other order crosses', () => {
    // a left of b: a's right stub and b's left stub lie on each other at 50
    expect(tracks(segment('a', [0], [50]), segment('b', [50], [100]))).toEqual({ b: 0, a: 1 });
    expect(tracks(segment('a', [0], [52]), segment('b', [50, 20], [100]))).toEqual({ b: 0, a: 1 });
  });
});
