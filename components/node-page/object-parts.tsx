import type { NodePage, NodeParameter } from '../../lib/model/nodes/node.ts';
import { LabelChip } from '../address/label-chip.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatPlural } from '../ui/format.ts';
import { ObjectAge } from '../ui/object-age.tsx';
import { Section } from '../ui/section.tsx';

const parameterColumns: readonly Column<NodeParameter>[] = [
  { id: 'field', header: 'Field of CiliumNode', cell: ({ field }) => <code className="wrap-anywhere">{field}</code> },
  {
    id: 'value',
    header: 'Value',
    cell: ({ value }) =>
      value === null ? (
        <span className="text-ink-3">not written</span>
      ) : (
        <span className="font-mono wrap-anywhere">{value}</span>
      ),
  },
  { id: 'writer', header: 'Written by', cell: ({ writer }) => writer, className: 'whitespace-nowrap' },
];

/** What the agent asks of the operator, as written: a default that nobody wrote is not shown as a value. */
export function ParametersPart({ page: { parameters } }: { page: NodePage }) {
  if (parameters.length === 0) return null;
  return (
    <Section title="IPAM parameters" aside="as written; what is not written is the operator’s default">
      <DataTable
        stacks
        label="IPAM parameters"
        columns={parameterColumns}
        rows={parameters}
        rowKey={({ field }) => field}
      />
    </Section>
  );
}

type Writer = NodePage['writers'][number];

const writerColumns: readonly Column<Writer>[] = [
  { id: 'field', header: 'Field of CiliumNode', cell: ({ field }) => <code>{field}</code> },
  { id: 'holds', header: 'Holds', cell: ({ holds }) => holds },
  { id: 'writer', header: 'Written by', cell: ({ writtenBy }) => writtenBy, className: 'whitespace-nowrap' },
  { id: 'learns', header: 'It learns this from', cell: ({ learnsFrom }) => learnsFrom },
  {
    id: 'written',
    header: 'Last write',
    numeric: true,
    cell: ({ lastWrite }) => lastWrite && <ObjectAge time={lastWrite} />,
  },
];

/** Two programs share one object: who is to be asked about which field. */
export function WritersPart({ page: { writers } }: { page: NodePage }) {
  if (writers.length === 0) return null;
  return (
    <Section title="Who writes what" aside="two writers share one CiliumNode" last>
      <DataTable stacks label="Who writes what" columns={writerColumns} rows={writers} rowKey={({ field }) => field} />
    </Section>
  );
}

export function LabelsPart({ page: { labels } }: { page: NodePage }) {
  return (
    <Section title="Labels" aside={formatPlural(labels.length, 'label')} last>
      <div className="flex flex-wrap gap-1">
        {labels.map((label) => (
          <LabelChip key={label} label={label} />
        ))}
      </div>
    </Section>
  );
}
