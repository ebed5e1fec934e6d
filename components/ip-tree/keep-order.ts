import type { Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { countKeyMoves } from '../ui/count-key-moves.ts';
import type { Stillness } from '../ui/hold-still.ts';
import type { TreeRow } from './tree-row.ts';

/** Rows in the places they had, with what is known now: while somebody points at the tree nothing moves under the pointer. */
export function keepOrder(shown: readonly TreeRow[], next: readonly TreeRow[]): TreeRow[] {
  const now = new Map(next.map((row) => [row.key, row]));
  return shown.map((row) => keepStrip(row, now.get(row.key) ?? row));
}

/** A strip is in the order of the rows under it, and keeps it as they do. */
function keepStrip(shown: TreeRow, next: TreeRow): TreeRow {
  if (shown.type !== 'eni' || next.type !== 'eni') return next;
  return { ...next, eni: { ...next.eni, slots: keepSlots(shown.eni.slots, next.eni.slots) } };
}

/** Cells in the places they had; one that left stays as it was, one that came stands at the end. */
function keepSlots(shown: readonly Slot[], next: readonly Slot[]): Slot[] {
  const now = new Map(next.map((slot) => [slot.ip, slot]));
  const kept = shown.map((slot) => now.get(slot.ip) ?? slot);
  for (const { ip } of shown) now.delete(ip);
  return [...kept, ...now.values()];
}

/** How many rows, and cells of strips without rows under them, would come, go or move: what "3 changes, apply" counts. */
export function countMoves(shown: readonly TreeRow[], next: readonly TreeRow[]): number {
  const now = new Map(next.map((row) => [row.key, row]));
  const inStrips = shown.map((row) => countStripMoves(row, now.get(row.key)));
  return inStrips.reduce((sum, moves) => sum + moves, countKeyMoves(toKeys(shown), toKeys(next)));
}

const toKeys = (rows: readonly TreeRow[]) => rows.map(({ key }) => key);

/** Of an unfolded ENI the rows are counted; of one with prefixes the cells have fixed places. */
function countStripMoves(shown: TreeRow, next: TreeRow | undefined): number {
  if (shown.type !== 'eni' || next?.type !== 'eni' || shown === next) return 0;
  if (next.expanded || next.eni.prefixes.length > 0) return 0;
  const toIps = (slots: readonly Slot[]) => slots.map(({ ip }) => ip);
  return countKeyMoves(toIps(shown.eni.slots), toIps(next.eni.slots));
}

/** How the tree stands still under a pointer. */
export const stillRows: Stillness<readonly TreeRow[]> = { countMoves, keepPlaces: keepOrder };
