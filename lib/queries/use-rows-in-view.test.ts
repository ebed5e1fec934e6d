import { expect, test } from 'vitest';
import { listPages } from './use-rows-in-view.ts';

test('[TB8] a list of up to two thousand rows is read whole, in pages of five hundred', () => {
  expect(listPages(0, 0)).toEqual([0]);
  expect(listPages(0, 501)).toEqual([0, 1]);
  expect(listPages(1900, 2000)).toEqual([0, 1, 2, 3]);
});

test('of a longer one, and of one whose length is not known yet, the pages around what is in view', () => {
  expect(listPages(0, undefined)).toEqual([0]);
  expect(listPages(0, 2001)).toEqual([0]);
  expect(listPages(420, 2001)).toEqual([0, 1]);
  expect(listPages(549, 2001)).toEqual([0, 1]);
  expect(listPages(1600, 100_000)).toEqual([3, 4]);
});
