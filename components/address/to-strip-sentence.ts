import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import type { Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { formatPlural } from '../ui/format.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { addressStates } from './address-states.ts';

// What holds an address that a pod could otherwise have.
const used: readonly AddressState[] = ['pod', 'router', 'health', 'ingress', 'conflict'];

/** `4 of 5 used: 3 pods, router; 1 free`: a strip in words. ENI primaries are not of the pool and are not counted. */
export function toStripSentence(slots: readonly Slot[]): string {
  const pool = slots.filter((slot) => slot.state !== 'primary');
  if (pool.length === 0) return 'no pool addresses';
  const inUse = pool.filter((slot) => used.includes(slot.state));
  const head = `${inUse.length} of ${pool.length} used`;
  const holders = listStates(inUse);
  const rest = listStates(pool.filter((slot) => !used.includes(slot.state)));
  return [holders ? `${head}: ${holders}` : head, rest].filter(Boolean).join('; ');
}

function listStates(slots: readonly Slot[]): string {
  const counts = new Map<AddressState, number>();
  for (const { state } of slots) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => nameCount(state, count)).join(', ');
}

function nameCount(state: AddressState, count: number): string {
  if (state === 'pod') return formatPlural(count, 'pod');
  const { word } = addressStates[state];
  const single = state === 'router' || state === 'health' || state === 'ingress';
  return single && count === 1 ? word : `${count} ${word}`;
}

/** What hover says of one cell: `192.168.2.175 used by pod kube-system/coredns-…`. */
export const toSlotTitle = ({ ip, state, owner }: Slot) =>
  toVisibleText([ip, addressStates[state].word, owner].filter(Boolean).join(' '));
