import { expect, it } from 'vitest';
import { formatAge, formatDuration } from './age.ts';

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

// The first six are ages that the article prints; the others follow apimachinery's HumanDuration.
it.each([
  [96 * minute + 5 * second, '96m'],
  [6 * minute + 22 * second, '6m22s'],
  [6 * minute, '6m'],
  [111 * second, '111s'],
  [38 * minute, '38m'],
  [112 * second, '112s'],
  [180 * minute, '3h'],
  [7 * hour + 5 * minute, '7h5m'],
  [40 * hour, '40h'],
  [5 * day + 4 * hour, '5d4h'],
  [100 * day, '100d'],
  [2 * 365 * day + 142 * day, '2y142d'],
  [9 * 365 * day, '9y'],
  [-1500, '0s'],
  [-5000, '<invalid>'],
])('%i ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

it('a missing time is unknown', () => {
  expect(formatAge(undefined, 0)).toBe('<unknown>');
});
