import type { ObjectPath } from '../../lib/model/resources/find-link.ts';

export interface TreeLine {
  /** Unique in the object, and the same after it changed: the path as JSON. */
  id: string;
  path: ObjectPath;
  /** From 0. */
  depth: number;
  /** Place among the siblings, from 1, and how many there are. */
  place: number;
  siblings: number;
  key: string | number;
  /** Of a map or a list: how many are in it, and whether they follow as lines. */
  holds?: { what: 'map' | 'list'; size: number; open: boolean };
  /** Of anything else: null, a number, a word or text. */
  value?: unknown;
}

/** Which maps and lists are unfolded: those that are by themselves, but for those that were turned over. */
export interface Folding {
  turned: ReadonlySet<string>;
  /** Set when all were unfolded, or folded, at once. */
  all?: boolean;
}

/** Unfolded by themselves: what an object has on its first two levels, while it is short enough to be looked over. */
const openDepth = 2;
const openSize = 12;

const isOpenItself = (depth: number, size: number) => depth === 0 || (depth < openDepth && size <= openSize);

function listEntries(value: unknown): [string | number, unknown][] | undefined {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

/** The object as lines, what is folded left out. `kind` begins every path. */
export function toTreeLines(kind: string, object: Record<string, unknown>, folding: Folding): TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (value: unknown, path: ObjectPath) => {
    const entries = listEntries(value) ?? [];
    entries.forEach(([key, item], index) => {
      const line = toLine(item, [...path, key], index + 1, entries.length, folding);
      lines.push(line);
      if (line.holds?.open) add(item, line.path);
    });
  };
  add(object, [kind]);
  return lines;
}

function toLine(value: unknown, path: ObjectPath, place: number, siblings: number, folding: Folding): TreeLine {
  const line = { id: JSON.stringify(path), path, depth: path.length - 2, place, siblings, key: path.at(-1) ?? '' };
  const size = listEntries(value)?.length ?? 0;
  if (size === 0) return { ...line, value };
  const itself = folding.all ?? isOpenItself(line.depth, size);
  const open = folding.turned.has(line.id) ? !itself : itself;
  return { ...line, holds: { what: Array.isArray(value) ? 'list' : 'map', size, open } };
}

/** A value as JSON writes it, but text without its quotes: `null`, `{}`, `[]` and `""` are told apart. */
export const formatValue = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? value : (JSON.stringify(value) ?? '');
