import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { Stale } from '../states/states.tsx';
import { Icon } from '../ui/icon.tsx';

/** Above the content, which stays: sources that stopped, are still being read, or are refused. Absent ones are often normal. */
export function StaleSources({ sources }: { sources: readonly SourceAnswer[] }) {
  const stale = sources.filter(({ state }) => state === 'stale');
  const first = stale.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))[0];
  const syncing = sources.filter(({ state }) => state === 'syncing');
  const refused = sources.filter(({ state }) => state === 'refused');
  return (
    <>
      {first && <Stale what={stale.map(({ resource }) => resource).join(', ')} since={first.since} />}
      {syncing.length > 0 && (
        <Line>
          <b className="font-semibold">Syncing.</b>{' '}
          {syncing.map(({ resource, count }) => `${resource}, ${count.toLocaleString('en-US')} so far`).join('; ')}
        </Line>
      )}
      {refused.length > 0 && (
        <Line>
          <b className="font-semibold">Refused.</b>{' '}
          {refused.map(({ resource, reason }) => reason ?? `list ${resource}`).join('; ')}. What depends on it is
          unknown or unconfirmed.
        </Line>
      )}
    </>
  );
}

const Line = ({ children }: { children: React.ReactNode }) => (
  <p
    role="status"
    className="flex items-start gap-2 border-b border-line bg-sunken px-4 py-1.5 text-12/[17px] text-ink-2"
  >
    <Icon name="info" className="mt-px" />
    <span>{children}</span>
  </p>
);
