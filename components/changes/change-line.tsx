import type { AddressChange, Change, Holder } from '../../lib/model/changes/change.ts';
import { Slot } from '../address/slot.tsx';
import { toHolderWords, toObjectLine, toSide } from './to-change-words.ts';

/** What changed, in one line. */
export function ChangeLine({ change }: { change: Change }) {
  return change.type === 'address' ? <AddressLine change={change} /> : <ObjectLine change={change} />;
}

const arrow = <span className="text-ink-3"> → </span>;

function AddressLine({ change: { was, is } }: { change: AddressChange }) {
  return (
    <span>
      <HolderWords holder={was} />
      {arrow}
      <HolderWords holder={is} />
    </span>
  );
}

export const HolderWords = ({ holder }: { holder: Holder | undefined }) => (
  <span>
    {holder && (
      <span className="mr-1.5 inline-flex align-middle">
        <Slot state={holder.state} />
      </span>
    )}
    {toHolderWords(holder)}
  </span>
);

function ObjectLine({ change }: { change: Change & { type: 'object' } }) {
  const { word, field, more } = toObjectLine(change);
  return (
    <span>
      {word && <span className="text-ink-2">{word}</span>}
      {field && (
        <>
          {word && ': '}
          {field.path && <span className="font-mono text-ink-3">{field.path} </span>}
          {field.path && (
            <>
              <span className="font-mono">{toSide(field.was)}</span>
              {arrow}
            </>
          )}
          <span className="font-mono">{toSide(field.is)}</span>
        </>
      )}
      {more > 0 && <span className="text-ink-3">, and {more} more</span>}
    </span>
  );
}
