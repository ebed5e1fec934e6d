import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { addressStates } from '../address/address-states.ts';
import { EndpointId, IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { nameOwner } from '../address/name-owner.ts';
import { Slot } from '../address/slot.tsx';
import type { TextColumn } from '../ui/text-column.ts';

const listOwners = ({ owner, owners }: Address) => (owners ?? (owner ? [owner] : [])).map(nameOwner).join(' and ');

/** A copied cell holds the value verbatim: no letter of a slot, nothing shortened. */
export const addressColumns: readonly TextColumn<Address>[] = [
  {
    id: 'ip',
    header: 'Address',
    sortable: true,
    fixed: true,
    copies: 'address',
    cell: (address) => <AddressButton address={address} />,
    text: ({ ip }) => ip,
  },
  {
    id: 'state',
    header: 'State',
    sortable: true,
    cell: ({ state }) => addressStates[state].word.replace('used by ', ''),
    text: ({ state }) => state,
  },
  {
    id: 'owner',
    header: 'Owner',
    sortable: true,
    copies: 'owner',
    cell: (address) => <Owners address={address} />,
    text: listOwners,
  },
  {
    id: 'node',
    header: 'Node',
    className: 'stack-skip',
    sortable: true,
    copies: 'node',
    cell: ({ node }) => node,
    text: ({ node }) => node,
  },
  {
    id: 'eni',
    header: 'ENI',
    className: 'stack-skip',
    sortable: true,
    copies: 'ENI',
    cell: ({ eni }) => eni && <span className="font-mono">{eni}</span>,
    text: ({ eni }) => eni,
  },
  {
    id: 'claims',
    header: 'Claims',
    className: 'stack-skip',
    numeric: true,
    cell: ({ claims }) => claims.length,
    text: ({ claims }) => claims.length,
  },
  {
    id: 'endpoint',
    header: 'Endpoint ID',
    numeric: true,
    sortable: true,
    cell: ({ endpointId }) => endpointId !== undefined && <EndpointId id={endpointId} />,
    text: ({ endpointId }) => endpointId,
  },
  {
    id: 'identity',
    header: 'Identity ID',
    numeric: true,
    sortable: true,
    cell: ({ identity }) => identity !== undefined && <IdentityChip id={identity} />,
    text: ({ identity }) => identity,
  },
];

const AddressButton = ({ address }: { address: Address }) => (
  <button type="button" className="-my-1 inline-flex h-[25px] items-center gap-1.5 align-middle font-mono">
    <Slot state={address.state} />
    {address.ip}
  </button>
);

/** One owner; in a conflict all that are confirmed. */
function Owners({ address }: { address: Address }) {
  const { owner, owners } = address;
  if (owners) return listOwners(address);
  return owner ? (
    <NameWithNamespace namespace={owner.namespace} name={owner.name} />
  ) : (
    <span className="text-ink-3">–</span>
  );
}
