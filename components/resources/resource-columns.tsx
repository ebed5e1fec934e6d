import type { Resource } from '../../lib/model/resources/resource.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { formatCount } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import type { TextColumn } from '../ui/text-column.ts';

/** What the column State says of each. */
const words: Record<Resource['state'], string> = {
  syncing: 'syncing',
  synced: 'followed',
  stale: 'stale',
  refused: 'refused',
  absent: 'absent',
  'on-demand': 'read on demand',
};

const machine = (texts: readonly string[]) => texts.length > 0 && <span className="font-mono">{texts.join(', ')}</span>;

export const resourceColumns: readonly TextColumn<Resource>[] = [
  {
    id: 'name',
    header: 'Resource',
    sortable: true,
    fixed: true,
    copies: 'name',
    cell: (row) => <ResourceName resource={row} />,
    text: ({ name }) => name,
  },
  { id: 'kind', header: 'Kind', sortable: true, copies: 'kind', cell: ({ kind }) => kind, text: ({ kind }) => kind },
  {
    id: 'short',
    header: 'Short names',
    sortable: true,
    cell: ({ shortNames }) => machine(shortNames),
    text: ({ shortNames }) => shortNames.join(' '),
  },
  { id: 'scope', header: 'Scope', sortable: true, cell: ({ scope }) => scope, text: ({ scope }) => scope },
  {
    id: 'versions',
    header: 'Versions',
    sortable: true,
    cell: ({ versions }) => machine(versions),
    text: ({ versions }) => versions.join(' '),
  },
  {
    id: 'schema',
    header: 'Schema',
    sortable: true,
    cell: ({ schemaVersion }) => schemaVersion && machine([schemaVersion]),
    text: ({ schemaVersion }) => schemaVersion,
  },
  {
    id: 'objects',
    header: 'Objects',
    numeric: true,
    sortable: true,
    cell: ({ objects, state }) => (objects === null ? state !== 'absent' && '?' : formatCount(objects)),
    text: ({ objects, state }) => objects ?? (state === 'absent' ? undefined : '?'),
  },
  {
    id: 'state',
    header: 'State',
    sortable: true,
    cell: (row) => <State resource={row} />,
    text: ({ state, reason }) => [words[state], state === 'synced' ? undefined : reason].filter(Boolean).join(': '),
  },
  {
    id: 'created',
    header: 'Created',
    numeric: true,
    sortable: true,
    cell: ({ createdAt }) =>
      createdAt && (
        <time dateTime={createdAt} title={createdAt} className="whitespace-nowrap">
          {createdAt.slice(0, 10)}
        </time>
      ),
    text: ({ createdAt }) => createdAt,
  },
];

/** The group is the same in every row; the title has it. */
function ResourceName({ resource: { name, plural } }: { resource: Resource }) {
  return (
    <IntentLink href={`/resources/${name}`} title={name} className="rounded-2 text-accent hover:underline">
      {plural}
    </IntentLink>
  );
}

/** The row names the definition already. */
const toShort = (reason: string) =>
  /^The CustomResourceDefinition .* is not installed\.$/.test(reason) ? 'no CRD' : reason;

function State({ resource: { state, reason } }: { resource: Resource }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={reason}>
      {state !== 'on-demand' && <SourceShape state={state} />}
      {words[state]}
      {reason && state !== 'synced' && <span className="max-w-[240px] truncate text-ink-3">{toShort(reason)}</span>}
    </span>
  );
}
