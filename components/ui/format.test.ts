import { expect, test } from 'vitest';
import { formatAge, formatCount, formatPlural, formatTime } from './format.ts';

const seconds = (n: number) => n * 1000;
const hours = (n: number) => n * 3_600_000;

test('ages under an hour have one unit, over it those of kubectl', () => {
  expect(formatAge(seconds(14))).toBe('14 s');
  expect(formatAge(seconds(59.9))).toBe('59 s');
  expect(formatAge(seconds(60))).toBe('1 min');
  expect(formatAge(seconds(3599))).toBe('59 min');
  expect(formatAge(hours(1.6))).toBe('96m');
  expect(formatAge(hours(3) + seconds(12 * 60))).toBe('3h12m');
  expect(formatAge(hours(3))).toBe('3h');
  expect(formatAge(hours(40.9))).toBe('40h');
  expect(formatAge(hours(24 * 5 + 4))).toBe('5d4h');
  expect(formatAge(hours(24 * 29 + 4))).toBe('29d');
  expect(formatAge(hours(24 * 729))).toBe('729d');
  expect(formatAge(hours(24 * 1239))).toBe('3y144d');
  expect(formatAge(hours(24 * 365 * 9))).toBe('9y');
});

test('a time ahead of the clock is no negative age', () => {
  expect(formatAge(seconds(-3))).toBe('0 s');
});

test('not known is a question mark, never zero', () => {
  expect(formatCount(null)).toBe('?');
  expect(formatCount(undefined)).toBe('?');
  expect(formatCount(0)).toBe('0');
  expect(formatCount(65280)).toBe('65,280');
  expect(formatCount('18446744073709551616')).toBe('18446744073709551616');
});

test('a time carries the offset of its zone', () => {
  const time = Date.parse('2023-07-04T14:14:05Z');
  expect(formatTime(time, 0)).toBe('2023-07-04T14:14:05+00:00');
  expect(formatTime(time, 120)).toBe('2023-07-04T16:14:05+02:00');
  expect(formatTime(time, -570)).toBe('2023-07-04T04:44:05-09:30');
});

test('one is singular', () => {
  expect(formatPlural(1, 'node')).toBe('1 node');
  expect(formatPlural(0, 'node')).toBe('0 nodes');
  expect(formatPlural(2, 'policy', 'policies')).toBe('2 policies');
});
