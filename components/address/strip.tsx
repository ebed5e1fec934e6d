import type { IpAddress } from '../../lib/model/ids.ts';
import type { Slot as SlotItem } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { Slot } from './slot.tsx';
import { toSlotTitle, toStripSentence } from './to-strip-sentence.ts';

/** One ENI as cells: its primary, a divider, then one cell per address. Hover names a cell; a sentence says the whole. */
export function Strip({ slots, picked }: { slots: readonly SlotItem[]; picked?: IpAddress | undefined }) {
  const primaries = slots.filter((slot) => slot.state === 'primary');
  const pool = slots.filter((slot) => slot.state !== 'primary');
  const cell = (slot: SlotItem) => (
    <Slot key={slot.ip} state={slot.state} title={toSlotTitle(slot)} picked={slot.ip === picked} />
  );
  return (
    <span className="strip" role="img" aria-label={toStripSentence(slots)}>
      {primaries.map(cell)}
      {primaries.length > 0 && pool.length > 0 && <span className="strip-divider" />}
      {pool.map(cell)}
    </span>
  );
}
