'use client';
import { useCopy } from '../ui/copy-button.tsx';
import { toVisibleText } from '../ui/visible-text.ts';

/** A label, verbatim with its source. Click copies it as it is pasted into a policy. `cut`: on one line, as wide as there is room. */
export function LabelChip({ label, highlighted, cut }: { label: string; highlighted?: boolean; cut?: boolean }) {
  const { state, copy } = useCopy();
  const equals = label.indexOf('=') + 1;
  const look = highlighted ? 'border-accent bg-selected text-ink' : 'border-line bg-sunken text-ink-2';
  return (
    <button
      type="button"
      title={state === 'copied' ? 'Copied' : cut ? toVisibleText(label) : 'Copy label'}
      onClick={() => copy(label)}
      className={`inline-block max-w-full rounded-2 border px-[5px] text-left font-mono text-[11px]/[15px] max-s:py-1 ${cut ? 'min-w-0 truncate' : 'wrap-anywhere'} ${look}`}
    >
      {toVisibleText(label.slice(0, equals))}
      <b className="font-semibold text-ink">{toVisibleText(label.slice(equals))}</b>
    </button>
  );
}
