import type { Named } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';
import { useIdentity } from '../../lib/queries/identities.ts';
import { addressStates } from '../address/address-states.ts';
import { IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { LabelChip } from '../address/label-chip.tsx';
import { Slot } from '../address/slot.tsx';
import { formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import type { SearchItem } from './search-item.ts';
import { toPreviewFacts } from './to-preview-facts.ts';

/** What is known of the chosen line, so that many questions are answered without leaving the palette. */
export function SearchPreview({ item, isEmpty }: { item: SearchItem | undefined; isEmpty: boolean }) {
  if (isEmpty) return <Takes />;
  if (!item?.match) return <div className="border-l border-line max-s:hidden" />;
  const { match } = item;
  return (
    <div className="flex max-h-[min(440px,calc(100dvh-180px))] min-w-0 flex-col gap-2 overflow-y-auto border-l border-line px-4 py-3 text-12 max-s:hidden">
      <PreviewHead item={item} match={match} />
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-2 gap-y-[3px]">
        {toPreviewFacts(match).map(({ name, value, mono }) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className={`wrap-anywhere ${mono ? 'font-mono' : ''}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {match.type === 'address' && match.claims.length > 0 && <PreviewClaims claims={match.claims} />}
      <PreviewLabels match={match} />
      {!item.href && <p className="text-ink-3">No screen shows it.</p>}
    </div>
  );
}

const examples = [
  'An address or CIDR',
  'ENI, subnet, instance, security group',
  'MAC, identity number, endpoint ID',
  'key=value of a label',
  'A part of the name of a pod, endpoint, node, Service, namespace, policy, CRD or cilium-config key: crdns finds coredns',
];

/** What can be typed. */
function Takes() {
  return (
    <div className="border-l border-line px-4 py-3 text-12 text-ink-2 max-s:hidden">
      <p className="mb-1 text-11 text-ink-3">It takes</p>
      <ul className="grid gap-1">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  );
}

function PreviewHead({ item, match }: { item: SearchItem; match: Match | Named }) {
  if (match.type !== 'address') {
    return (
      <p className="text-13 font-semibold wrap-anywhere">
        <NameWithNamespace namespace={item.namespace} name={item.name || item.id} />
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <p className="flex items-center gap-1.5">
        <span className="font-mono text-[15px] font-semibold">{item.id}</span>
        <Slot state={match.state} />
        <span className="text-ink-2">{addressStates[match.state].word}</span>
      </p>
      {item.name !== '' && (
        <p className="wrap-anywhere">
          <NameWithNamespace namespace={item.namespace} name={item.name} />
        </p>
      )}
    </div>
  );
}

function PreviewClaims({ claims }: { claims: Extract<Match, { type: 'address' }>['claims'] }) {
  return (
    <section aria-label="Claims">
      <p className="mb-1 text-11 text-ink-3">{formatPlural(claims.length, 'claim')}</p>
      <ul className="grid gap-0.5">
        {claims.map((claim) => (
          <li
            key={`${claim.source.kind}/${claim.source.namespace}/${claim.source.name}/${claim.source.field}`}
            className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-center"
            title={claim.why}
          >
            <Icon
              small
              name={claim.current ? 'check' : 'cross'}
              className={claim.current ? 'text-ok' : 'text-conflict'}
            />
            <span className="truncate">
              <span className="text-ink-3">{claim.source.kind} </span>
              <span className="font-mono">{claim.source.field}</span>
              <span className="sr-only">{claim.current ? '' : ', not current'}</span>
            </span>
            <span className="pl-2 text-11 text-ink-3">{claim.writer}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PreviewLabels({ match }: { match: Match | Named }) {
  const id = match.type === 'identity' ? undefined : 'identity' in match ? match.identity : undefined;
  const asked = useIdentity(id).data;
  const identity = match.type === 'identity' ? match : asked;
  if (!identity || identity.labels.length === 0) return null;
  return (
    <section aria-label="Labels">
      <p className="mb-1 flex items-center gap-1.5 text-11 text-ink-3">
        <IdentityChip id={identity.id} /> shared by {identity.endpoints.length}
      </p>
      <div className="flex flex-wrap gap-[3px]">
        {identity.labels.map((label) => (
          <LabelChip key={label} label={label} />
        ))}
      </div>
    </section>
  );
}
