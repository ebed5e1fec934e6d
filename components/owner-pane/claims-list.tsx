import { Icon } from '../ui/icon.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import type { ClaimItem } from './to-claim-items.ts';

const marks = { check: 'holds', cross: 'does not hold', dash: 'not written' };
const colours = { check: 'text-ok', cross: 'text-conflict', dash: 'text-ink-3' };

/** What every object says of an address: who, in which field, when; and of those that do not hold, what they say. */
export function ClaimsList({ items }: { items: readonly ClaimItem[] }) {
  return (
    <ul className="mt-[5px] text-12/[17px]">
      {items.map((item) => (
        <li
          key={`${item.object} ${item.field} ${item.note}`}
          title={toVisibleText(item.object)}
          className="grid grid-cols-[15px_minmax(0,1fr)_auto] gap-x-1 py-0.5"
        >
          <span className={`self-center ${colours[item.mark]}`}>
            <Icon small name={item.mark} />
            <span className="sr-only">{marks[item.mark]}</span>
          </span>
          <span className="truncate">
            <span className="text-ink-3">{item.kind}</span> <span className="font-mono">{item.field}</span>
          </span>
          <span className="text-right text-11 whitespace-nowrap text-ink-3">
            {toVisibleText(item.writer ?? item.note ?? '')}
            {item.writtenAt && (
              <>
                , <ObjectAge time={item.writtenAt} />
              </>
            )}
          </span>
          {item.note !== undefined && item.mark !== 'dash' && (
            <span className="col-start-2 col-end-4 text-ink-2 wrap-anywhere">{toVisibleText(item.note)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
