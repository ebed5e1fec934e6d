import { buildIdentity } from '../identity/build-identities.ts';
import { toIdentityId } from '../ids.ts';
import type { Snapshot } from '../snapshot.ts';
import { toEndpointMatch } from './to-match.ts';
import type { Match } from './whois.ts';

/**
 * A bare number is every identity and every endpoint with it. An identity is listed when an object or an endpoint
 * names it, or when the number itself tells what it is (reserved).
 */
export function matchNumber(snapshot: Snapshot, number: number, only?: 'identity' | 'endpoint'): Match[] {
  const identities = only === 'endpoint' ? [] : matchIdentity(snapshot, number);
  return [...identities, ...(only === 'identity' ? [] : matchEndpoints(snapshot, number))];
}

function matchIdentity(snapshot: Snapshot, number: number): Match[] {
  const identity = buildIdentity(snapshot, toIdentityId(number));
  const isNamed = identity.kind === 'reserved' && identity.name !== undefined;
  return identity.object || identity.endpoints.length > 0 || isNamed ? [identity] : [];
}

/** Endpoint ids are unique per node only: there may be many. */
function matchEndpoints(snapshot: Snapshot, number: number): Match[] {
  const matches: Match[] = [];
  for (const endpoint of snapshot.list('CiliumEndpoint')) {
    if (endpoint.endpointId === number) matches.push(toEndpointMatch(snapshot, endpoint));
  }
  return matches;
}
