import { type FieldId, isStored, joinOf, type StoredField, storyOf } from '../../lib/model/provenance/fields.ts';

/** Where a value comes from: object and field, who writes it and from what, what is easily mistaken, and the file that says so. */
export const FieldWords = ({ field }: { field: FieldId }) =>
  isStored(field) ? <Stored field={field} /> : <Joined field={field} made={joinOf(field)} />;

const term = 'text-ink-3';

function Stored({ field }: { field: StoredField }) {
  const { writtenBy, learnsFrom, lesson, source } = storyOf(field);
  const [object, ...path] = field.split(' ');
  return (
    <div className="grid gap-2">
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 gap-y-[3px]">
        <dt className={term}>from</dt>
        <dd>
          {path.length > 0 && <>{object} </>}
          <code className="text-11 wrap-anywhere">{path.length > 0 ? path.join(' ') : object}</code>
        </dd>
        <dt className={term}>written by</dt>
        <dd>{writtenBy}</dd>
        <dt className={term}>knows it from</dt>
        <dd>{learnsFrom}</dd>
      </dl>
      {lesson && <p className="text-ink-2">{lesson}</p>}
      <p className="font-mono text-11 wrap-anywhere text-ink-3">{source}</p>
    </div>
  );
}

const Joined = ({ field, made }: { field: string; made: string }) => (
  <div className="grid gap-2">
    <p className={term}>No object holds the {field}: it is joined here.</p>
    <p className="text-ink-2">{made}</p>
  </div>
);
