import { useNodesParams } from '../../lib/url/nodes-params.ts';
import { formatCount } from '../ui/format.ts';

/** One text over every column; how many nodes it leaves. */
export function NodesFilter({ shown, of }: { shown: number | undefined; of: number | undefined }) {
  const [params, setParams] = useNodesParams();
  return (
    <div className="no-print flex min-w-0 flex-none items-center gap-2 border-b border-line px-4 py-1.5 max-s:px-3">
      <input
        type="search"
        aria-label="Filter nodes"
        className="h-[26px] w-[320px] max-w-full rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-9"
        value={params.q}
        placeholder="name, instance, zone, address, version, …"
        onChange={(event) => setParams({ q: event.target.value || null })}
      />
      {shown !== undefined && (
        <span role="status" className="text-12 text-ink-3 tabular-nums">
          {shown === of ? formatCount(of) : `${formatCount(shown)} of ${formatCount(of)}`}
        </span>
      )}
    </div>
  );
}
