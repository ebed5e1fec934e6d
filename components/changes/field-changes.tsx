import type { FieldChange, ObjectChange } from '../../lib/model/changes/change.ts';
import { formatPlural } from '../ui/format.ts';
import { PaneSection } from '../ui/section.tsx';

const titles: Record<ObjectChange['change'], string> = {
  added: 'As it came',
  changed: 'Before and after',
  replaced: 'Before and after',
  removed: 'As it was',
  unreadable: 'Why it cannot be read',
  readable: 'As it is read again',
};

/** Every field that is kept, by its path in the object, with what it was and what it is. */
export function FieldChanges({ change: { change, fields, fieldCount } }: { change: ObjectChange }) {
  if (fields.length === 0) return null;
  return (
    <PaneSection title={titles[change]} aside={formatPlural(fieldCount, 'field')}>
      <ul aria-label="Fields" className="grid gap-1.5">
        {fields.map((field) => (
          <Field key={`${field.path} ${field.was ?? ''} ${field.is ?? ''}`} field={field} />
        ))}
      </ul>
      {fieldCount > fields.length && (
        <p className="mt-1 text-11 text-ink-3">{formatPlural(fieldCount - fields.length, 'further field')}, not kept</p>
      )}
    </PaneSection>
  );
}

function Field({ field: { path, was, is } }: { field: FieldChange }) {
  return (
    <li className="text-12/[17px]">
      {path !== '' && <p className="font-mono text-11 text-ink-3 wrap-anywhere">{path}</p>}
      <dl className="grid grid-cols-[28px_minmax(0,1fr)]">
        <Side word="was" value={was} />
        <Side word="is" value={is} />
      </dl>
    </li>
  );
}

/** A side without a value is left out: the field was not there, or is not there any more. */
function Side({ word, value }: { word: 'was' | 'is'; value: string | undefined }) {
  if (value === undefined) return null;
  const tone = word === 'was' ? 'text-ink-2' : 'text-ink';
  return (
    <>
      <dt className="text-11/[17px] text-ink-3">{word}</dt>
      <dd className={`font-mono wrap-anywhere ${tone}`}>{value}</dd>
    </>
  );
}
