import type { IpAddressesAnswer, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { toSumLine } from '../address/to-sum-line.ts';
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

/** The printed sum, when every node that counts says the same. */
function toArithmetic(nodes: readonly NodeSummary[]): string | undefined {
  const lines = new Set(nodes.filter(({ compute }) => compute === undefined).map(toSumLine));
  return lines.size === 1 ? [...lines][0] : undefined;
}
