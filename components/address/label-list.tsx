import type { FieldId } from '../../lib/model/provenance/fields.ts';
import { formatPlural } from '../ui/format.ts';
import { PaneSection } from '../ui/section.tsx';
import { LabelChip } from './label-chip.tsx';
import { tellField } from './tell-field.tsx';

/** Labels verbatim, in the order given; they wrap. */
export function LabelList({ title, labels, field }: { title: string; labels: readonly string[]; field: FieldId }) {
  return (
    <PaneSection title={title} aside={formatPlural(labels.length, 'label')} told={tellField(field)}>
      {labels.length === 0 ? (
        <p className="text-11 text-ink-3">No object tells them.</p>
      ) : (
        <LabelChips name={title} labels={labels} />
      )}
    </PaneSection>
  );
}

/** `name`: what a screen reader calls the list. */
export const LabelChips = ({ name, labels }: { name: string; labels: readonly string[] }) => (
  <ul className="flex flex-wrap gap-[3px]" aria-label={name}>
    {labels.map((label) => (
      <li key={label} className="max-w-full">
        <LabelChip label={label} />
      </li>
    ))}
  </ul>
);
