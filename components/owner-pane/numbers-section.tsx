import type { IdentityId } from '../../lib/model/ids.ts';
import type { FieldId } from '../../lib/model/provenance/fields.ts';
import { useIdentity } from '../../lib/queries/identities.ts';
import { toEndpointLink, toIdentityLink } from '../../lib/url/links.ts';
import { LabelChips } from '../address/label-list.tsx';
import { tellField } from '../address/tell-field.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneSection } from '../ui/section.tsx';
import { ToldArea, ToldName } from '../ui/told-name.tsx';

interface NumbersSectionProps {
  endpointId: number | undefined;
  identity: IdentityId | undefined;
  /** The owner, where it is a pod. */
  pod: { namespace?: string; name: string } | undefined;
}

/** Endpoint ID and identity ID, which are so often taken for one another, and the labels that the second one stands for. */
export function NumbersSection({ endpointId, identity, pod }: NumbersSectionProps) {
  const answer = useIdentity(identity);
  if (endpointId === undefined && identity === undefined) return null;
  const labels = answer.data?.labels;
  return (
    <PaneSection title="Two numbers, two meanings" aside={labels && formatPlural(labels.length, 'label')}>
      <dl className="grid grid-cols-2 rounded-4 border border-line [&>div]:px-[9px] [&>div]:pt-1.5 [&>div]:pb-[7px] [&>div+div]:border-l [&>div+div]:border-line">
        <NumberCell
          name="Endpoint ID"
          field="CiliumEndpoint status.id"
          value={endpointId}
          means="this one pod"
          href={pod?.namespace && toEndpointLink(pod.namespace, pod.name)}
        />
        <NumberCell
          name="Identity ID"
          field="CiliumEndpoint status.identity.id"
          value={identity}
          href={identity === undefined ? undefined : toIdentityLink(identity)}
          means={answer.data?.name ? `reserved:${answer.data.name}` : 'this set of labels'}
        />
      </dl>
      {pod && (
        <p className="mt-1 text-11 text-ink-2">A recreated pod gets a new endpoint ID and keeps its identity ID.</p>
      )}
      {answer.isError && <p className="mt-1 text-11 text-ink-3">Labels not answered: {answer.error.message}</p>}
      {labels?.length === 0 && <p className="mt-1 text-11 text-ink-3">No object tells the labels of this identity.</p>}
      {labels && labels.length > 0 && (
        <div className="mt-1.5">
          <LabelChips name="Labels" labels={labels} />
        </div>
      )}
    </PaneSection>
  );
}

interface NumberCellProps {
  name: string;
  field: FieldId;
  value: number | undefined;
  means: string;
  /** The screen of what the number names. */
  href: string | undefined;
}

const NumberCell = ({ name, field, value, means, href }: NumberCellProps) => (
  <ToldArea className="">
    <dt className="text-11 text-ink-3">
      <ToldName name={name} told={tellField(field)} />
    </dt>
    <dd className="font-mono text-[15px]/[20px] font-semibold">
      {value !== undefined && href ? (
        <IntentLink href={href} className="text-accent hover:underline">
          {value}
        </IntentLink>
      ) : (
        (value ?? '–')
      )}
    </dd>
    <dd className="mt-0.5 text-11 text-ink-2">{value === undefined ? 'none' : means}</dd>
  </ToldArea>
);
