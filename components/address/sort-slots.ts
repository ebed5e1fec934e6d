import type { IpAddress } from '../../lib/model/ids.ts';
import { compareIp } from '../../lib/model/ip.ts';
import type { AddressState } from '../../lib/model/ip-ownership/address.ts';

const rank: Partial<Record<AddressState, number>> = { primary: 0, free: 2, releasing: 2, 'not-allocated': 2, stale: 2 };
const toRank = (state: AddressState) => rank[state] ?? 1;

// An answer that did not change keeps its arrays, and with ten thousand rows they are asked for at every change of one.
const sorted = new WeakMap<readonly object[], readonly object[]>();

/** Inside an ENI: its primary, then what is in use by address, then the rest by address. */
export function sortSlots<T extends { ip: IpAddress; state: AddressState }>(slots: readonly T[]): readonly T[] {
  const known = sorted.get(slots) as readonly T[] | undefined;
  if (known) return known;
  const made = slots.toSorted((a, b) => toRank(a.state) - toRank(b.state) || compareIp(a.ip, b.ip));
  sorted.set(slots, made);
  return made;
}

/** Inside a prefix a cell has its fixed place. */
export const sortByAddress = <T extends { ip: IpAddress }>(slots: readonly T[]): T[] =>
  slots.toSorted((a, b) => compareIp(a.ip, b.ip));
