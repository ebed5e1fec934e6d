'use client';
import { useSyncExternalStore } from 'react';
import { formatAge, formatTime } from './format.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
const readClock = () => Math.floor(Date.now() / 1000) * 1000;

/** The browser's clock, one tick a second for the whole page; undefined while rendered on the server, whose clock is another. */
export const useClock = (): number | undefined => useSyncExternalStore(subscribe, readClock, () => undefined);

/**
 * How long ago a time was; the time itself stands in the tooltip. Ages are never announced by screen readers.
 * `now` (ms) fixes the clock: the age of something in a recording does not grow.
 */
export function Age({ time, now, suffix = '' }: { time: string | number; now?: number | undefined; suffix?: string }) {
  const clock = useClock();
  const at = typeof time === 'number' ? time : Date.parse(time);
  const reference = now ?? clock;
  if (reference === undefined || Number.isNaN(at)) return <span>–</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatTime(at)} className="whitespace-nowrap tabular-nums">
      {formatAge(reference - at)}
      {suffix}
    </time>
  );
}
