import type { Backend, Service } from '../../lib/model/service/service.ts';
import { useService } from '../../lib/queries/endpoints.ts';
import { toAddressLink, toEndpointLink, toIdentityLink } from '../../lib/url/links.ts';
import { EndpointId, IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { tellField } from '../address/tell-field.tsx';
import { CommandsSection } from '../commands/commands-section.tsx';
import { Failed } from '../states/states.tsx';
import { DetailPane } from '../ui/detail-pane.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { PaneSection } from '../ui/section.tsx';
import { formatBackend } from './format-backend.ts';
import { toServiceCommands } from './to-endpoint-commands.ts';

/** One Service with every address behind it; `id` is `namespace/name`. */
export function ServicePane({ id, onClose }: { id: string; onClose: () => void }) {
  const answer = useService(id);
  const service = answer.data;
  const words = service
    ? service.object
      ? `Service, ${service.serviceType}`
      : 'EndpointSlices of a Service that is not there'
    : answer.isError
      ? 'Not answered'
      : 'Asking …';
  return (
    <DetailPane title={id} words={words} onClose={onClose} small>
      {service ? (
        <Sections service={service} />
      ) : (
        answer.isError && (
          <Failed what="The Service was not answered" message={answer.error.message} onRetry={() => answer.refetch()} />
        )
      )}
    </DetailPane>
  );
}

function Sections({ service }: { service: Service }) {
  const { namespace, name, backends, clusterIps, externalIps, ports, selector, slices, createdAt } = service;
  return (
    <>
      <PaneSection
        title="Addresses behind it"
        told={tellField('EndpointSlice endpoints')}
        aside={formatPlural(service.backendCount, 'address', 'addresses')}
      >
        {backends.length === 0 && (
          <p className="text-11 text-ink-3">
            {service.backendCount === null ? 'EndpointSlices cannot be read.' : 'No EndpointSlice names an address.'}
          </p>
        )}
        <ul aria-label="Addresses behind it">
          {backends.map((backend) => (
            <BackendLine key={`${backend.ip} ${backend.ports} ${backend.target?.name}`} backend={backend} />
          ))}
        </ul>
      </PaneSection>
      <PaneSection title="Service">
        <FactList
          facts={[
            [
              'cluster IP',
              service.object && clusterIps.length === 0 ? 'None' : clusterIps.join(', '),
              tellField('Service spec.clusterIPs'),
            ],
            ['external IP', externalIps.join(', ')],
            ['ports', ports.join(', ')],
            ['selector', selector?.join(', ')],
            ['slices', slices.join(', ')],
            ['age', createdAt && <ObjectAge time={createdAt} />, tellField('metadata.creationTimestamp')],
          ]}
        />
      </PaneSection>
      <CommandsSection commands={toServiceCommands(namespace, name, clusterIps)} />
    </>
  );
}

const link = 'text-accent hover:underline';

function BackendLine({ backend }: { backend: Backend }) {
  const { ip, target, endpoint, endpointId, identity, ready, node } = backend;
  return (
    <li className="border-b border-line py-1 text-12/[18px] last:border-b-0">
      <span className="flex items-baseline gap-2">
        <IntentLink href={toAddressLink(ip)} className={`min-w-0 flex-1 font-mono wrap-anywhere ${link}`}>
          {formatBackend(backend)}
        </IntentLink>
        {ready === false && <span className="text-releasing">not ready</span>}
        {endpointId !== undefined && <EndpointId id={endpointId} />}
        {identity !== undefined && (
          <IntentLink href={toIdentityLink(identity)}>
            <IdentityChip id={identity} />
          </IntentLink>
        )}
      </span>
      <span className="block wrap-anywhere text-ink-2">
        {endpoint !== undefined && endpoint !== 'unknown' && target?.namespace !== undefined ? (
          <IntentLink href={toEndpointLink(target.namespace, target.name)} className="hover:underline">
            <NameWithNamespace namespace={target.namespace} name={target.name} />
          </IntentLink>
        ) : (
          <>
            {target ? `${target.kind} ${target.name}` : `on ${node ?? 'no node'}`},{' '}
            {endpoint === 'unknown' ? 'endpoints cannot be read' : 'no endpoint of Cilium'}
          </>
        )}
      </span>
    </li>
  );
}
