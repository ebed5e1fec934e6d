import type { Address, ObjectRef } from '../../lib/model/ip-ownership/address.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { nameOwner } from '../address/name-owner.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { SelectLink } from './select-link.tsx';

const nobody: Partial<Record<Address['state'], string>> = {
  free: 'Nobody: it is free.',
  releasing: 'Nobody: it is on its way back to the subnet.',
  'not-allocated': 'Nobody: the agent does not give it out.',
  stale: 'Nobody: whom the agent names does not have it.',
  unknown: 'Not known.',
};

/** Who has an address; in a conflict everybody who is confirmed, each a link. */
export function OwnerOfAddress({ address }: { address: Address }) {
  if (address.owners) {
    return (
      <ul aria-label="Confirmed owners" className="text-12">
        {address.owners.map((owner) => (
          <li key={nameOwner(owner)} className="truncate" title={toVisibleText(nameOwner(owner))}>
            <RivalLink owner={owner} />
          </li>
        ))}
      </ul>
    );
  }
  const { owner } = address;
  if (!owner) return <p className="text-12 text-ink-3">{nobody[address.state] ?? 'No owner is confirmed.'}</p>;
  return (
    <p className="truncate text-12" title={toVisibleText(nameOwner(owner))}>
      <OwnerName owner={owner} />
    </p>
  );
}

const OwnerName = ({ owner }: { owner: ObjectRef }) => (
  <>
    {owner.kind !== 'Pod' && <span className="text-ink-3">{owner.kind} </span>}
    <NameWithNamespace namespace={owner.namespace} name={owner.name} />
  </>
);

/** Router, health and ingress are named by their node. */
function RivalLink({ owner }: { owner: ObjectRef }) {
  const kind = owner.kind === 'Pod' ? 'pod' : owner.kind === 'ENI' ? 'eni' : 'node';
  return (
    <SelectLink kind={kind} id={owner.namespace ? `${owner.namespace}/${owner.name}` : owner.name}>
      <OwnerName owner={owner} />
    </SelectLink>
  );
}
