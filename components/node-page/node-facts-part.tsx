import type { NodeOwnAddress, NodeRow } from '../../lib/model/nodes/node.ts';
import { nameScheme } from '../address/name-scheme.ts';
import { tellField } from '../address/tell-field.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { Section } from '../ui/section.tsx';

const unknown = <span className="font-sans text-ink-3">? not known</span>;
const sans = (words: string) => <span className="font-sans">{words}</span>;

/** Readiness, versions and the machine. */
export function NodeFactsPart({ row }: { row: NodeRow }) {
  return (
    <Section title="Node">
      <FactList
        facts={[
          ['Ready', nameReady(row), tellField('Node status.conditions')],
          ['kubelet', row.kubeletVersion, tellField('Node status.nodeInfo.kubeletVersion')],
          [
            'Cilium',
            row.ciliumVersion ?? (row.compute ? undefined : unknown),
            tellField('Pod spec.containers cilium-agent image'),
          ],
          ['Addresses told', nameTelling(row), tellField('scheme of a node')],
          [
            'Instance',
            [row.instanceType, row.instanceId].filter(Boolean).join(' '),
            tellField('CiliumNode spec.eni.instance-type, spec.instance-id'),
          ],
          ['Zone', row.zone, tellField('Node metadata.labels topology.kubernetes.io/zone')],
          ['Node group', row.nodeGroup, tellField('Node metadata.labels eks.amazonaws.com/nodegroup')],
          [
            'Age',
            row.createdAt && <ObjectAge key="age" time={row.createdAt} />,
            tellField('metadata.creationTimestamp'),
          ],
        ]}
      />
    </Section>
  );
}

function nameTelling({ scheme, ciliumNode }: NodeRow) {
  if (ciliumNode === 'none') return undefined;
  return scheme === 'unknown' ? unknown : sans(nameScheme(scheme));
}

function nameReady({ node, ready, unschedulable }: NodeRow) {
  if (node === 'none') return sans('no Node');
  if (ready === null) return unknown;
  return sans(`${ready ? 'ready' : 'not ready'}${unschedulable ? ', cordoned: takes no new pods' : ''}`);
}

const columns: readonly Column<NodeOwnAddress>[] = [
  { id: 'type', header: 'Type', cell: ({ type }) => type },
  { id: 'ip', header: 'Address', cell: ({ ip }) => <span className="font-mono wrap-anywhere">{ip}</span> },
  {
    id: 'field',
    header: 'Says',
    cell: ({ source, field }) => (
      <>
        {source} <code>{field}</code>
      </>
    ),
  },
  { id: 'writer', header: 'Written by', cell: ({ writer }) => writer, className: 'whitespace-nowrap' },
];

const keyOf = ({ source, type, ip }: NodeOwnAddress) => `${source} ${type} ${ip}`;

/** The node's own addresses, and who wrote each of them down. */
export function OwnAddresses({ addresses }: { addresses: readonly NodeOwnAddress[] }) {
  return (
    <Section title="Addresses" aside="CiliumInternalIP is the router, on cilium_host">
      {addresses.length === 0 ? (
        <p className="text-12 text-ink-2">Neither object names one.</p>
      ) : (
        <DataTable stacks label="Addresses of the node" columns={columns} rows={addresses} rowKey={keyOf} />
      )}
    </Section>
  );
}
