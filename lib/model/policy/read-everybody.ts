/** Everybody who can be selected, read once for all policies. */
import { buildIdentities } from '../identity/build-identities.ts';
import type { Identity } from '../identity/identity.ts';
import { readinessOf, readSources, writesEndpoints } from '../ip-ownership/readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Candidates, countUnjudged, listCandidates } from './select-identities.ts';

export interface Everybody {
  candidates: Candidates;
  byId: Map<number, Identity>;
  unjudged: number;
  /** Why no identity can be judged. */
  unread?: string;
  /** Endpoints are read completely. */
  hasEndpoints: boolean;
}

export function readEverybody(snapshot: Snapshot, identities = buildIdentities(snapshot)): Everybody {
  const objects = readinessOf(snapshot, 'CiliumIdentity');
  // Labels stand in identities and in CiliumEndpoints, where agents write those; slices have numbers alone.
  const areTold = readinessOf(snapshot, 'CiliumEndpoint') === 'readable' && writesEndpoints(snapshot);
  const isReadable = objects === 'readable' || (objects === 'unreadable' && areTold);
  const unread =
    objects === 'syncing' ? 'identities are not read yet' : 'neither CiliumIdentities nor CiliumEndpoints tell labels';
  return {
    candidates: listCandidates(identities),
    byId: new Map(identities.map((identity) => [identity.id, identity])),
    unjudged: countUnjudged(identities),
    ...(isReadable ? {} : { unread }),
    hasEndpoints: readSources(snapshot).endpoints === 'readable',
  };
}
