import { expect, it } from 'vitest';
import { type Clock, parseStep, runScript } from './script.ts';
import { createServedCluster } from './served-cluster.ts';

/** Time that passes only when told to. */
function manualClock(): Clock & { advance(seconds: number): void } {
  let now = 0;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(seconds) {
      const end = now + seconds * 1000;
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}

const step = (value: object) => parseStep(value, 'test');
const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const ref = { apiVersion: 'v1', kind: 'Namespace', name: 'a' };

it('[DS50] steps happen at their time, again after `every`, and not after stop', () => {
  const store = createServedCluster({ objects: [], now: () => 0, historyLimit: 100 });
  const clock = manualClock();
  const heard: string[] = [];
  store.history.subscribe((event) => heard.push(`${clock.now() / 1000} ${event.type} ${event.key}`));
  const script = [
    step({ at: 10, every: 60, do: 'put', object: namespace('a') }),
    step({ at: 20, every: 60, do: 'patch', ref, patch: { metadata: { labels: { x: 'y' } } } }),
    step({ at: 30, every: 60, do: 'remove', ref }),
    step({ at: 30, do: 'put', object: namespace('b') }),
  ];
  const running = runScript({ store }, script, { clock });
  clock.advance(80);
  running.stop();
  clock.advance(1000);
  expect(heard).toEqual(['10 ADDED a', '20 MODIFIED a', '30 DELETED a', '30 ADDED b', '70 ADDED a', '80 MODIFIED a']);
});

it('a step that cannot be applied is told, and the script goes on', () => {
  const store = createServedCluster({ objects: [], now: () => 0, historyLimit: 100 });
  const clock = manualClock();
  const errors: string[] = [];
  const script = [step({ at: 1, do: 'patch', ref, patch: {} }), step({ at: 2, do: 'put', object: namespace('b') })];
  runScript({ store }, script, { clock, onError: (error) => errors.push(String(error)) });
  clock.advance(5);
  expect(errors).toEqual(['Error: cannot patch Namespace a: there is no such object']);
  expect(store.list('v1', 'Namespace')).toHaveLength(1);
});

it('a malformed step says what is wrong', () => {
  expect(() => step({ at: 1, do: 'explode' })).toThrow('test: "do" must be put, patch or remove, not "explode"');
  expect(() => step({ do: 'put', object: namespace('a') })).toThrow('test: "at" must be seconds after the start');
});

it('a step names its writer with a word, and a removal names none', () => {
  expect(() => step({ at: 1, do: 'put', by: '', object: namespace('a') })).toThrow(
    'test: "by" must be the name of a manager',
  );
  expect(() => step({ at: 1, do: 'remove', by: 'kubelet', ref })).toThrow('test: "by" has no meaning for remove');
});
