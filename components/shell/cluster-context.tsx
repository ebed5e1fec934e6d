import type { Status } from '../../lib/model/installation/installation.ts';
import type { StatusFailure } from './use-status-failure.ts';

/** Which cluster this is. What is not known yet is left out, never invented. */
export function ClusterContext({
  status,
  failure,
}: {
  status: Status | undefined;
  failure: StatusFailure | undefined;
}) {
  const cluster = status?.cluster;
  const name = cluster?.name ?? cluster?.context ?? cluster?.server;
  const place = cluster?.region ?? (cluster?.name ? cluster.context : undefined);
  return (
    <div className="flex h-7 min-w-0 items-center gap-2 rounded-4 border border-line px-2 whitespace-nowrap max-s:flex-1 max-s:border-0 max-s:px-0">
      <b
        className="max-w-80 truncate max-m:max-w-60 font-semibold"
        title={[name, cluster?.server].filter(Boolean).join(', ')}
      >
        {name ?? (status ? 'cluster' : failure ? `explorer: ${failure.short}` : 'connecting')}
      </b>
      {place && place !== name && <span className="truncate text-ink-3 max-m:hidden">{place}</span>}
      {status && <Versions cilium={status.cilium} />}
    </div>
  );
}

function Versions({ cilium }: { cilium: Status['cilium'] }) {
  const divider = <i aria-hidden="true" className="h-3.5 w-px flex-none bg-line-2" />;
  return (
    <span className="flex flex-none items-center gap-2 text-ink-2 max-m:hidden">
      {divider}
      <span>
        Cilium <span className="tabular-nums">{cilium.version ?? '?'}</span>
      </span>
      {divider}
      <span>
        ipam <span className="font-mono">{cilium.ipam ?? '?'}</span>
      </span>
    </span>
  );
}
