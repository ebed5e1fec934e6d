import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';
import { formatCount } from '../ui/format.ts';
import { expectedKinds } from './worth-a-notice.ts';

/** One line above the content, which stays. `since` is there when sources stopped answering. */
export type Notice =
  | { is: 'stale'; what: string; since: string }
  | { is: 'syncing' | 'refused' | 'absent'; words: string; means: string };

// What addresses and nodes cannot say without a source. Kinds that are not here take nothing with them that stands in a row.
const losses: Partial<Record<SourceKind, string>> = {
  CiliumNode: 'ENIs, pools, routers and health addresses are not known.',
  Pod: 'Owners are claimed and unconfirmed.',
  Node: 'Node addresses, instance types, zones and max-pods are not known.',
  CiliumEndpoint: 'Endpoint IDs and identities are not known.',
  Service: 'Whether an address is a service is not known.',
  ConfigMap: 'The IPAM mode is what the nodes look like.',
};

/** Sources that stopped, are still being read, are refused, or are absent where that is not normal. */
export function toNotices(sources: readonly SourceAnswer[]): Notice[] {
  return [...toStale(sources), ...toSyncing(sources), ...toRefused(sources), ...toAbsent(sources)];
}

const inState = (sources: readonly SourceAnswer[], state: SourceAnswer['state']) =>
  sources.filter((source) => source.state === state);

const listLosses = (sources: readonly SourceAnswer[]) => sources.flatMap(({ kind }) => losses[kind] ?? []).join(' ');

function toStale(sources: readonly SourceAnswer[]): Notice[] {
  const stale = inState(sources, 'stale');
  const first = stale.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))[0];
  return first ? [{ is: 'stale', what: stale.map(({ resource }) => resource).join(', '), since: first.since }] : [];
}

function toSyncing(sources: readonly SourceAnswer[]): Notice[] {
  const syncing = inState(sources, 'syncing');
  if (syncing.length === 0) return [];
  const words = syncing.map(({ resource, count }) => `${resource}, ${formatCount(count)} so far`).join('; ');
  return [{ is: 'syncing', words, means: 'What depends on it is unknown until the list is complete.' }];
}

function toRefused(sources: readonly SourceAnswer[]): Notice[] {
  const refused = inState(sources, 'refused');
  if (refused.length === 0) return [];
  const words = refused.map(({ resource, reason }) => reason ?? `list ${resource}`).join('; ');
  return [{ is: 'refused', words, means: listLosses(refused) }];
}

/** Endpoints stand in one of two kinds: that the other is absent is normal. */
function toAbsent(sources: readonly SourceAnswer[]): Notice[] {
  const slices = sources.find(({ kind }) => kind === 'CiliumEndpointSlice');
  const matters = (kind: SourceKind) =>
    expectedKinds.includes(kind) && (kind !== 'CiliumEndpoint' || slices?.state !== 'synced');
  const absent = inState(sources, 'absent').filter(({ kind }) => matters(kind));
  if (absent.length === 0) return [];
  return [{ is: 'absent', words: absent.map(({ resource }) => resource).join(', '), means: listLosses(absent) }];
}
