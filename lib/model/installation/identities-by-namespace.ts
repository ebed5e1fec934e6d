import { buildIdentities } from '../identity/build-identities.ts';
import type { Identity } from '../identity/identity.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Overview } from './installation.ts';

/** Identities of each namespace, and those that more than one endpoint shares. */
export function buildIdentitiesByNamespace(snapshot: Snapshot): Overview['identitiesByNamespace'] {
  const groups = Map.groupBy(buildIdentities(snapshot), (identity) => identity.namespace ?? '');
  groups.delete('');
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([namespace, identities]) => ({
      namespace,
      identities: identities.length,
      endpoints: identities.reduce((sum, identity) => sum + identity.endpoints.length, 0),
      shared: identities.filter((identity) => identity.endpoints.length > 1).map(toShared),
    }));
}

function toShared({ id, endpoints }: Identity) {
  const names = [...new Set(endpoints.map((endpoint) => baseName(endpoint.name)))];
  return { id, endpoints: endpoints.length, names: names.join(', ') };
}

/** Name of the Deployment, DaemonSet or StatefulSet that a pod name is made of. */
const baseName = (pod: string) => pod.replace(/(-[a-f0-9]{6,10})?-[a-z0-9]{5}$|-\d+$/, '');
