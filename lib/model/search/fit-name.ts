/** How well one name fits an input: docs/spec/search.md, SE4 and SE5. */
import type { Mark, NameGroup } from './search.ts';

const namespacedGroups: ReadonlySet<NameGroup> = new Set(['pod', 'endpoint', 'service', 'policy']);

/** Where comparing begins: of `namespace/name` at the name, unless the input has a `/` itself (SE3). */
export const startOf = (group: NameGroup, text: string, input: string): number =>
  namespacedGroups.has(group) && !input.includes('/') ? text.indexOf('/') + 1 : 0;

/** Lower case of the same length, so that places in it are places in the text. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const isWordCharacter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code > 127;

/** Nothing stands before it, or something that is no letter and no digit. */
const startsWord = (text: string, at: number, from: number) => at === from || !isWordCharacter(text.charCodeAt(at - 1));

/**
 * The input in one piece, from `from` on: 0 is the whole text, 1 its beginning, 2 the beginning of a word, 3 anywhere; -1 when
 * it is not there. Both in folded case.
 */
export function fitWhole(text: string, from: number, input: string): number {
  let at = text.indexOf(input, from);
  if (at < 0) return -1;
  if (at === from) return text.length - from === input.length ? 0 : 1;
  for (; at >= 0; at = text.indexOf(input, at + 1)) if (startsWord(text, at, from)) return 2;
  return 3;
}

/** Where the input stands in one piece: at the beginning of a word where it does at all. */
export function markWhole(text: string, from: number, input: string): Mark[] {
  const first = text.indexOf(input, from);
  for (let at = first; at >= 0; at = text.indexOf(input, at + 1)) {
    if (startsWord(text, at, from)) return [[at, at + input.length]];
  }
  return first < 0 ? [] : [[first, first + input.length]];
}

const longestInPieces = 64;

/** What of the input is sought in pieces; '' where it is sought in one piece alone: SE6. */
export function readPieces(input: string): string {
  const characters = input.replace(/\s+/g, '');
  const isNumber = /^\d+$/.test(characters);
  return isNumber || characters.length < 2 || characters.length > longestInPieces ? '' : characters;
}

/** Quick: whether the characters stand in the text in their order. */
function hasInOrder(text: string, from: number, characters: string): boolean {
  let at = from - 1;
  for (let index = 0; index < characters.length; index++) {
    at = text.indexOf(characters.charAt(index), at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** A break is a piece that does not begin a word. Half as many as there are characters are allowed. */
export interface Pieces {
  breaks: number;
  marks: Mark[];
}

/**
 * The way to read the characters out of the text with the fewest breaks, of equal ones the one that ends first; undefined where
 * there are too many. `reach[i][j]` is the fewest breaks with character `i` taken from place `j`.
 */
export function fitPieces(text: string, from: number, characters: string): Pieces | undefined {
  if (!hasInOrder(text, from, characters)) return undefined;
  const allowed = Math.floor(characters.length / 2);
  const reach: number[][] = [];
  for (let index = 0; index < characters.length; index++) {
    const row = reachPlaces(text, from, characters.charCodeAt(index), reach[index - 1]);
    if (row.every((breaks) => breaks > allowed)) return undefined;
    reach.push(row);
  }
  const last = reach.at(-1) ?? [];
  const breaks = Math.min(...last);
  return breaks > allowed ? undefined : { breaks, marks: readBack(reach, last.indexOf(breaks), from, text) };
}

/** One row of the table: from the place before it for nothing, from any earlier one for a new piece. */
function reachPlaces(text: string, from: number, code: number, before: number[] | undefined): number[] {
  const row: number[] = [];
  let fewest = before ? Number.POSITIVE_INFINITY : 0;
  for (let at = from; at < text.length; at++) {
    const beside = before?.[at - from - 1] ?? Number.POSITIVE_INFINITY;
    const newPiece = fewest + (startsWord(text, at, from) ? 0 : 1);
    row.push(text.charCodeAt(at) === code ? Math.min(beside, newPiece) : Number.POSITIVE_INFINITY);
    fewest = Math.min(fewest, beside);
  }
  return row;
}

/** From the last character back, staying in a piece as long as that costs nothing. */
function readBack(reach: number[][], end: number, from: number, text: string): Mark[] {
  const marks: Mark[] = [];
  let at = end;
  for (let index = reach.length - 1; index >= 0; index--) {
    const [mark] = marks;
    if (mark && mark[0] === from + at + 1) mark[0] = from + at;
    else marks.unshift([from + at, from + at + 1]);
    const before = reach[index - 1];
    if (before) at = findBefore(before, at, reach[index]?.[at] ?? 0, startsWord(text, from + at, from) ? 0 : 1);
  }
  return marks;
}

function findBefore(before: number[], at: number, breaks: number, cost: number): number {
  if (before[at - 1] === breaks) return at - 1;
  return before.lastIndexOf(breaks - cost, at - 2);
}
