import type { Overview } from '../../lib/model/installation/installation.ts';
import { IdentityChip } from '../address/ids.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatCount } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';

type Row = Overview['identitiesByNamespace'][number];

const columns: readonly Column<Row>[] = [
  { id: 'namespace', header: 'Namespace', cell: (row) => row.namespace },
  { id: 'identities', header: 'Identities', numeric: true, cell: (row) => formatCount(row.identities) },
  { id: 'endpoints', header: 'Endpoints', numeric: true, cell: (row) => formatCount(row.endpoints) },
  { id: 'shared', header: 'Shared', numeric: true, cell: (row) => <Shared shared={row.shared} /> },
];

function Shared({ shared }: { shared: Row['shared'] }) {
  if (shared.length === 0) return <span className="text-ink-3">none</span>;
  return (
    <span className="grid justify-items-end gap-0.5">
      {shared.slice(0, 3).map(({ id, endpoints, names }) => (
        <span key={id} className="flex items-center gap-1.5">
          <IdentityChip id={id} /> by {endpoints} {names}
        </span>
      ))}
      {shared.length > 3 && <span className="text-ink-3">and {shared.length - 3} more</span>}
    </span>
  );
}

/** A recreated pod gets a new endpoint ID and keeps its identity: equal labels share one number. */
export function IdentitiesByNamespace({ overview }: { overview: Overview }) {
  const { total, limit } = overview.figures.identities;
  return (
    <Section title="Identities" aside={`${formatCount(total)} of ${formatCount(limit)} numbers`} last>
      {overview.identitiesByNamespace.length === 0 ? (
        <p className="text-12 text-ink-2">{total === null ? 'Not known: see Sources.' : 'None yet.'}</p>
      ) : (
        <DataTable
          label="Identities by namespace"
          columns={columns}
          rows={overview.identitiesByNamespace}
          rowKey={(row) => row.namespace}
        />
      )}
    </Section>
  );
}
