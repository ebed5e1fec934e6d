import { addressStates } from '../address/address-states.ts';
import type { Doubts } from '../address/to-doubts.ts';
import { toStripSentence } from '../address/to-strip-sentence.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { toOwnerWords } from './to-owner-words.ts';
import type { TreeRow } from './tree-row.ts';

/** A row read aloud: its columns as one sentence, e.g. `192.168.14.69, used by pod cilium-test/…, endpoint 465, identity 9808`. */
export function toRowName(row: TreeRow, doubts?: Doubts): string {
  switch (row.type) {
    case 'group':
      return `${row.name || 'no group'}, ${formatPlural(row.nodes, 'node')}`;
    case 'node': {
      const { ipv4 } = row.summary.capacity;
      return `${row.summary.node}, ${formatCount(ipv4?.used)} of ${formatCount(ipv4?.attached)} used, ${formatCount(ipv4?.free)} free`;
    }
    case 'eni':
      return `${row.eni.id}, number ${row.eni.number}, ${toStripSentence(row.eni.slots)}`;
    case 'prefix':
      return `${row.cidr}, ${toStripSentence(row.cells)}`;
    case 'range':
      return `${row.range.cidr}, ${formatCount(row.range.used)} of ${formatCount(row.range.size)} used`;
    case 'elastic-ip':
      return `${row.ip}, Elastic IP of the interface, not counted`;
    case 'branch-eni':
      return `${row.eni.id}, branch ENI of pod ${row.eni.pod}, not counted`;
    case 'address':
      return nameAddress(row, doubts);
  }
}

function nameAddress(row: TreeRow & { type: 'address' }, doubts: Doubts | undefined): string {
  const { address, slot } = row;
  const owner = toOwnerWords(row, doubts);
  const words = `${addressStates[slot.state].word} ${owner.namespace ? `${owner.namespace}/` : ''}${owner.name}`.trim();
  const rest = [
    owner.doubt,
    address?.endpointId !== undefined && `endpoint ${address.endpointId}`,
    address?.identity !== undefined && `identity ${address.identity}`,
  ];
  return [slot.ip, owner.said && owner.name ? `${addressStates[slot.state].word}, ${owner.name}` : words, ...rest]
    .filter(Boolean)
    .join(', ');
}

/** What of a row must change for it to have changed: not what is only learned later, as an endpoint ID that was on its way. */
export function toRowFacts(row: TreeRow): string {
  if (row.type === 'address') return `${row.slot.state} ${row.slot.owner ?? ''}`;
  if (row.type === 'eni') return `${row.eni.used} ${row.eni.pool}`;
  if (row.type === 'prefix') return row.cells.map((slot) => `${slot.state} ${slot.owner ?? ''}`).join();
  return toRowName(row);
}
