/**
 * The names of one kind, looked through at every question: one pass over plain arrays is a few milliseconds for 100,000 names
 * (docs/decisions/search.md), and adding or taking one touches nothing else.
 */
import { fitPieces, fitWhole, foldCase, readPieces, startOf } from '../model/search/fit-name.ts';
import { everyFit, type FoundName, type NameGroup } from '../model/search/search.ts';

export interface NameList {
  readonly size: number;
  /** Counted: a name stays until as many `take` as `add` have named it. */
  add(key: string, text: string): void;
  take(key: string): void;
  /** The best `limit`, and how many have the input in one piece: SE4 to SE6. */
  find(input: string, limit: number): { found: FoundName[]; total: number };
}

const pieces = everyFit.indexOf('pieces');

interface Ranked {
  slot: number;
  fit: number;
  breaks: number;
}

export function createNameList(group: NameGroup): NameList {
  const slots = new Map<string, number>();
  const keys: string[] = [];
  const texts: string[] = [];
  /** In folded case; mostly the same string. */
  const folded: string[] = [];
  const starts: number[] = [];
  const letters: number[] = [];
  const givers: number[] = [];

  const put = (slot: number, key: string, text: string) => {
    slots.set(key, slot);
    keys[slot] = key;
    texts[slot] = text;
    folded[slot] = foldCase(text);
    starts[slot] = startOf(group, text, '');
    letters[slot] = lettersOf(folded[slot] ?? '');
  };

  const drop = (slot: number) => {
    slots.delete(keys[slot] ?? '');
    const last = keys.length - 1;
    if (slot !== last) {
      put(slot, keys[last] ?? '', texts[last] ?? '');
      givers[slot] = givers[last] ?? 0;
    }
    for (const column of [keys, texts, folded, starts, letters, givers]) column.length = last;
  };

  /** Below 0: the first stands before the second. */
  const compare = (a: Ranked, b: Ranked) =>
    a.fit - b.fit ||
    a.breaks - b.breaks ||
    lengthAt(a.slot) - lengthAt(b.slot) ||
    compareTexts(texts[a.slot] ?? '', texts[b.slot] ?? '') ||
    compareTexts(keys[a.slot] ?? '', keys[b.slot] ?? '');
  const lengthAt = (slot: number) => (texts[slot]?.length ?? 0) - (starts[slot] ?? 0);

  /** Slots of the names that have every letter of the input, and where comparing begins in them. */
  const lookThrough = (input: string, see: (slot: number, text: string, from: number) => void) => {
    const wanted = lettersOf(input);
    const whole = input.includes('/');
    for (let slot = 0; slot < keys.length; slot++) {
      if (((letters[slot] ?? 0) & wanted) === wanted) see(slot, folded[slot] ?? '', whole ? 0 : (starts[slot] ?? 0));
    }
  };

  const findWhole = (input: string, best: Best<Ranked>) => {
    let total = 0;
    lookThrough(input, (slot, text, from) => {
      const fit = fitWhole(text, from, input);
      if (fit < 0) return;
      total++;
      best.offer({ slot, fit, breaks: 0 });
    });
    return total;
  };

  const findInPieces = (input: string, best: Best<Ranked>) => {
    const characters = readPieces(input);
    if (characters === '') return;
    lookThrough(characters, (slot, text, from) => {
      if (fitWhole(text, from, input) >= 0) return;
      const fitted = fitPieces(text, from, characters);
      if (fitted) best.offer({ slot, fit: pieces, breaks: fitted.breaks });
    });
  };

  return {
    get size() {
      return keys.length;
    },
    add(key, text) {
      const slot = slots.get(key);
      if (slot === undefined) {
        put(keys.length, key, text);
        givers.push(1);
      } else givers[slot] = (givers[slot] ?? 0) + 1;
    },
    take(key) {
      const slot = slots.get(key);
      if (slot === undefined) return;
      const left = (givers[slot] ?? 0) - 1;
      if (left > 0) givers[slot] = left;
      else drop(slot);
    },
    find(input, limit) {
      const wanted = foldCase(input);
      const best = createBest(limit, compare);
      const total = findWhole(wanted, best);
      if (total < limit) findInPieces(wanted, best);
      const found = best.list().map(({ slot, fit }) => ({
        key: keys[slot] ?? '',
        text: texts[slot] ?? '',
        fit: everyFit[fit] ?? 'pieces',
      }));
      return { found, total: Math.max(total, found.length) };
    },
  };
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One bit for each of a to z, five for the digits in pairs: a name without a letter of the input is passed over at once. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) bits |= 1 << (26 + ((code - 48) >> 1));
  }
  return bits;
}

interface Best<Item> {
  offer(item: Item): void;
  list(): Item[];
}

/** The first `limit` in the order of `compare`, of however many are offered. */
function createBest<Item>(limit: number, compare: (a: Item, b: Item) => number): Best<Item> {
  const items: Item[] = [];
  return {
    offer(item) {
      const last = items.at(-1);
      if (items.length === limit && last !== undefined && compare(item, last) >= 0) return;
      const at = items.findIndex((other) => compare(item, other) < 0);
      items.splice(at < 0 ? items.length : at, 0, item);
      if (items.length > limit) items.pop();
    },
    list: () => items,
  };
}
