import type { IpAddress } from '../../lib/model/ids.ts';
import type { Slot as SlotItem } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { Slot } from './slot.tsx';
import { toSlotTitle, toStripSentence } from './to-strip-sentence.ts';

/**
 * One ENI as cells: its primary, a divider, then one cell per address. Hover names a cell; a sentence says the whole.
 * `wraps`: at most 16 cells a line, which is one line for each /28 prefix.
 */
export function Strip({
  slots,
  picked,
  wraps,
}: {
  slots: readonly SlotItem[];
  picked?: IpAddress | undefined;
  wraps?: boolean;
}) {
  const primaries = slots.filter((slot) => slot.state === 'primary');
  const pool = slots.filter((slot) => slot.state !== 'primary');
  const cell = (slot: SlotItem) => (
    <Slot key={slot.ip} state={slot.state} title={toSlotTitle(slot)} picked={slot.ip === picked} />
  );
  return (
    <span className={`strip ${wraps ? 'strip-wraps' : ''}`} role="img" aria-label={toStripSentence(slots)}>
      {primaries.map(cell)}
      {primaries.length > 0 && pool.length > 0 && <span className="strip-divider" />}
      <span className="strip-pool">{pool.map(cell)}</span>
    </span>
  );
}
