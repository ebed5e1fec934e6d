import type { Status } from '../../lib/model/installation/installation.ts';

export interface Freshness {
  state: 'connecting' | 'live' | 'syncing' | 'stale' | 'recording';
  word: string;
  /** `rev 6,517`, `3,000 so far`. */
  detail?: string;
  /** The time whose age stands behind it: last word of the API server, or the begin of the silence. */
  at?: number;
}

/** How true the screen is now, in one word. The worst thing wins: no API server, then a list under way. */
export function toFreshness(status: (Status & { revision: number }) | undefined): Freshness {
  if (!status) return { state: 'connecting', word: 'Connecting' };
  const revision = `rev ${status.revision.toLocaleString('en-US')}`;
  if (status.recording)
    return { state: 'recording', word: 'Recording', detail: revision, at: Date.parse(status.recording) };
  if (status.connection.state === 'lost') {
    return { state: 'stale', word: 'Stale', at: Date.parse(status.connection.since) };
  }
  const syncing = status.sources.filter((source) => source.state === 'syncing');
  if (syncing.length > 0) {
    const count = syncing.reduce((sum, source) => sum + source.count, 0);
    return { state: 'syncing', word: 'Syncing', detail: `${count.toLocaleString('en-US')} so far` };
  }
  const heard = status.sources.flatMap((source) => (source.heardAt ? [Date.parse(source.heardAt)] : []));
  const live: Freshness = { state: 'live', word: 'Live', detail: revision };
  return heard.length > 0 ? { ...live, at: Math.max(...heard) } : live;
}
