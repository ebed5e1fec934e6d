import { expect, test } from 'vitest';
import { findRange, findRowAt, scrollInto, toStarts } from './row-places.ts';

// A node of 32 px, three addresses of 26, a node of 32: they end at 32, 58, 84, 110, 142.
const starts = toStarts(5, (index) => (index % 4 === 0 ? 32 : 26));

test('rows stand below each other by their heights', () => {
  expect([...starts]).toEqual([0, 32, 58, 84, 110, 142]);
  expect([...toStarts(0, () => 26)]).toEqual([0]);
});

test('a row begins at its own offset; above all is the first, below all the last', () => {
  expect([-5, 0, 31, 32, 57, 110, 999].map((offset) => findRowAt(starts, offset))).toEqual([0, 0, 0, 1, 1, 4, 4]);
  expect(
    findRowAt(
      toStarts(0, () => 26),
      0,
    ),
  ).toBe(-1);
});

test('in view is every row of which a pixel is', () => {
  expect(findRange(starts, { offset: 31, height: 2 })).toEqual({ first: 0, last: 1 });
  expect(findRange(starts, { offset: 32, height: 52 })).toEqual({ first: 1, last: 2 });
  expect(findRange(starts, { offset: 0, height: 0 })).toBeUndefined();
  expect(
    findRange(
      toStarts(0, () => 26),
      { offset: 0, height: 500 },
    ),
  ).toBeUndefined();
});

test('a row comes into view by the shortest way, and from under what covers the top', () => {
  const view = { offset: 40, height: 60 };
  expect(scrollInto(starts, 2, view, 0)).toBe(40);
  expect(scrollInto(starts, 4, view, 0)).toBe(82);
  expect(scrollInto(starts, 1, view, 0)).toBe(32);
  expect(scrollInto(starts, 2, view, 30)).toBe(28);
});
