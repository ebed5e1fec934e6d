import { createContains } from '../../lib/model/ip.ts';
import type { EniSummary, Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { sortByAddress, sortSlots } from '../address/sort-slots.ts';

/** One line of an ENI's strip; `prefix` where its cells are those of a delegated prefix. */
export interface StripLine {
  prefix?: string;
  slots: readonly Slot[];
}

/** Addresses outside of every prefix in use order, then each prefix with its cells in their fixed places. */
export function toStripLines({ slots, prefixes }: Pick<EniSummary, 'slots' | 'prefixes'>): StripLine[] {
  const lines = prefixes.map((prefix) => {
    const contains = createContains(prefix);
    return { prefix, slots: sortByAddress(slots.filter(({ ip }) => contains(ip))) };
  });
  const placed = new Set(lines.flatMap((line) => line.slots.map(({ ip }) => ip)));
  const loose = slots.filter(({ ip }) => !placed.has(ip));
  return [...(loose.length > 0 ? [{ slots: sortSlots(loose) }] : []), ...lines];
}
