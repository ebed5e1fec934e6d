import { formatPlural } from '../ui/format.ts';
import { PaneSection } from '../ui/section.tsx';
import { LabelChip } from './label-chip.tsx';

/** Labels verbatim, in the order given; they wrap. */
export function LabelList({ title, labels }: { title: string; labels: readonly string[] }) {
  return (
    <PaneSection title={title} aside={formatPlural(labels.length, 'label')}>
      {labels.length === 0 ? (
        <p className="text-11 text-ink-3">No object tells them.</p>
      ) : (
        <ul className="flex flex-wrap gap-[3px]" aria-label={title}>
          {labels.map((label) => (
            <li key={label} className="max-w-full">
              <LabelChip label={label} />
            </li>
          ))}
        </ul>
      )}
    </PaneSection>
  );
}
