import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { addressStates } from '../address/address-states.ts';
import { EndpointId, IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { nameOwner } from '../address/name-owner.ts';
import { Slot } from '../address/slot.tsx';
import type { Column } from '../ui/data-table.tsx';

/** A place in the list; without an address while its page is on the way. */
export interface Line {
  place: number;
  address?: Address;
}

export const addressColumns: Column<Line>[] = [
  {
    id: 'ip',
    header: 'Address',
    sortable: true,
    cell: ({ address }) => (address ? <AddressButton address={address} /> : '…'),
  },
  {
    id: 'state',
    header: 'State',
    sortable: true,
    cell: ({ address }) => address && addressStates[address.state].word.replace('used by ', ''),
  },
  {
    id: 'owner',
    header: 'Owner',
    sortable: true,
    cell: ({ address }) => address && <Owners address={address} />,
  },
  { id: 'node', header: 'Node', sortable: true, cell: ({ address }) => address?.node },
  {
    id: 'eni',
    header: 'ENI',
    sortable: true,
    cell: ({ address }) => address?.eni && <span className="font-mono">{address.eni}</span>,
  },
  { id: 'claims', header: 'Claims', numeric: true, cell: ({ address }) => address?.claims.length },
  {
    id: 'endpoint',
    header: 'Endpoint ID',
    numeric: true,
    sortable: true,
    cell: ({ address }) => address?.endpointId !== undefined && <EndpointId id={address.endpointId} />,
  },
  {
    id: 'identity',
    header: 'Identity ID',
    numeric: true,
    sortable: true,
    cell: ({ address }) => address?.identity !== undefined && <IdentityChip id={address.identity} />,
  },
];

const AddressButton = ({ address }: { address: Address }) => (
  <button type="button" className="inline-flex h-[25px] items-center gap-1.5 align-middle font-mono">
    <Slot state={address.state} />
    {address.ip}
  </button>
);

/** One owner; in a conflict all that are confirmed. */
function Owners({ address: { owner, owners } }: { address: Address }) {
  if (owners) return owners.map(nameOwner).join(' and ');
  return owner ? (
    <NameWithNamespace namespace={owner.namespace} name={owner.name} />
  ) : (
    <span className="text-ink-3">–</span>
  );
}
