import type { Picture, PictureLine, Rect } from '../drawing.ts';

/** A straight part of a line, level or upright. */
interface Part {
  line: PictureLine;
  level: boolean;
  /** y of a level part, x of an upright one. */
  at: number;
  start: number;
  end: number;
}

/** Lines closer than this read as one. */
const touching = 3;

function partsOf(line: PictureLine): Part[] {
  return line.points.slice(1).map((to, index) => {
    const from = line.points[index] ?? to;
    const level = from.y === to.y;
    const [a, b] = level ? [from.x, to.x] : [from.y, to.y];
    return { line, level, at: level ? from.y : from.x, start: Math.min(a, b), end: Math.max(a, b) };
  });
}

const allParts = (picture: Picture) => picture.lines.flatMap(partsOf);

/** Lines that run through a row or the text of a rail, their own ends included. */
export function linesThroughRows(picture: Picture): string[] {
  const rects = [...picture.rows, ...picture.rails];
  return allParts(picture).flatMap((part) =>
    rects.filter((rect) => runsThrough(part, rect)).map(({ id }) => `${part.line.id} through ${id}`),
  );
}

function runsThrough({ level, at, start, end }: Part, { x, y, width, height }: Rect): boolean {
  const [low, high, from, to] = level ? [y, y + height, x, x + width] : [x, x + width, y, y + height];
  return at > low && at < high && start < to && end > from;
}

export function overlaps(rects: (Rect & { id: string })[]): string[] {
  return pairsOf(rects)
    .filter(([a, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
    .map(([a, b]) => `${a.id} over ${b.id}`);
}

function pairsOf<T>(values: T[]): [T, T][] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** Same target and same style: only those may share a part. */
const sameBundle = (a: PictureLine, b: PictureLine) => a.to === b.to && a.style === b.style;

/** Parts of lines of different bundles that lie on each other, or so close that they read as one. */
export function touchingLines(picture: Picture): string[] {
  return pairsOf(allParts(picture))
    .filter(([a, b]) => a.level === b.level && !sameBundle(a.line, b.line))
    .filter(([a, b]) => Math.abs(a.at - b.at) < touching && a.start < b.end && b.start < a.end)
    .map(([a, b]) => `${a.line.id} touches ${b.line.id} at ${a.level ? 'y' : 'x'} ${a.at}`);
}

/** Points where lines of different bundles cross, each once. */
export function countCrossings(picture: Picture): number {
  const parts = allParts(picture);
  const upright = parts.filter(({ level }) => !level);
  const points = parts
    .filter(({ level }) => level)
    .flatMap((flat) =>
      upright
        .filter(({ line }) => !sameBundle(line, flat.line))
        .filter(({ at, start, end }) => at > flat.start && at < flat.end && flat.at > start && flat.at < end)
        .map(({ at }) => `${Math.round(at)} ${Math.round(flat.at)}`),
    );
  return new Set(points).size;
}

/** Mean distance, px, that rows of both pictures have moved. */
export function meanMove(before: Picture, after: Picture): number {
  const places = new Map(before.rows.map((row) => [row.id, row]));
  const moves = after.rows.flatMap((row) => {
    const old = places.get(row.id);
    return old ? [Math.hypot(row.x - old.x, row.y - old.y)] : [];
  });
  return moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
}
