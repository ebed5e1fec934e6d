import type { IpAddress } from '../../lib/model/ids.ts';
import type { Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { addressStates } from '../address/address-states.ts';
import { toSlotTitle, toStripSentence } from '../address/to-strip-sentence.ts';

const lastPart = (ip: string) => ip.slice(Math.max(ip.lastIndexOf('.'), ip.lastIndexOf(':')) + 1);

/** One cell per address of a /28, each in its place, with its last octet. Never wrapped. */
export function PrefixCells({ cells, picked }: { cells: readonly Slot[]; picked: IpAddress | undefined }) {
  const free = cells.filter((slot) => slot.state === 'free').length;
  const idle = cells.filter((slot) => slot.state === 'not-allocated').length;
  return (
    <>
      <span className="prefix-cells" role="img" aria-label={toStripSentence(cells)}>
        {cells.map((slot) => (
          <span
            key={slot.ip}
            title={toSlotTitle(slot)}
            className={`prefix-cell prefix-${slot.state} ${slot.ip === picked ? 'slot-picked' : ''}`}
          >
            {addressStates[slot.state].letter || lastPart(slot.ip)}
          </span>
        ))}
      </span>
      <span className="prefix-words">
        {idle === cells.length && idle > 0 ? (
          <b className="font-semibold text-releasing">attached, not allocated</b>
        ) : (
          <>
            <b className="font-semibold tabular-nums">{cells.length - free - idle}</b>
            <span className="text-ink-3 tabular-nums"> / {cells.length} used</span>
          </>
        )}
      </span>
    </>
  );
}
