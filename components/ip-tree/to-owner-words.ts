import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { nameOwner } from '../address/name-owner.ts';
import type { Doubts } from '../address/to-doubts.ts';
import type { TreeRow } from './tree-row.ts';

export interface OwnerWords {
  namespace?: string;
  name: string;
  /** A sentence of ours and not a name out of the cluster. */
  said: boolean;
  /** How sure the owner is, where it is not: `starting, …`, `unconfirmed, …`. */
  doubt?: string;
}

const sentences: Partial<Record<string, string>> = {
  router: 'CiliumInternalIP, cilium_host on this node',
  health: 'cilium-health endpoint of this node',
  ingress: 'Envoy of this node, for Ingress and Gateway',
  node: 'address of the Node, not in the pool',
  'not-allocated': 'attached, not in the pool the agent allocates from',
  releasing: 'attached, cannot be given any more',
  stale: 'only an outdated claim holds it',
  conflict: 'more than one confirmed owner',
  unknown: 'a source it depends on is missing',
};

/** What the Owner column says of an address row. */
export function toOwnerWords(row: TreeRow & { type: 'address' }, doubts?: Doubts): OwnerWords {
  const doubt = nameDoubt(row.address, doubts);
  return { ...sayOwner(row, doubts), ...(doubt !== undefined && { doubt }) };
}

function nameDoubt(address: Address | undefined, doubts: Doubts | undefined): string | undefined {
  if (address?.starting) return 'starting, no IP in its status yet';
  if (!address?.unconfirmed) return undefined;
  return doubts ? `unconfirmed, ${doubts.unconfirmed}` : 'unconfirmed';
}

function sayOwner(row: TreeRow & { type: 'address' }, doubts: Doubts | undefined): OwnerWords {
  const { slot, address } = row;
  if (slot.state === 'pod') return address?.owner ? splitRef(address.owner) : splitOwner(slot.owner ?? '');
  if (address?.owners) return { name: address.owners.map(nameOwner).join(' and '), said: false };
  if (slot.state === 'unknown' && doubts) return { name: doubts.unknown, said: true };
  if (slot.state === 'primary') return { name: namePrimary(row), said: true };
  if (slot.state === 'releasing' && address?.release) return { name: address.release, said: true };
  return { name: sentences[slot.state] ?? '', said: true };
}

const splitRef = ({ namespace, name }: { namespace?: string; name: string }): OwnerWords =>
  namespace ? { namespace, name, said: false } : { name, said: false };

function splitOwner(owner: string): OwnerWords {
  const slash = owner.indexOf('/');
  return slash < 0
    ? { name: owner, said: false }
    : { namespace: owner.slice(0, slash), name: owner.slice(slash + 1), said: false };
}

function namePrimary({ address, eniNumber, managed }: TreeRow & { type: 'address' }): string {
  if (!managed) return 'address of an excluded interface';
  if (address?.internalIP) return eniNumber === 0 ? 'eth0, also InternalIP of the Node' : 'also InternalIP of the Node';
  return 'address of the interface, not in the pool';
}
