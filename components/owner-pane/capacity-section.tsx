import type { NodeName } from '../../lib/model/ids.ts';
import { useNodeCapacity } from '../../lib/queries/node-capacity.ts';
import { CapacityLines } from '../address/capacity-lines.tsx';
import { PaneSection } from '../ui/section.tsx';

/** How many addresses a node can hold: the printed sum, then the ledger it comes out of. */
export function CapacitySection({ node, ledger = false }: { node: NodeName; ledger?: boolean }) {
  const answer = useNodeCapacity(node);
  if (answer.isError) {
    return (
      <PaneSection title="Capacity of this node">
        <p className="text-12 text-ink-3">Not answered: {answer.error.message}</p>
      </PaneSection>
    );
  }
  if (!answer.data) return null;
  const { maxPods } = answer.data;
  return (
    <PaneSection title="Capacity of this node" aside={maxPods === null ? undefined : `max-pods ${maxPods}`}>
      <CapacityLines capacity={answer.data} ledger={ledger} />
    </PaneSection>
  );
}
