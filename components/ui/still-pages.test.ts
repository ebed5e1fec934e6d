import { expect, test } from 'vitest';
import { holdStill } from './hold-still.ts';
import { createStillPages, type Pages } from './still-pages.ts';

interface Pod {
  name: string;
  phase: string;
}
const still = createStillPages<Pod>(({ name }) => name);
const pages = (names: string, size = names.length, phase = 'Running'): Pages<Pod> => ({
  known: new Map([...names].map((name, place) => [place, { name, phase }])),
  size,
});
const held = (shown: Pages<Pod>, next: Pages<Pod>, is = true) =>
  holdStill({ value: shown, view: '' }, next, '', is, still);
const namesOf = ({ known }: Pages<Pod>) => [...known.values()].map(({ name }) => name).join('');

test('[TB7] a row that came above is counted and waits; the rows say what is new of them', () => {
  const { value, pending } = held(pages('bcd'), pages('abcd', 4, 'Failed'));
  expect(pending).toBe(1);
  expect(namesOf(value)).toBe('bcd');
  expect(value.size).toBe(3);
  expect(value.known.get(0)).toEqual({ name: 'b', phase: 'Failed' });
});

test('[TB7] a row that left stays as it was until it is let go', () => {
  const { value, pending } = held(pages('abc'), pages('ac'));
  expect(pending).toBe(1);
  expect(namesOf(value)).toBe('abc');
});

test('[TB7] what changes in place is not held, and nothing is while nobody is in the table', () => {
  const changed = pages('abc', 3, 'Failed');
  expect(held(pages('abc'), changed)).toEqual({ value: changed, pending: 0 });
  expect(held(pages('bcd'), pages('abcd'), false).pending).toBe(0);
});

test('[TB7] of a page, the row that one more above pushes into the next page is no change', () => {
  expect(held(pages('bcd', 900), pages('abc', 901)).pending).toBe(1);
  expect(held(pages('bcd', 900), pages('cde', 899)).pending).toBe(1);
  expect(held(pages('bcd', 3), pages('abc', 3)).pending).toBe(2);
});
