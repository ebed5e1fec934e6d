import type { EdgeEnd, EdgeRow } from '../../lib/model/identity-graph/identity-graph.ts';
import { toIdentityLink } from '../../lib/url/links.ts';
import { IdentityChip } from '../address/ids.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { nameKind, namePolicy, toRuleLink } from './name-node.ts';
import { nameWord, WordMark } from './word-mark.tsx';

const toEndText = ({ kind, identity, name, namespace }: EdgeEnd) =>
  [identity ?? nameKind(kind), name, namespace === undefined ? '' : `in ${namespace}`].filter(Boolean).join(' ');

/** `8080/TCP`, `2 of 52 …` where the answer was cut. */
const toPorts = ({ ports, more }: EdgeRow) =>
  ports.length === 0 ? 'any port' : `${ports.join(', ')}${more?.ports ? ` and ${more.ports} more` : ''}`;

function End({ end: { kind, identity, name, namespace } }: { end: EdgeEnd }) {
  return (
    <span className="flex max-w-[420px] items-baseline gap-1.5 max-s:flex-wrap">
      {identity === undefined ? (
        <span className="flex-none text-ink-3">{nameKind(kind)}</span>
      ) : (
        <IntentLink href={toIdentityLink(identity)} className="flex-none text-accent hover:underline">
          <IdentityChip id={identity} />
        </IntentLink>
      )}
      <bdi className="min-w-0 truncate font-mono text-11" title={toVisibleText(name)}>
        {toVisibleText(name)}
      </bdi>
      {namespace !== undefined && <span className="flex-none text-ink-3">{toVisibleText(namespace)}</span>}
    </span>
  );
}

const Policies = ({ row: { policies, more } }: { row: EdgeRow }) => (
  <span className="flex max-w-[420px] gap-x-2 overflow-hidden max-s:flex-wrap">
    {policies.map((policy) => (
      <IntentLink
        key={`${policy.kind} ${namePolicy(policy)}`}
        href={toRuleLink({ policy })}
        title={policy.kind}
        className="truncate text-accent hover:underline"
      >
        {toVisibleText(namePolicy(policy))}
      </IntentLink>
    ))}
    {more && more.policies > 0 && <span className="flex-none text-ink-3">and {more.policies} more</span>}
  </span>
);

export const edgeColumns: readonly TextColumn<EdgeRow>[] = [
  {
    id: 'from',
    header: 'From',
    sortable: true,
    cell: ({ from }) => <End end={from} />,
    text: ({ from }) => toEndText(from),
  },
  { id: 'to', header: 'To', sortable: true, cell: ({ to }) => <End end={to} />, text: ({ to }) => toEndText(to) },
  {
    id: 'word',
    header: 'Rules say',
    sortable: true,
    cell: ({ word }) => <WordMark word={word} />,
    text: ({ word }) => nameWord(word),
  },
  {
    id: 'ports',
    header: 'Ports',
    cell: (row) => (
      <span className="block max-w-[240px] truncate font-mono text-11" title={toPorts(row)}>
        {toPorts(row)}
      </span>
    ),
    text: toPorts,
  },
  {
    id: 'policies',
    header: 'Policies',
    cell: (row) => <Policies row={row} />,
    text: ({ policies }) => policies.map(namePolicy).join(' '),
  },
];
