import type { Overview } from '../../lib/model/installation/installation.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { Section } from '../ui/section.tsx';

type Writer = Overview['writers'][number];

const columns: readonly Column<Writer>[] = [
  {
    id: 'field',
    header: 'Field of CiliumNode',
    cell: (row) => <code>{row.field}</code>,
    className: 'whitespace-nowrap',
  },
  { id: 'holds', header: 'Holds', cell: (row) => row.holds },
  { id: 'writer', header: 'Written by', cell: (row) => row.writtenBy, className: 'whitespace-nowrap' },
  { id: 'learns', header: 'It learns this from', cell: (row) => row.learnsFrom },
  {
    id: 'written',
    header: 'Last write',
    numeric: true,
    cell: (row) => row.lastWrite && <ObjectAge time={row.lastWrite} />,
  },
];

/** Two programs share one object: who is to be asked about which field. */
export function Writers({ writers }: { writers: readonly Writer[] }) {
  if (writers.length === 0) return null;
  return (
    <Section title="Who writes what" aside="two writers share one CiliumNode">
      <DataTable stacks label="Who writes what" columns={columns} rows={writers} rowKey={(row) => row.field} />
    </Section>
  );
}
