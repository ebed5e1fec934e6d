import type { IpAddressesAnswer, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { formatCount, formatPlural } from '../ui/format.ts';

/** What it all sums to, and the arithmetic where all nodes share one. */
export function TotalsFoot({ answer }: { answer: IpAddressesAnswer | undefined }) {
  const arithmetic = answer && toArithmetic(answer.groups.flatMap((group) => group.nodes));
  return (
    <footer className="flex h-[26px] flex-none items-center gap-3 overflow-hidden border-t border-line bg-sunken px-4 text-11 whitespace-nowrap text-ink-3 max-s:px-3">
      {answer && (
        <>
          <span className="tabular-nums">
            {formatPlural(answer.totals.pool, 'pool address', 'pool addresses')}, {formatCount(answer.totals.used)}{' '}
            used, {formatCount(answer.totals.free)} free
          </span>
          <span className="tabular-nums max-s:hidden">
            {formatPlural(answer.totals.nodes, 'node')}, {formatPlural(answer.totals.enis, 'ENI')}
          </span>
          {arithmetic && (
            <span className="ml-auto min-w-0 truncate font-mono text-ink-2 max-s:hidden">{arithmetic}</span>
          )}
        </>
      )}
    </footer>
  );
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
