import type { IpAddressesAnswer, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { formatCount, formatPlural } from '../ui/format.ts';

/** What it all sums to, and the arithmetic where all nodes share one. */
export function TotalsFoot({ answer }: { answer: Answered<IpAddressesAnswer> | undefined }) {
  const totals = answer && toKnownTotals(answer);
  const arithmetic = answer && toArithmetic(answer.groups.flatMap((group) => group.nodes));
  return (
    <footer className="flex h-[26px] flex-none items-center gap-3 overflow-hidden border-t border-line bg-sunken px-4 text-11 whitespace-nowrap text-ink-3 max-s:px-3">
      {totals && (
        <>
          <span className="tabular-nums">
            {formatPlural(totals.pool, 'pool address', 'pool addresses')}, {formatCount(totals.used)} used,{' '}
            {formatCount(totals.free)} free
          </span>
          <span className="tabular-nums max-s:hidden">
            {formatPlural(totals.nodes, 'node')}, {formatPlural(totals.enis, 'ENI')}
          </span>
          {arithmetic && (
            <span className="ml-auto min-w-0 truncate font-mono text-ink-2 max-s:hidden">{arithmetic}</span>
          )}
        </>
      )}
    </footer>
  );
}

/** Pools and ENIs stand in CiliumNodes alone: while those may not be read or are not served, a sum of them is not 0 but unknown. */
function toKnownTotals({ totals, sources }: Answered<IpAddressesAnswer>) {
  const state = sources.find(({ kind }) => kind === 'CiliumNode')?.state;
  if (state !== 'refused' && state !== 'absent') return totals;
  return { nodes: totals.nodes, pool: null, used: null, free: null, enis: null };
}

/** `t3.medium: (3 − 0) × (6 − 1) = 15; 15 − router − health = 13 pods` when every node that counts says the same. */
export function toArithmetic(nodes: readonly NodeSummary[]): string | undefined {
  const lines = new Set(
    nodes
      .filter(({ compute }) => compute === undefined)
      .map(({ instanceType, capacity: { arithmetic, steps } }) =>
        arithmetic === null
          ? undefined
          : `${instanceType ? `${instanceType}: ` : ''}${[arithmetic, ...steps].join('; ')}`,
      ),
  );
  return lines.size === 1 ? [...lines][0] : undefined;
}
