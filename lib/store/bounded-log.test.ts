import { expect, test } from 'vitest';
import { createBoundedLog } from './bounded-log.ts';

const createLog = (count: number, bytes: number) =>
  createBoundedLog<string>({ count, bytes, sizeOf: (text) => text.length });

const fill = (log: ReturnType<typeof createLog>, ...texts: string[]) => {
  for (const text of texts) log.add(text);
};

test('[CH16] the oldest go when there are too many', () => {
  const log = createLog(2, 100);
  fill(log, 'a', 'b', 'c', 'd');
  expect([log.entries, log.dropped]).toEqual([['c', 'd'], 2]);
});

test('[CH16] and when they are too large together; one that is larger than all the room stands alone', () => {
  const log = createLog(10, 5);
  fill(log, 'aa', 'bb', 'c');
  expect(log.entries).toEqual(['aa', 'bb', 'c']);
  fill(log, 'd');
  expect([log.entries, log.dropped]).toEqual([['bb', 'c', 'd'], 1]);
  fill(log, 'eeeeeeee');
  expect([log.entries, log.dropped]).toEqual([['eeeeeeee'], 4]);
});

test('what was wrong is taken back out of the newest, and is not counted as dropped', () => {
  const log = createLog(10, 5);
  fill(log, 'x1', 'a', 'x2');
  expect(
    log.takeBack(
      (text) => text.startsWith('x'),
      (text) => text === 'a',
    ),
  ).toBe(1);
  expect([log.entries, log.dropped]).toEqual([['x1', 'a'], 0]);
  fill(log, 'bb');
  expect(log.entries).toEqual(['x1', 'a', 'bb']);
});
