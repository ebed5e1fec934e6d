import type { Identity } from '../../lib/model/identity/identity.ts';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneSection } from '../ui/section.tsx';
import { EndpointId, NameWithNamespace } from './ids.tsx';

// A pane is no place for ten thousand rows: the table of endpoints shows them all.
const most = 50;

interface IdentityEndpointsProps {
  identity: Pick<Identity, 'id' | 'endpoints'>;
  hrefOf: (namespace: string, name: string) => string;
}

/** Who has an identity: each endpoint with its id, which is unique on its node only. */
export const IdentityEndpoints = ({ identity: { id, endpoints }, hrefOf }: IdentityEndpointsProps) => (
  <PaneSection title="Endpoints" aside={formatPlural(endpoints.length, 'endpoint')}>
    {endpoints.length === 0 && <p className="text-11 text-ink-3">No endpoint has this identity now.</p>}
    <ul aria-label="Endpoints">
      {endpoints.slice(0, most).map(({ namespace, name, endpointId }) => (
        <li key={`${namespace}/${name}`} className="flex items-baseline gap-2 text-12/[19px]">
          <IntentLink href={hrefOf(namespace, name)} className="min-w-0 flex-1 wrap-anywhere hover:underline">
            <NameWithNamespace namespace={namespace} name={name} />
          </IntentLink>
          {endpointId === undefined ? <span className="text-ink-3">–</span> : <EndpointId id={endpointId} />}
        </li>
      ))}
    </ul>
    {endpoints.length > 1 && (
      <p className="mt-1 text-11">
        <IntentLink href={`/endpoints?identity=${id}`} className="text-accent hover:underline">
          All of them as a table
        </IntentLink>
      </p>
    )}
  </PaneSection>
);
