import type { NodePage, NodePod } from '../../lib/model/nodes/node.ts';
import { toAddressLink, toEndpointLink, toIdentityLink } from '../../lib/url/links.ts';
import { EndpointId, IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { Section } from '../ui/section.tsx';

const name: Column<NodePod> = {
  id: 'name',
  header: 'Pod',
  cell: (pod) => (
    <span className="wrap-anywhere">
      <NameWithNamespace namespace={pod.namespace} name={pod.name} />
    </span>
  ),
};

const state: Column<NodePod> = {
  id: 'state',
  header: 'State',
  className: 'whitespace-nowrap',
  cell: ({ phase, ready, terminating }) =>
    terminating ? 'terminating' : `${phase}${phase === 'Running' && !ready ? ', not ready' : ''}`,
};

const columns: readonly Column<NodePod>[] = [
  name,
  { id: 'ip', header: 'Address', cell: (pod) => <Addresses pod={pod} />, className: 'whitespace-nowrap' },
  {
    id: 'endpoint',
    header: 'Endpoint ID',
    numeric: true,
    cell: ({ namespace, name, endpointId }) =>
      endpointId !== undefined && (
        <IntentLink href={toEndpointLink(namespace, name)} className="hover:underline">
          <EndpointId id={endpointId} />
        </IntentLink>
      ),
  },
  {
    id: 'identity',
    header: 'Identity ID',
    numeric: true,
    cell: ({ identity }) =>
      identity !== undefined && (
        <IntentLink href={toIdentityLink(identity)} className="hover:underline">
          <IdentityChip id={identity} />
        </IntentLink>
      ),
  },
  state,
];

function Addresses({ pod }: { pod: NodePod }) {
  if (pod.ips.length === 0) return <b className="font-semibold text-conflict">waits for one</b>;
  return pod.ips.map((ip) => (
    <IntentLink key={ip} href={toAddressLink(ip)} className="mr-2 font-mono text-accent hover:underline">
      {ip}
    </IntentLink>
  ));
}

/** Pods with an address of their own, and apart from them those that take the node's. */
export function PodTables({ page: { pods, hostNetworkPods } }: { page: NodePage }) {
  return (
    <>
      <Section title="Pods" aside={pods && `${formatPlural(pods.length, 'pod')} with an address of its own`}>
        <Pods label="Pods" pods={pods} columns={columns} none="No pod of this node has an address of its own." />
      </Section>
      <Section title="hostNetwork pods" aside="they count for max-pods, and take no address of the pool">
        <Pods label="hostNetwork pods" pods={hostNetworkPods} columns={[name, state]} none="None on this node." />
      </Section>
    </>
  );
}

interface PodsProps {
  label: string;
  pods: readonly NodePod[] | null;
  columns: readonly Column<NodePod>[];
  none: string;
}

function Pods({ label, pods, columns, none }: PodsProps) {
  if (pods === null) return <p className="text-12 text-ink-3">Not known: Pods are not read.</p>;
  if (pods.length === 0) return <p className="text-12 text-ink-2">{none}</p>;
  return (
    <DataTable stacks label={label} columns={columns} rows={pods} rowKey={(pod) => `${pod.namespace}/${pod.name}`} />
  );
}
