import type { Line } from '../reduce/lines.ts';
import type { Sheet, Spot } from '../sheet/sheet.ts';
import { locateRows } from '../sheet/sheet.ts';
import { pitch } from '../sizes.ts';

export type Side = 'left' | 'right';

/** A line between two rows of the sheet, with the sides that it leaves and enters by. */
export interface Wire {
  line: Line;
  /** Lines of one bundle share their way: same target, same side, same style. Never ambiguous. */
  bundle: string;
  start: Spot;
  end: Spot;
  exit: Side;
  entry: Side;
}

/** A line to an earlier column leaves at the left; one from an earlier column enters at the left. */
export function toWires(sheet: Sheet, lines: Line[]): Wire[] {
  const spots = locateRows(sheet.stacks);
  return lines.map((line) => {
    const [start, end] = [spots.get(line.from), spots.get(line.to)];
    if (!start || !end) throw new Error(`no row for ${line.id}`);
    const exit: Side = end.column < start.column ? 'left' : 'right';
    const entry: Side = end.column > start.column ? 'left' : 'right';
    const bundle = JSON.stringify([line.to, entry, line.style, ...(sheet.labels ? line.ports : [])]);
    return { line, bundle, start, end, exit, entry };
  });
}

/** Columns of rows between the two ends, in the order in which the line meets them. */
export function columnsBetween({ start, end }: Wire): number[] {
  const step = Math.sign(end.column - start.column);
  const count = Math.max(0, Math.abs(end.column - start.column) - 1);
  return Array.from({ length: count }, (_, index) => start.column + step * (index + 1));
}

export const isBracket = ({ start, end }: Wire) => start.column === end.column;

/** Where a line touches a row: every line leaves by a port of its own, a bundle enters by one. */
export const exitPort = ({ line, exit }: Wire) => ({ row: line.from, side: exit, id: `out ${line.id}` });
export const entryPort = ({ line, entry, bundle }: Wire) => ({ row: line.to, side: entry, id: `in ${bundle}` });

/** A row grows when so many lines meet at one side that they would stand closer than tracks do. */
export function heightsOfRows(sheet: Sheet, wires: Wire[]): Map<string, number> {
  const ports = new Map<string, Set<string>>();
  for (const { row, side, id } of wires.flatMap((wire) => [exitPort(wire), entryPort(wire)])) {
    const key = JSON.stringify([row, side]);
    ports.set(key, (ports.get(key) ?? new Set()).add(id));
  }
  const { height } = sheet.sizes.row;
  const needed = (row: string, side: Side) =>
    portInset * 2 + ((ports.get(JSON.stringify([row, side]))?.size ?? 1) - 1) * pitch;
  const rows = new Set(wires.flatMap(({ line }) => [line.from, line.to]));
  return new Map([...rows].map((row) => [row, Math.max(height, needed(row, 'left'), needed(row, 'right'))]));
}

/** Ports keep off the corners of a row. */
export const portInset = 4;
