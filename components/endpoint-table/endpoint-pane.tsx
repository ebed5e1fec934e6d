import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import { useEndpoint } from '../../lib/queries/endpoints.ts';
import { toAddressLink, toChangesLink, toEniLink, toNodeLink } from '../../lib/url/links.ts';
import { LabelList } from '../address/label-list.tsx';
import { sortLabels } from '../address/sort-labels.ts';
import { tellField } from '../address/tell-field.tsx';
import { CommandsSection } from '../commands/commands-section.tsx';
import { Failed } from '../states/states.tsx';
import { DetailPane } from '../ui/detail-pane.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { PaneSection } from '../ui/section.tsx';
import { toEndpointCommands } from './to-endpoint-commands.ts';
import { podWords } from './to-pod-words.ts';
import { TwoNumbers } from './two-numbers.tsx';

/** Everything known of one endpoint; `id` is `namespace/name`. */
export function EndpointPane({ id, onClose }: { id: string; onClose: () => void }) {
  const answer = useEndpoint(id);
  const endpoint = answer.data;
  const words = endpoint
    ? [endpoint.source, endpoint.state].filter(Boolean).join(', ')
    : answer.isError
      ? 'Not answered'
      : 'Asking …';
  return (
    <DetailPane title={id} words={words} onClose={onClose} small>
      {endpoint ? (
        <Sections endpoint={endpoint} />
      ) : (
        answer.isError && (
          <Failed
            what="The endpoint was not answered"
            message={answer.error.message}
            onRetry={() => answer.refetch()}
          />
        )
      )}
    </DetailPane>
  );
}

const link = 'text-accent hover:underline';

function Sections({ endpoint }: { endpoint: Endpoint }) {
  const { source, slice, namespace, name, pod, node, nodeIp, eni, state, ingress, egress, visibilityPolicy } = endpoint;
  const told = source === 'CiliumEndpoint' ? `CiliumEndpoint ${namespace}/${name}` : `CiliumEndpointSlice ${slice}`;
  return (
    <>
      <TwoNumbers endpoint={endpoint} />
      <PaneSection title="Endpoint">
        <FactList
          facts={[
            ['told by', told],
            ['pod', podWords[pod], tellField('pod of an endpoint')],
            ['state', state, tellField('CiliumEndpoint status.state')],
            ['ingress', ingress, tellField('CiliumEndpoint status.policy')],
            ['egress', egress, tellField('CiliumEndpoint status.policy')],
            ['visibility', visibilityPolicy, tellField('CiliumEndpoint status.visibility-policy-status')],
            [
              'age',
              endpoint.createdAt && <ObjectAge time={endpoint.createdAt} />,
              tellField('metadata.creationTimestamp'),
            ],
            [
              'changes',
              <IntentLink
                key="changes"
                href={toChangesLink(`CiliumEndpoint:${namespace}/${name}`, `Pod:${namespace}/${name}`)}
                className={link}
              >
                of it and its pod
              </IntentLink>,
            ],
          ]}
        />
        {source === 'CiliumEndpointSlice' && (
          <p className="mt-1 text-11 text-ink-2">
            A slice has no endpoint ID and no state: they are known to the agent of the node alone.
          </p>
        )}
        {source === 'CiliumEndpoint' && ingress === undefined && egress === undefined && (
          <p className="mt-1 text-11 text-ink-2">
            No agent has written enforcement here since Cilium 1.16: it follows from the policies.
          </p>
        )}
      </PaneSection>
      <PaneSection title="Place">
        <FactList
          facts={[
            ...endpoint.ips.map(
              (ip) =>
                [
                  ip.includes(':') ? 'IPv6' : 'IPv4',
                  <IntentLink key={ip} href={toAddressLink(ip)} className={link}>
                    {ip}
                  </IntentLink>,
                  tellField('CiliumEndpoint status.networking.addressing'),
                ] as const,
            ),
            [
              'ENI',
              eni && (
                <IntentLink href={toEniLink(eni)} className={link}>
                  {eni}
                </IntentLink>
              ),
              tellField('ENI of an endpoint'),
            ],
            [
              'node',
              node && (
                <IntentLink href={toNodeLink(node)} className={link}>
                  {node}
                </IntentLink>
              ),
              tellField('node of an endpoint'),
            ],
            ['node address', nodeIp, tellField('CiliumEndpoint status.networking.node')],
          ]}
        />
      </PaneSection>
      <LabelList
        title="Identity labels"
        labels={sortLabels(endpoint.labels)}
        field="CiliumEndpoint status.identity.labels"
      />
      <CommandsSection commands={toEndpointCommands(endpoint)} />
    </>
  );
}
