import type { Overview } from '../../lib/model/installation/installation.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';

type Crd = Overview['crds'][number];

const columns: readonly Column<Crd>[] = [
  { id: 'name', header: 'CRD', cell: (row) => <span title={row.name}>{row.name.replace(/\.cilium\.io$/, '')}</span> },
  { id: 'versions', header: 'Versions', cell: (row) => <span className="font-mono">{row.versions.join(', ')}</span> },
  { id: 'count', header: 'Objects', numeric: true, cell: (row) => row.count !== null && formatCount(row.count) },
  {
    id: 'created',
    header: 'Created',
    numeric: true,
    cell: (row) =>
      row.createdAt && (
        <time dateTime={row.createdAt} title={row.createdAt} className="whitespace-nowrap">
          {row.createdAt.slice(0, 10)}
        </time>
      ),
  },
];

/** As `kubectl get crds` dates them: when this cluster met Cilium. A count of – is a kind that is not read. */
export function Crds({ crds }: { crds: readonly Crd[] }) {
  const schema = crds.find((crd) => crd.schemaVersion)?.schemaVersion;
  const aside = schema ? `${formatPlural(crds.length, 'CRD')}, schema ${schema}` : formatPlural(crds.length, 'CRD');
  return (
    <Section title="Resources" aside={aside} last>
      {crds.length === 0 ? (
        <p className="text-12 text-ink-2">No CRD of cilium.io is installed, or they are not readable: see Sources.</p>
      ) : (
        <DataTable stacks label="Resources" columns={columns} rows={crds} rowKey={(row) => row.name} />
      )}
    </Section>
  );
}
