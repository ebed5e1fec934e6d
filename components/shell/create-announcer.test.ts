import { expect, test } from 'vitest';
import { createAnnouncer } from './create-announcer.ts';

function start() {
  let clock = 0;
  let due: { at: number; run: () => void } | undefined;
  const said: string[] = [];
  const announcer = createAnnouncer({
    say: (words) => said.push(`${clock}: ${words}`),
    now: () => clock,
    after(ms, run) {
      due = { at: clock + ms, run };
      return () => {
        due = undefined;
      };
    },
  });
  const goTo = (time: number) => {
    if (due && due.at <= time) {
      const { at, run } = due;
      due = undefined;
      clock = at;
      run();
    }
    clock = time;
  };
  return { announcer, said, goTo };
}

test('[L41] after five quiet seconds a change is said at once', () => {
  const { announcer, said, goTo } = start();
  announcer.add(3);
  goTo(5_000);
  announcer.add(1);
  expect(said).toEqual(['0: 3 addresses changed', '5000: 1 address changed']);
});

test('[L41] what changes within five seconds is added up and said once they are over', () => {
  const { announcer, said, goTo } = start();
  announcer.add(1);
  goTo(1_000);
  announcer.add(2);
  goTo(4_999);
  announcer.add(4);
  expect(said).toEqual(['0: 1 address changed']);
  goTo(6_000);
  expect(said).toEqual(['0: 1 address changed', '5000: 6 addresses changed']);
  goTo(9_999);
  announcer.add(1);
  expect(said).toHaveLength(2);
  goTo(10_000);
  expect(said.at(-1)).toBe('10000: 1 address changed');
});

test('[L41] nothing changed is not said, and nothing is said after the end', () => {
  const { announcer, said, goTo } = start();
  announcer.add(0);
  expect(said).toEqual([]);
  announcer.add(1);
  announcer.add(1);
  announcer.stop();
  goTo(10_000);
  expect(said).toEqual(['0: 1 address changed']);
});
