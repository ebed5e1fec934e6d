/**
 * The names of one kind, looked through at every question: a pass over 100,000 of them is a few milliseconds
 * (docs/decisions/search.md), and adding or taking one touches no other.
 */
import { type Best, keepBest } from '../model/keep-best.ts';
import { fitPieces, fitWhole, foldCase, readPieces, startOf } from '../model/search/fit-name.ts';
import { everyFit, type FoundName, type NameGroup } from '../model/search/search.ts';

export interface NameList {
  readonly size: number;
  /** Counted: a name stays until `take` has named it as often as `add`. */
  add(key: string, text: string): void;
  take(key: string): void;
  /** The best `limit` that have the input in one piece, and how many do: SE4. */
  findWhole(input: string, limit: number): { found: FoundName[]; total: number };
  /** The best `limit` that have it in pieces: SE5. */
  findPieces(input: string, limit: number): FoundName[];
}

interface Entry {
  key: string;
  text: string;
  /** In folded case; mostly the same string. */
  folded: string;
  /** Where the name begins behind its namespace. */
  start: number;
  letters: number;
  givers: number;
}

interface Ranked {
  entry: Entry;
  fit: number;
  breaks: number;
}

const pieces = everyFit.indexOf('pieces');

export function createNameList(group: NameGroup): NameList {
  const entries = new Map<string, Entry>();
  return {
    get size() {
      return entries.size;
    },
    add(key, text) {
      const entry = entries.get(key);
      if (entry) entry.givers++;
      else entries.set(key, toEntry(group, key, text));
    },
    take(key) {
      const entry = entries.get(key);
      if (entry && --entry.givers === 0) entries.delete(key);
    },
    findWhole(input, limit) {
      const best = keepBest(limit, compareRanked);
      const total = offerWhole(entries.values(), foldCase(input), best);
      return { found: listFound(best), total };
    },
    findPieces(input, limit) {
      const best = keepBest(limit, compareRanked);
      offerPieces(entries.values(), foldCase(input), best);
      return listFound(best);
    },
  };
}

const listFound = (best: Best<Ranked>): FoundName[] =>
  best.list().map(({ entry: { key, text }, fit }) => ({ key, text, fit: everyFit[fit] ?? 'pieces' }));

function toEntry(group: NameGroup, key: string, text: string): Entry {
  const folded = foldCase(text);
  return { key, text, folded, start: startOf(group, text, ''), letters: lettersOf(folded), givers: 1 };
}

/** Offers every name that has the input in one piece; tells how many there are. */
function offerWhole(entries: Iterable<Entry>, input: string, best: Best<Ranked>): number {
  const wanted = lettersOf(input);
  const hasNamespace = input.includes('/');
  let total = 0;
  for (const entry of entries) {
    if ((entry.letters & wanted) !== wanted) continue;
    const fit = fitWhole(entry.folded, hasNamespace ? 0 : entry.start, input);
    if (fit < 0) continue;
    total++;
    offer(best, entry, fit, 0);
  }
  return total;
}

function offerPieces(entries: Iterable<Entry>, input: string, best: Best<Ranked>): void {
  const characters = readPieces(input);
  const wanted = lettersOf(characters);
  const hasNamespace = input.includes('/');
  if (characters === '') return;
  for (const entry of entries) {
    if ((entry.letters & wanted) !== wanted) continue;
    const from = hasNamespace ? 0 : entry.start;
    const fitted = fitPieces(entry.folded, from, characters);
    if (fitted) offer(best, entry, pieces, fitted.breaks);
  }
}

/** Most of many thousands are worse than what is kept: nothing is made for them. */
function offer(best: Best<Ranked>, entry: Entry, fit: number, breaks: number): void {
  const worst = best.worst();
  if (worst === undefined || compare(entry, fit, breaks, worst) < 0) best.offer({ entry, fit, breaks });
}

const compareRanked = (a: Ranked, b: Ranked) => compare(a.entry, a.fit, a.breaks, b);

/** Below 0: the name stands before `other`. */
const compare = (entry: Entry, fit: number, breaks: number, other: Ranked) =>
  fit - other.fit ||
  breaks - other.breaks ||
  lengthOf(entry) - lengthOf(other.entry) ||
  compareTexts(entry.text, other.entry.text) ||
  compareTexts(entry.key, other.entry.key);

const lengthOf = ({ text, start }: Entry) => text.length - start;
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
