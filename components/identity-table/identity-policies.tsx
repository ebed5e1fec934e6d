import type { IdentityId } from '../../lib/model/ids.ts';
import type { PolicyName } from '../../lib/model/policy/policy.ts';
import { useIdentityRow } from '../../lib/queries/identity-table.ts';
import { toPolicyPath } from '../../lib/url/policy-path.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneSection } from '../ui/section.tsx';

/** Policies whose selector picks the identity. A number that no object and no endpoint names is in no table: nothing is shown. */
export function IdentityPolicies({ id }: { id: IdentityId }) {
  const row = useIdentityRow(id).data?.identities[0];
  if (!row) return null;
  const { policies } = row;
  const aside = policies ? formatPlural(policies.count, 'policy', 'policies') : 'not known';
  return (
    <PaneSection title="Policies that select it" aside={aside}>
      {policies === null && (
        <p className="text-11 text-ink-3">Whom every policy selects cannot be said: something of it is not read.</p>
      )}
      {policies?.count === 0 && <p className="text-11 text-ink-3">No selector of a policy picks these labels.</p>}
      {policies && policies.count > 0 && <PolicyLinks policies={policies.first} />}
      {policies && policies.count > policies.first.length && (
        <p className="mt-1 text-11 text-ink-3">{policies.count - policies.first.length} more are not named here.</p>
      )}
    </PaneSection>
  );
}

function PolicyLinks({ policies }: { policies: readonly PolicyName[] }) {
  return (
    <ul aria-label="Policies">
      {policies.map((policy) => (
        <li key={toPolicyPath(policy)} className="flex items-baseline gap-2 text-12/[19px]">
          <IntentLink href={toPolicyPath(policy)} className="min-w-0 flex-1 wrap-anywhere hover:underline">
            {policy.namespace === undefined ? (
              policy.name
            ) : (
              <NameWithNamespace namespace={policy.namespace} name={policy.name} />
            )}
          </IntentLink>
          <span className="flex-none text-11 text-ink-3">{policy.kind}</span>
        </li>
      ))}
    </ul>
  );
}
