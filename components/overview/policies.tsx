import type { Overview } from '../../lib/model/installation/installation.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatCount } from '../ui/format.ts';
import { ObjectAge } from '../ui/object-age.tsx';
import { Section } from '../ui/section.tsx';

type Policy = Overview['policies'][number];
const shownAtMost = 20;

const columns: readonly Column<Policy>[] = [
  {
    id: 'name',
    header: 'Policy',
    className: 'wrap-anywhere',
    cell: (row) => <NameWithNamespace namespace={row.namespace} name={row.name} />,
  },
  { id: 'kind', header: 'Kind', cell: (row) => row.kind },
  { id: 'valid', header: 'Valid', cell: (row) => row.valid },
  { id: 'age', header: 'Age', numeric: true, cell: (row) => row.createdAt && <ObjectAge time={row.createdAt} /> },
];

export function Policies({ policies, total }: { policies: readonly Policy[]; total: number | null }) {
  const hidden = policies.length - shownAtMost;
  return (
    <Section
      title="Policies"
      aside={hidden > 0 ? `first ${shownAtMost} of ${formatCount(policies.length)}` : undefined}
    >
      {policies.length === 0 ? (
        <p className="text-12 text-ink-2">
          {total === null
            ? 'Not known: a kind of policy is not readable, see Sources.'
            : 'None. Every endpoint is allowed by default, in both directions.'}
        </p>
      ) : (
        <DataTable
          stacks
          label="Policies"
          columns={
            policies.some((policy) => policy.valid) ? columns : columns.filter((column) => column.id !== 'valid')
          }
          rows={policies.slice(0, shownAtMost)}
          rowKey={(row) => `${row.kind}/${row.namespace}/${row.name}`}
        />
      )}
    </Section>
  );
}
