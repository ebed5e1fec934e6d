import type { IpAddressesAnswer, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { ScreenFoot } from '../ui/screen-head.tsx';

/** What it all sums to, and the arithmetic where all nodes share one. */
export function TotalsFoot({ answer }: { answer: IpAddressesAnswer | undefined }) {
  const totals = answer?.totals;
  const arithmetic = answer && toArithmetic(answer.groups.flatMap((group) => group.nodes));
  return (
    <ScreenFoot>
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
    </ScreenFoot>
  );
}

/** `t3.medium: (3 − 0) × (6 − 1) = 15; 15 − router − health = 13 pods` when every node that counts says the same. */
function toArithmetic(nodes: readonly NodeSummary[]): string | undefined {
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
