import type { NodePage } from '../../lib/model/nodes/node.ts';
import { CapacityLines } from '../address/capacity-lines.tsx';
import { Section } from '../ui/section.tsx';

const words = {
  'max-pods': 'max-pods is reached first',
  addresses: 'the addresses run out first',
  together: 'both limits are reached together',
} as const;

/** How many addresses the node can hold, holds and can still give. */
export function CapacityPart({ page: { row, capacity } }: { page: NodePage }) {
  const aside = [row.maxPods === null ? 'max-pods not known' : `max-pods ${row.maxPods}`];
  if (row.firstLimit) aside.push(words[row.firstLimit]);
  return (
    <Section title="Capacity" aside={aside.join(', ')}>
      {row.ciliumNode === 'none' ? (
        <p className="text-12 text-ink-2">Cilium has no pool on this node: there is no CiliumNode.</p>
      ) : (
        <CapacityLines capacity={capacity} ledger />
      )}
    </Section>
  );
}
