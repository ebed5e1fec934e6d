'use client';
import type { SourceKind } from '../../lib/model/records.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { Age } from '../ui/age.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatPlural } from '../ui/format.ts';
import { notRecorded, type SourceItem } from './to-source-item.ts';

// What a missing source takes with it. The names are those of the screens.
const dependents: Record<SourceKind, string> = {
  CiliumNode: 'ENIs, pools, router and health addresses: nearly every answer.',
  CiliumEndpoint: 'Endpoint IDs, identities of pods, and the second witness of every pod address.',
  CiliumEndpointSlice: 'Endpoints of clusters that batch them; otherwise nothing.',
  CiliumIdentity: 'Labels behind identity numbers, and by them whom policies select.',
  CiliumNodeConfig: 'What some nodes override in the configuration.',
  CiliumNetworkPolicy: 'Policies of namespaces, and the edges they draw between identities.',
  CiliumClusterwideNetworkPolicy: 'Policies of the whole cluster, and the edges they draw between identities.',
  NetworkPolicy: 'Policies of Kubernetes, and the edges they draw between identities.',
  CiliumCIDRGroup: 'Its count on the overview.',
  CiliumPodIPPool: 'Pools of IPAM mode multi-pool.',
  CustomResourceDefinition: 'Which Cilium kinds are installed, with versions and dates.',
  ConfigMap: 'cilium-config: the IPAM mode, what is switched on, and the screen Configuration.',
  DaemonSet: 'Components, as cilium status prints them.',
  Deployment: 'Components, as cilium status prints them.',
  Lease: 'Which operator leads.',
  Pod: 'Owners: without pods an owner is only claimed, not confirmed.',
  Node: 'Node addresses, instance types, zones, max-pods.',
  Namespace: 'Whether a name in the search is a namespace.',
  Service: 'Services, and whether an address is one.',
  EndpointSlice: 'The addresses behind a Service.',
  Event: 'No screen yet.',
};

const meanings: Record<SourceStatus, string> = {
  synced: 'Complete, and followed by a watch.',
  syncing: 'The first list is not complete: nothing is concluded from what is missing.',
  stale: 'Was complete; the API server does not answer any more. What is shown was true then.',
  refused: 'The account may not read it. It is tried again every 5 s.',
  absent: 'The API server does not serve this kind. Normal where the CRD is not installed.',
};

const toMeaning = ({ state, reason }: SourceItem) =>
  reason === notRecorded ? 'The recording holds neither an object nor an empty list of it.' : meanings[state];

/** What a source holds, what its state means, what depends on it, and the rule that is missing. */
export function SourceHelp({ item }: { item: SourceItem }) {
  return (
    <div className="grid gap-2 text-ink-2">
      <p className="flex items-center gap-1.5 text-ink">
        <SourceShape state={item.state} />
        <b className="font-semibold">{item.resource}</b>
        <span className="font-mono text-11 text-ink-3">{item.apiVersion}</span>
      </p>
      <p>
        <b className="font-semibold text-ink">{item.state}</b> since <Age time={item.since} suffix=" ago" />,{' '}
        {formatPlural(item.count, 'object')} held. {toMeaning(item)}
      </p>
      {item.reason && <p className="font-mono text-11 wrap-anywhere text-ink">{item.reason}</p>}
      <p>
        <span className="text-ink-3">Depends on it: </span>
        {dependents[item.key]}
      </p>
      {item.rule && (
        <div>
          <p className="text-ink-3">The rule that is missing in the account's role:</p>
          <div className="mt-1 flex items-start rounded-4 border border-line bg-sunken pl-2">
            <pre className="flex-1 overflow-x-auto py-1.5 font-mono text-11">{item.rule}</pre>
            <CopyButton text={item.rule} label="Copy rule" />
          </div>
        </div>
      )}
    </div>
  );
}
