import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { addressStates } from '../address/address-states.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { Slot } from '../address/slot.tsx';
import { SelectLink } from './select-link.tsx';

// More belong into the tree.
const most = 64;

/** Addresses with their owners, each a link to its own card. */
export function AddressList({ addresses }: { addresses: readonly Address[] }) {
  return (
    <>
      <ul className="text-12/[20px]">
        {addresses.slice(0, most).map(({ ip, state, owner }) => (
          <li key={ip} className="flex items-center gap-1.5">
            <Slot state={state} />
            <span className="flex-none font-mono">
              <SelectLink kind="ip" id={ip}>
                {ip}
              </SelectLink>
            </span>
            <span className="min-w-0 truncate text-ink-2">
              {state === 'pod' && owner ? (
                <NameWithNamespace namespace={owner.namespace} name={owner.name} />
              ) : (
                addressStates[state].word
              )}
            </span>
          </li>
        ))}
      </ul>
      {addresses.length > most && <p className="text-11 text-ink-3">{addresses.length - most} more in the tree</p>}
    </>
  );
}
