import type { Policy } from '../../lib/model/policy/policy.ts';
import { toPolicyPath } from '../../lib/url/policy-path.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toRuleCount, toSelectedWords, toSelectorWords, toValidWords } from './to-policy-words.ts';

const name = ({ namespace, name }: Policy) => (namespace === undefined ? name : `${namespace}/${name}`);
const ingress = ({ rules }: Policy) => toRuleCount(rules.ingress, rules.ingressDeny);
const egress = ({ rules }: Policy) => toRuleCount(rules.egress, rules.egressDeny);
const selector = ({ subjects }: Policy) => subjects.map(toSelectorWords).join('; ');

export const policyColumns: readonly TextColumn<Policy>[] = [
  {
    id: 'name',
    header: 'Policy',
    sortable: true,
    fixed: true,
    copies: 'name',
    className: 'wrap-anywhere',
    text: name,
    cell: (policy) => (
      <IntentLink href={toPolicyPath(policy)} className="text-accent hover:underline">
        <NameWithNamespace namespace={policy.namespace} name={policy.name} />
      </IntentLink>
    ),
  },
  { id: 'kind', header: 'Kind', sortable: true, text: ({ kind }) => kind, cell: ({ kind }) => kind },
  {
    id: 'valid',
    header: 'Valid',
    sortable: true,
    text: ({ valid }) => toValidWords(valid).words,
    cell: ({ valid }) => <ValidCell valid={valid} />,
  },
  { id: 'ingress', header: 'Ingress rules', numeric: true, sortable: true, text: ingress, cell: ingress },
  { id: 'egress', header: 'Egress rules', numeric: true, sortable: true, text: egress, cell: egress },
  {
    id: 'selector',
    header: 'Selector',
    sortable: true,
    copies: 'selector',
    className: 'wrap-anywhere',
    text: selector,
    cell: (policy) => <code>{selector(policy)}</code>,
  },
  {
    id: 'selects',
    header: 'Selects by labels',
    sortable: true,
    text: (policy) => policy.endpoints?.count ?? 'unknown',
    cell: (policy) => <SelectedCell policy={policy} />,
  },
  {
    id: 'age',
    header: 'Age',
    numeric: true,
    sortable: true,
    text: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => createdAt && <ObjectAge time={createdAt} />,
  },
];

export function ValidCell({ valid }: { valid: Policy['valid'] }) {
  const { words, title } = toValidWords(valid);
  const look = valid.state === 'invalid' ? 'font-semibold text-conflict' : valid.state === 'valid' ? '' : 'text-ink-3';
  return (
    <span title={title} className={look}>
      {words || '–'}
      {valid.state === 'invalid' && valid.message && <span className="font-normal">: {valid.message}</span>}
    </span>
  );
}

function SelectedCell({ policy }: { policy: Policy }) {
  const { words, why } = toSelectedWords(policy);
  return (
    <span>
      {words}
      {why && <span className="text-ink-3">: {why}</span>}
    </span>
  );
}
