import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from './create-pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('[RS13] a second question within a second waits, and gets a reading of its own time', async () => {
  const pace = createPace();
  let read = 0;
  const ask = () => pace('q', async () => ++read);
  await expect(ask()).resolves.toBe(1);
  const [second, third] = [ask(), ask()];
  await vi.advanceTimersByTimeAsync(900);
  expect(read).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  await expect(Promise.all([second, third])).resolves.toEqual([2, 2]);
});

test('[RS13] other questions, and the same one later, are read at once', async () => {
  const pace = createPace();
  await pace('q', async () => 1);
  await expect(pace('other', async () => 2)).resolves.toBe(2);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(pace('q', async () => 3)).resolves.toBe(3);
});

test('[RS13] a reading that fails is told to all who waited for it, and the next one is made', async () => {
  const pace = createPace();
  await pace('q', async () => 1);
  const failing = pace('q', () => Promise.reject(new Error('no')));
  const told = expect(failing).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(1000);
  await told;
  const next = pace('q', async () => 2);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(next).resolves.toBe(2);
});
