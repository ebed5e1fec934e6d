import type { Change } from '../../lib/model/changes/change.ts';
import { kindOfChange } from '../../lib/model/changes/change.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { Age } from '../ui/age.tsx';
import { formatTime } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { ChangeLine } from './change-line.tsx';
import { listManagers, toChangeText, toObjectName } from './to-change-words.ts';
import { toObjectLink } from './to-object-link.ts';

function ObjectName({ change }: { change: Change }) {
  const href = toObjectLink(change);
  const name =
    change.type === 'address' ? (
      <span className="font-mono">{change.ip}</span>
    ) : (
      <NameWithNamespace namespace={change.namespace} name={change.name} />
    );
  if (href === undefined) return name;
  return (
    // It leads away: the row is not selected by it.
    <IntentLink
      href={href}
      title={toVisibleText(`Open ${toObjectName(change)}`)}
      className="rounded-2 text-accent hover:underline"
      onClick={(event) => event.stopPropagation()}
    >
      {name}
    </IntentLink>
  );
}

const cut = 'inline-block max-w-full truncate align-bottom max-s:whitespace-normal';

/** What opens the row, first in it: keys walk from one to the next. */
const When = ({ at }: Change) => (
  <button type="button" className="tabular-nums">
    {formatTime(Date.parse(at)).slice(11, 19)}
  </button>
);

/** Newest first, and no other order: what changed is read as a story. */
export const changeColumns: readonly TextColumn<Change>[] = [
  {
    id: 'at',
    header: 'When',
    fixed: true,
    cell: (change) => (
      <span className="inline-flex items-baseline gap-2 tabular-nums">
        <When {...change} />
        <span className="text-ink-3">
          <Age time={change.at} suffix=" ago" />
        </span>
      </span>
    ),
    text: ({ at }) => at,
  },
  {
    id: 'kind',
    header: 'Kind',
    cell: (change) => <span className="text-ink-2">{kindOfChange(change)}</span>,
    text: kindOfChange,
  },
  {
    id: 'object',
    header: 'Object',
    cell: (change) => (
      <span className={`${cut} max-w-[300px]`}>
        <ObjectName change={change} />
      </span>
    ),
    text: toObjectName,
    copies: 'name',
  },
  {
    id: 'change',
    header: 'Change',
    className: 'takes-rest',
    cell: (change) => (
      <span title={toVisibleText(toChangeText(change))} className={cut}>
        <ChangeLine change={change} />
      </span>
    ),
    text: toChangeText,
  },
  {
    id: 'writers',
    header: 'Written by',
    cell: (change) =>
      listManagers(change).length > 0 && (
        <span className={`${cut} max-w-[200px]`}>{listManagers(change).join(', ')}</span>
      ),
    text: (change) => listManagers(change).join(' '),
  },
];

/** Beside a pane, which says the rest. */
export const narrowColumns: readonly TextColumn<Change>[] = changeColumns
  .filter(({ id }) => id !== 'writers')
  .map((column) => (column.id === 'at' ? { ...column, cell: When } : column));
