import { formatPlural } from '../ui/format.ts';
import { announceEvery } from './announce-every.ts';

export interface AnnouncerOptions {
  say(words: string): void;
  now(): number;
  /** As setTimeout; the result takes it back. */
  after(ms: number, run: () => void): () => void;
}

/**
 * Says how many addresses changed: at once when it was quiet for five seconds; what changes meanwhile is added up and said in one
 * message when they are over.
 */
export function createAnnouncer({ say, now, after }: AnnouncerOptions) {
  let waiting = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;
  const speak = () => {
    cancel = undefined;
    saidAt = now();
    say(`${formatPlural(waiting, 'address', 'addresses')} changed`);
    waiting = 0;
  };
  return {
    /** `count` more addresses changed. */
    add(count: number) {
      if (count === 0) return;
      waiting += count;
      const rest = saidAt + announceEvery - now();
      if (rest <= 0) speak();
      else cancel ??= after(rest, speak);
    },
    stop: () => cancel?.(),
  };
}
