import type { Policy } from '../../lib/model/policy/policy.ts';
import { toEndpointLink, toIdentityLink } from '../../lib/url/links.ts';
import { IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { Section } from '../ui/section.tsx';
import { ValidCell } from './policy-columns.tsx';
import { toSelectedWords, toSelectorWords } from './to-policy-words.ts';

const shownAtMost = 50;

/** What the policy is, and whom it is about. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  const { words, why } = toSelectedWords(policy);
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-12 text-ink-2">
        <span>{policy.kind}</span>
        {policy.namespace && <span>namespace {policy.namespace}</span>}
        {policy.valid.state !== 'none' && (
          <span>
            Valid: <ValidCell valid={policy.valid} />
          </span>
        )}
        {policy.policyTypes && <span>policyTypes {policy.policyTypes.join(', ')}</span>}
        {policy.createdAt && (
          <span>
            created <ObjectAge time={policy.createdAt} /> ago
          </span>
        )}
      </p>
      <Section title="Selects" aside="selection by labels; no verdict yet">
        {listWords(policy.subjects).map(({ field, words }) => (
          <p key={`${field} ${words}`} className="text-12 wrap-anywhere">
            <span className="text-ink-3">{field} </span>
            <code>{words}</code>
          </p>
        ))}
        <p className="mt-1 text-12">
          {words}
          {why && <span className="text-ink-3">: {why}</span>}
        </p>
        <Identities policy={policy} />
        {policy.endpoints && <Endpoints endpoints={policy.endpoints} />}
      </Section>
    </>
  );
}

/** Each selector once: several specs may be about the same. */
const listWords = (subjects: Policy['subjects']) => [
  ...new Map(
    subjects.map((subject) => {
      const words = toSelectorWords(subject);
      return [`${subject.field} ${words}`, { field: subject.field, words }] as const;
    }),
  ).values(),
];

function Identities({ policy }: { policy: Policy }) {
  const ids = [...new Set(policy.subjects.flatMap(({ identities }) => identities ?? []))];
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
      {ids.slice(0, shownAtMost).map((id) => (
        <IntentLink key={id} href={toIdentityLink(id)} className="hover:underline">
          <IdentityChip id={id} />
        </IntentLink>
      ))}
      {ids.length > shownAtMost && <More count={ids.length - shownAtMost} what="identities" />}
    </p>
  );
}

function Endpoints({ endpoints }: { endpoints: NonNullable<Policy['endpoints']> }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-12">
      {endpoints.first.map(({ namespace, name }) => (
        <IntentLink
          key={`${namespace}/${name}`}
          href={toEndpointLink(namespace, name)}
          className="wrap-anywhere hover:underline"
        >
          <NameWithNamespace namespace={namespace} name={name} />
        </IntentLink>
      ))}
      {endpoints.count > endpoints.first.length && (
        <More count={endpoints.count - endpoints.first.length} what="endpoints" />
      )}
    </p>
  );
}

const More = ({ count, what }: { count: number; what: string }) => (
  <span className="text-12 text-ink-3">and {formatPlural(count, what, what)} more</span>
);
