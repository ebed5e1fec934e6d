import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import type { IdentityEndpoint } from '../../lib/model/identity/identity.ts';
import { useIdentity } from '../../lib/queries/identities.ts';
import { toEndpointLink, toIdentityLink } from '../../lib/url/links.ts';
import { EndpointId, NameWithNamespace } from '../address/ids.tsx';
import { tellField } from '../address/tell-field.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneSection } from '../ui/section.tsx';
import { ToldArea, ToldName } from '../ui/told-name.tsx';

/** Endpoint ID and identity ID side by side, and the endpoints that have the same identity and other endpoint IDs. */
export function TwoNumbers({ endpoint }: { endpoint: Endpoint }) {
  const { endpointId, identity } = endpoint;
  const answer = useIdentity(identity);
  const isOther = ({ namespace, name }: IdentityEndpoint) => namespace !== endpoint.namespace || name !== endpoint.name;
  const others = answer.data?.endpoints.filter(isOther);
  return (
    <PaneSection title="Two numbers, two meanings">
      <dl className="grid grid-cols-2 rounded-4 border border-line [&>div]:px-[9px] [&>div]:pt-1.5 [&>div]:pb-[7px] [&>div+div]:border-l [&>div+div]:border-line">
        <ToldArea className="">
          <dt className="text-11 text-ink-3">
            <ToldName name="Endpoint ID" told={tellField('CiliumEndpoint status.id')} />
          </dt>
          <dd className="font-mono text-[15px]/[20px] font-semibold">{endpointId ?? '–'}</dd>
          <dd className="mt-0.5 text-11 text-ink-2">this one pod, unique on its node only</dd>
        </ToldArea>
        <ToldArea className="">
          <dt className="text-11 text-ink-3">
            <ToldName name="Identity ID" told={tellField('CiliumEndpoint status.identity.id')} />
          </dt>
          <dd className="font-mono text-[15px]/[20px] font-semibold">
            {identity === undefined ? (
              '–'
            ) : (
              <IntentLink href={toIdentityLink(identity)} className="text-accent hover:underline">
                {identity}
              </IntentLink>
            )}
          </dd>
          <dd className="mt-0.5 text-11 text-ink-2">this set of labels, in the whole cluster</dd>
        </ToldArea>
      </dl>
      <p className="mt-1 text-11 text-ink-2">A recreated pod gets a new endpoint ID and keeps its identity ID.</p>
      {answer.isError && <p className="mt-1 text-11 text-ink-3">Others not answered: {answer.error.message}</p>}
      {others && <Others others={others} identity={identity} />}
    </PaneSection>
  );
}

// More are read on the identity's own pane.
const shown = 8;

function Others({ others, identity }: { others: readonly IdentityEndpoint[]; identity: number | undefined }) {
  if (others.length === 0) return <p className="mt-1 text-11 text-ink-2">No other endpoint has identity {identity}.</p>;
  return (
    <>
      <p className="mt-2 text-11 text-ink-3">
        Identity {identity} is also that of {formatPlural(others.length, 'other endpoint')}:
      </p>
      <ul aria-label={`Others with identity ${identity}`}>
        {others.slice(0, shown).map(({ namespace, name, endpointId }) => (
          <li key={`${namespace}/${name}`} className="flex items-baseline gap-2 text-12/[19px]">
            <IntentLink href={toEndpointLink(namespace, name)} className="min-w-0 flex-1 truncate hover:underline">
              <NameWithNamespace namespace={namespace} name={name} />
            </IntentLink>
            {endpointId === undefined ? <span className="text-ink-3">–</span> : <EndpointId id={endpointId} />}
          </li>
        ))}
      </ul>
      {others.length > shown && <p className="text-11 text-ink-3">and {others.length - shown} more</p>}
    </>
  );
}
