'use client';
import type { EniSummary, IpAddressesAnswer, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { useIpAddresses } from '../../lib/queries/ip-addresses.ts';
import { toEniLink, toTreeLink } from '../../lib/url/links.ts';
import { addressStates } from '../address/address-states.ts';
import { Slot } from '../address/slot.tsx';
import { sortSlots } from '../address/sort-slots.ts';
import { Strip } from '../address/strip.tsx';
import { Empty, Failed, Syncing } from '../states/states.tsx';
import { formatCount } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { Section } from '../ui/section.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { listArithmetic, shortenId, toLegend } from './to-node-strips.ts';

const shownAtMost = 12;

/** How full each node is, one cell per address, and the arithmetic behind it. */
export function AddressesByNode() {
  const answer = useIpAddresses('node', {});
  return (
    <Section
      title="Addresses by node"
      aside="one cell per address of an ENI, of either family"
      action={
        <IntentLink href="/ip-addresses" className="text-accent hover:underline">
          Open tree
        </IntentLink>
      }
    >
      {answer.data ? (
        <Nodes answer={answer.data} />
      ) : answer.isError ? (
        <Failed what="The addresses did not come" message={answer.error.message} onRetry={answer.refetch} />
      ) : (
        <Syncing what="addresses" />
      )}
    </Section>
  );
}

function Nodes({ answer }: { answer: IpAddressesAnswer }) {
  const nodes = answer.groups.flatMap((group) => group.nodes);
  if (nodes.length === 0) {
    return (
      <Empty headline="No CiliumNode in this cluster" kubectl="kubectl get ciliumnodes">
        Each agent writes one when it starts: no agent has.
      </Empty>
    );
  }
  return (
    <>
      <ul>
        {nodes.slice(0, shownAtMost).map((node) => (
          <NodeStrips key={node.node} node={node} />
        ))}
      </ul>
      {nodes.length > shownAtMost && (
        <p className="py-2 text-12">
          <IntentLink href="/ip-addresses" className="text-accent hover:underline">
            {formatCount(nodes.length - shownAtMost)} more nodes in the tree
          </IntentLink>
        </p>
      )}
      <Legend nodes={nodes} />
      <ul className="mt-2 font-mono text-12/[18px] wrap-anywhere text-ink-2">
        {listArithmetic(nodes).map((line) => (
          <li key={line}>{toVisibleText(line)}</li>
        ))}
      </ul>
    </>
  );
}

function NodeStrips({ node }: { node: NodeSummary }) {
  const about = [node.instanceType, node.zone, node.compute].filter(Boolean).join(', ');
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_54px] gap-x-3.5 gap-y-[5px] border-line py-2 not-first:border-t max-s:grid-cols-[minmax(0,1fr)_auto]">
      <p className="min-w-0 truncate">
        <IntentLink href={toTreeLink('node', node.node)} className="font-semibold hover:underline">
          {toVisibleText(node.node)}
        </IntentLink>{' '}
        <span className="text-12 text-ink-3">{about}</span>
      </p>
      <NodeCounts node={node} />
      <div className="flex min-w-0 flex-wrap gap-x-[22px] gap-y-1.5 max-s:col-span-full">
        {node.enis.map((eni) => (
          <EniStrip key={eni.id} eni={eni} />
        ))}
      </div>
      <p className="col-span-2 text-right text-11 text-ink-3 max-s:col-span-full max-s:text-left">
        {node.facts.join(', ')}
      </p>
    </li>
  );
}

function NodeCounts({ node }: { node: NodeSummary }) {
  const { ipv4 } = node.capacity;
  if (!ipv4 || (ipv4.used === null && ipv4.attached === null)) {
    const why = node.compute ? 'not counted' : 'no pool known';
    return <p className="col-span-2 text-right text-12 text-ink-3 max-s:col-span-1">{why}</p>;
  }
  return (
    <>
      <p className="text-right text-12 tabular-nums">
        <b className="font-semibold">{formatCount(ipv4?.used)}</b>
        <span className="text-ink-3"> / {formatCount(ipv4?.attached)} used</span>
      </p>
      <p className="text-right text-12 tabular-nums max-s:hidden">
        {formatCount(ipv4?.free)} <span className="text-ink-3">free</span>
      </p>
    </>
  );
}

function EniStrip({ eni }: { eni: EniSummary }) {
  return (
    <IntentLink
      href={toEniLink(eni.id)}
      title={`${eni.id}, number ${eni.number}`}
      className="inline-flex min-w-0 flex-col gap-[3px] rounded-2"
    >
      {/* In a prefix every cell has its fixed place. */}
      <Strip wraps slots={eni.prefixes.length > 0 ? eni.slots : sortSlots(eni.slots)} />
      <span className="font-mono text-11 text-ink-3">{shortenId(eni.id)}</span>
    </IntentLink>
  );
}

function Legend({ nodes }: { nodes: readonly NodeSummary[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 pt-[3px] text-11 text-ink-3">
      {toLegend(nodes).map((state) => (
        <li key={state} className="flex items-center gap-[5px]" title={addressStates[state].means}>
          <Slot state={state} />
          {addressStates[state].word}
        </li>
      ))}
    </ul>
  );
}
