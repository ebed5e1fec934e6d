import { useMemo, useState } from 'react';
import type { NodeName } from '../../lib/model/ids.ts';
import type { AddressFilter, Grouping } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { useAllAddresses } from '../../lib/queries/addresses.ts';
import { useIpAddresses } from '../../lib/queries/ip-addresses.ts';
import { useAddressesOfNodes } from '../../lib/queries/node-addresses.ts';
import { findPath } from './find-path.ts';
import { createFlatten, flattenBranches } from './flatten-branches.ts';
import { createIsOpen, toDefaultOpen } from './open-rows.ts';
import { toBranches } from './to-branches.ts';
import { toNamespaceBranches } from './to-namespace-branches.ts';

// Nodes whose own answer is kept up to date: those that were in view last.
const mostDetailed = 48;

/** Questions of the tree, and its rows. `showNodes` says which nodes are in view: only those are asked one by one. */
export function useTreeRows(
  by: Grouping,
  filter: AddressFilter,
  sort: string,
  open: readonly string[] | null,
  selected: string | null,
) {
  const [nodes, setNodes] = useState<readonly NodeName[]>([]);
  const query = useIpAddresses(by, filter);
  const all = useAllAddresses(filter, by === 'namespace');
  const details = useAddressesOfNodes(nodes);
  const answer = query.data;
  const unfolded = useMemo(
    () => open ?? (answer ? [...toDefaultOpen(answer.shown), ...findPath(answer, selected)] : []),
    [open, answer, selected],
  );
  const [flatten] = useState(createFlatten);
  const rows = useMemo(() => {
    const isOpen = createIsOpen(unfolded);
    if (by === 'namespace') return flattenBranches(toNamespaceBranches(all.data?.addresses ?? []), isOpen);
    if (!answer) return [];
    // A group is made from all its nodes; a node from its summary and its own answer.
    return flatten(toBranches({ answer, details, filter, sort }), isOpen, ({ content, node }) =>
      content.type === 'node' && node !== undefined
        ? [content.summary, details.get(node), filter, unfolded]
        : [answer, details, filter, sort, unfolded],
    );
  }, [by, answer, all.data, details, filter, sort, unfolded, flatten]);
  const showNodes = (inView: readonly NodeName[]) =>
    setNodes((before) =>
      inView.every((node) => before.includes(node))
        ? before
        : [...new Set([...inView, ...before])].slice(0, mostDetailed),
    );
  return { query, rows, unfolded, showNodes, details };
}
