import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import { addressStates } from './address-states.ts';

/** One address: its shape tells its state. Decorative unless `title` names it: the word stands beside it. */
export function Slot({ state, picked, title }: { state: AddressState; picked?: boolean; title?: string }) {
  const look = addressStates[state];
  return (
    <span
      aria-hidden="true"
      data-letter={look.letter}
      title={title}
      className={`slot slot-${state} ${picked ? 'slot-picked' : ''}`}
    />
  );
}
