import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { addressStates } from '../address/address-states.ts';
import { toSumLine } from '../address/to-sum-line.ts';

/** `eni-0edda6362c2010c5f` → `eni-0edd…0c5f`: both ends, because neighbours share the first digits or the last. */
export const shortenId = (id: string) => (id.length <= 16 ? id : `${id.slice(0, 8)}…${id.slice(-4)}`);

/** The states that any strip shows, in the order of the vocabulary. */
export function toLegend(nodes: readonly NodeSummary[]): AddressState[] {
  const seen = new Set(nodes.flatMap((node) => node.enis.flatMap((eni) => eni.slots.map((slot) => slot.state))));
  return (Object.keys(addressStates) as AddressState[]).filter((state) => seen.has(state));
}

/** The printed sums: one line for each instance type and sum, then what is particular to a node. */
export function listArithmetic(nodes: readonly NodeSummary[]): string[] {
  const sums = nodes.flatMap((node) => toSumLine(node) ?? []);
  const notes = nodes.flatMap(({ node, capacity }) => capacity.notes.map((note) => `${node}: ${note}`));
  return [...new Set(sums), ...notes].slice(0, 8);
}
