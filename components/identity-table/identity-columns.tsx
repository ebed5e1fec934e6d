import type { IdentityRow } from '../../lib/model/identity/identity-table.ts';
import { IdentityChip } from '../address/ids.tsx';
import { LabelChip } from '../address/label-chip.tsx';
import { isAddedByCilium, sortLabels } from '../address/sort-labels.ts';
import { ageColumn } from '../ui/age-column.tsx';
import { Chip } from '../ui/chip.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { nameKind } from './name-kind.ts';

const shownLabels = 2;

/** What tells a pod from its neighbours; labels of the namespace stand in every row. All of them are in the pane. */
const listShown = (labels: readonly string[]) => {
  const own = labels.filter((label) => !isAddedByCilium(label));
  return (own.length > 0 ? own : sortLabels(labels)).slice(0, shownLabels);
};

function Labels({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return <span className="text-ink-3">no object tells them</span>;
  const shown = listShown(labels);
  return (
    <span className="flex max-w-[520px] items-center gap-[3px] max-s:flex-wrap">
      {shown.map((label) => (
        <LabelChip key={label} label={label} cut />
      ))}
      {labels.length > shown.length && (
        <span className="flex-none text-11 text-ink-3">+{labels.length - shown.length}</span>
      )}
    </span>
  );
}

const number = (id: 'endpoints' | 'pods' | 'nodes', header: string): TextColumn<IdentityRow> => ({
  id,
  header,
  numeric: true,
  sortable: true,
  cell: (row) => formatCount(row[id]),
  text: (row) => row[id] ?? '?',
});

/** Names, by which a clusterwide policy stands alone; how many more there are. */
function listPolicies(policies: IdentityRow['policies']): string {
  if (policies === null) return '?';
  const names = policies.first.map(({ namespace, name }) => (namespace === undefined ? name : `${namespace}/${name}`));
  const more = policies.count - names.length;
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

export const identityColumns: TextColumn<IdentityRow>[] = [
  {
    id: 'id',
    header: 'Identity',
    sortable: true,
    fixed: true,
    copies: 'identity',
    cell: ({ id }) => (
      <button type="button">
        <IdentityChip id={id} />
      </button>
    ),
    text: ({ id }) => id,
  },
  {
    id: 'kind',
    header: 'Kind of number',
    sortable: true,
    cell: (row) => <span className="text-ink-2">{nameKind(row)}</span>,
    text: nameKind,
  },
  {
    id: 'labels',
    header: 'Security labels',
    copies: 'labels',
    sortable: true,
    cell: ({ labels }) => <Labels labels={labels} />,
    text: ({ labels }) => labels.join(' '),
  },
  number('endpoints', 'Endpoints'),
  number('pods', 'Pods'),
  {
    id: 'namespaces',
    header: 'Namespaces',
    copies: 'namespaces',
    sortable: true,
    cell: ({ namespaces }) =>
      namespaces.length > 2 ? formatPlural(namespaces.length, 'namespace') : namespaces.join(', '),
    text: ({ namespaces }) => namespaces.join(' '),
  },
  number('nodes', 'Nodes'),
  {
    id: 'policies',
    header: 'Policies',
    numeric: true,
    sortable: true,
    cell: ({ policies }) => (
      <span title={toVisibleText(listPolicies(policies))}>{formatCount(policies?.count ?? null)}</span>
    ),
    text: ({ policies }) => listPolicies(policies),
  },
  {
    id: 'notes',
    header: 'Notes',
    cell: (row) => <Notes row={row} />,
    text: (row) => listNotes(row).join('; '),
  },
  ageColumn(),
];

const listNotes = ({ sameLabels, markedForDeletionAt, object, kind }: IdentityRow): string[] => [
  ...(sameLabels.length > 0 ? [`same labels as ${sameLabels.join(', ')}`] : []),
  ...(markedForDeletionAt === undefined ? [] : ['marked for deletion']),
  ...(kind === 'cluster' && object === false ? ['no CiliumIdentity'] : []),
];

function Notes({ row }: { row: IdentityRow }) {
  const notes = listNotes(row);
  if (notes.length === 0) return null;
  return (
    <span className="flex gap-1 max-s:flex-wrap">
      {notes.map((note) => (
        <Chip key={note}>{note}</Chip>
      ))}
    </span>
  );
}
