import { describe, expect, test } from 'vitest';
import { type Pair, rank, squeeze } from './ranks.ts';

const pair = (arrow: string, weight = 1): Pair => ({ from: arrow.charAt(0), to: arrow.charAt(1), weight });
const ranks = (ids: string, ...pairs: Pair[]) => Object.fromEntries(rank([...ids], pairs));

describe('[GD12] ranks', () => {
  test('longest path', () =>
    expect(ranks('abcd', pair('ab'), pair('bc'), pair('cd'), pair('ad'))).toEqual({ a: 0, b: 1, c: 2, d: 3 }));

  test('what nothing points to stands just before its first target', () =>
    expect(ranks('abcx', pair('ab'), pair('bc'), pair('xc'))).toEqual({ a: 0, b: 1, c: 2, x: 1 }));

  test('a pair that would close a cycle is skipped: the lightest', () =>
    expect(ranks('abc', pair('ab', 2), pair('bc', 3), pair('ca', 1))).toEqual({ a: 0, b: 1, c: 2 }));

  test('of equals the first by name enters first', () =>
    expect(ranks('ab', pair('ba'), pair('ab'))).toEqual({ a: 0, b: 1 }));

  test('without pairs, and to itself: 0', () => expect(ranks('ab', pair('aa'))).toEqual({ a: 0, b: 0 }));
});

describe('[GD13] squeezed', () => {
  const of = (...values: number[]) => new Map(values.map((value, index) => [`${index}`, value]));

  test('evenly', () => expect([...squeeze(of(0, 1, 2, 3, 4, 5, 6), 4).values()]).toEqual([0, 1, 1, 2, 2, 3, 3]));

  test('not where they fit', () => expect([...squeeze(of(0, 3), 4).values()]).toEqual([0, 3]));
});
