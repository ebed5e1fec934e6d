import type { EniDetail, NodePage } from '../../lib/model/nodes/node.ts';
import { toEniLink } from '../../lib/url/links.ts';
import { Strip } from '../address/strip.tsx';
import { tellField } from '../address/tell-field.tsx';
import { type Fact, FactList } from '../ui/fact-list.tsx';
import { formatPlural } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { Section } from '../ui/section.tsx';
import { toStripLines } from './to-strip-lines.ts';
import { nameWriter } from './written-by.ts';

/** The interfaces, each with its strip: Kubernetes knows nothing of them. */
export function EniList({ page }: { page: NodePage }) {
  const { enis, branchEnis, row } = page;
  const count = row.ciliumNode === 'none' ? '' : formatPlural(row.enis, 'ENI');
  return (
    <Section title="ENIs" aside={[count, nameWriter(page, 'status.eni.enis')].filter(Boolean).join('; ')}>
      {enis.length === 0 && <p className="text-12 text-ink-2">{explainNone(page)}</p>}
      <ul>
        {enis.map((eni) => (
          <Eni key={eni.id} eni={eni} />
        ))}
      </ul>
      {branchEnis.map(({ id, pod, ip }) => (
        <p key={id} className="border-t border-line py-1.5 text-12 text-ink-2 wrap-anywhere">
          Branch ENI <span className="font-mono">{id}</span> of pod {pod.namespace}/{pod.name}{' '}
          <span className="font-mono">{ip}</span>, not counted
        </p>
      ))}
    </Section>
  );
}

/** No interface: unknown, or none because this way of addressing has none. */
function explainNone({ row, ranges }: NodePage): string {
  if (row.ciliumNode === 'unknown' || row.ciliumNode === 'unreadable') return 'Not known: the CiliumNode is not read.';
  if (row.ciliumNode === 'none') return 'None: interfaces stand in the CiliumNode, and there is none.';
  if (row.enis !== null) return 'None: the operator has attached no interface that it could report.';
  const cidrs = ranges.map(({ cidr }) => cidr).join(', ');
  return cidrs ? `None: this node has its addresses from ${cidrs}.` : 'The CiliumNode names no interface.';
}

function Eni({ eni }: { eni: EniDetail }) {
  return (
    <li className="border-line py-2 not-first:border-t">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <IntentLink href={toEniLink(eni.id)} className="font-mono font-semibold text-accent hover:underline">
          {eni.id}
        </IntentLink>
        <span className="text-12 text-ink-3">number {eni.number}</span>
        <span className="ml-auto text-12 tabular-nums">
          {eni.excluded ? (
            <span className="text-ink-3">excluded, gives no pod addresses</span>
          ) : (
            <>
              <b className="font-semibold">{eni.used}</b> <span className="text-ink-3">/ {eni.pool} used</span>
            </>
          )}
        </span>
      </p>
      <ul className="grid gap-1 py-1.5">
        {toStripLines(eni).map(({ prefix, slots }) => (
          <li key={prefix ?? ''} className="flex flex-wrap items-center gap-x-2.5">
            <Strip wraps slots={slots} />
            {prefix && (
              <span className="font-mono text-11 text-ink-3">
                {prefix}
                {slots.length === 0 && ', no address of it is claimed'}
              </span>
            )}
          </li>
        ))}
      </ul>
      <FactList facts={listFacts(eni)} />
    </li>
  );
}

/** All of them the operator’s, from EC2. */
const listFacts = (eni: EniDetail): Fact[] => [
  ['MAC', eni.mac, tellField('CiliumNode status.eni.enis.*.mac')],
  ['Primary', eni.primary, tellField('CiliumNode status.eni.enis.*.ip')],
  ...(eni.publicIp
    ? ([['Elastic IP', eni.publicIp, tellField('CiliumNode status.eni.enis.*.public-ip')]] as Fact[])
    : []),
  ['Subnet', [eni.subnet, eni.subnetCidr].filter(Boolean).join(' '), tellField('CiliumNode status.eni.enis.*.subnet')],
  ['VPC', eni.vpc, tellField('CiliumNode status.eni.enis.*.vpc')],
  ['Security groups', eni.securityGroups.join(', '), tellField('CiliumNode status.eni.enis.*.security-groups')],
  ...(eni.prefixes.length === 0
    ? ([['Prefixes', undefined, tellField('CiliumNode status.eni.enis.*.prefixes')]] as Fact[])
    : []),
  [
    'Tags',
    Object.entries(eni.tags)
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
    tellField('CiliumNode status.eni.enis.*.tags'),
  ],
  ...(eni.description
    ? ([['Description', eni.description, tellField('CiliumNode status.eni.enis.*.description')]] as Fact[])
    : []),
  ...(eni.excludedWhy ? ([['Excluded by', eni.excludedWhy, tellField('reason of an exclusion')]] as Fact[]) : []),
];
