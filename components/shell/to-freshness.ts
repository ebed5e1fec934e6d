import type { LiveState } from '../../lib/queries/live.ts';
import type { StatusAnswer } from '../../lib/queries/status.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import type { StatusFailure } from './use-status-failure.ts';

export interface Freshness {
  state: 'connecting' | 'failed' | 'live' | 'paused' | 'syncing' | 'stale' | 'recording';
  word: string;
  /** `rev 6,517`, `3,000 so far`. */
  detail?: string;
  /** ms since the epoch; its age stands behind: last word of the API server, or the begin of the silence. */
  at?: number;
}

/**
 * How true the screen is now, in one word. The worst thing wins: no explorer, no API server, a first list under way, a pause.
 */
export function toFreshness(
  status: StatusAnswer | undefined,
  live: LiveState,
  failure?: Pick<StatusFailure, 'short'>,
): Freshness {
  if (!status && failure) return { state: 'failed', word: 'Failed', detail: failure.short };
  const { connection } = live;
  if (connection.state === 'lost') return { state: 'stale', word: 'Stale', at: connection.since };
  if (!status) return { state: 'connecting', word: 'Connecting' };
  if (status.connection.state === 'lost') {
    return { state: 'stale', word: 'Stale', at: Date.parse(status.connection.since) };
  }
  return toSyncing(status) ?? toPaused(live) ?? toLive(status, Math.max(status.revision, connection.revision ?? 0));
}

function toSyncing({ sources }: StatusAnswer): Freshness | undefined {
  const syncing = sources.filter((source) => source.state === 'syncing');
  if (syncing.length === 0) return undefined;
  const count = syncing.reduce((sum, source) => sum + source.count, 0);
  return { state: 'syncing', word: 'Syncing', detail: `${formatCount(count)} so far` };
}

const toPaused = ({ paused, waiting }: LiveState): Freshness | undefined =>
  paused ? { state: 'paused', word: 'Paused', detail: `${formatPlural(waiting, 'change')} waiting` } : undefined;

function toLive(status: StatusAnswer, revision: number): Freshness {
  const detail = `rev ${formatCount(revision)}`;
  if (status.recording) return { state: 'recording', word: 'Recording', detail };
  const heard = status.sources.flatMap((source) => (source.heardAt ? [Date.parse(source.heardAt)] : []));
  return { state: 'live', word: 'Live', detail, ...(heard.length > 0 && { at: Math.max(...heard) }) };
}
