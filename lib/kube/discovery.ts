/** What the API server serves, asked in one document where it offers that (Kubernetes 1.26 and later), else group by group. */
import { ApiStatusError } from './connection-error.ts';
import { Fields } from './fields.ts';
import type { KubeClient } from './kube-client.ts';
import type { ServedResource } from './reader.ts';

export interface Discovery {
  /** Every resource, from an answer that is at most `maxAge` ms old. Throws as KubeClient does. */
  list(maxAge: number): Promise<ServedResource[]>;
  find(group: string, resource: string, maxAge: number): Promise<ServedResource | undefined>;
}

export function createDiscovery(client: KubeClient, silence: number): Discovery {
  let known: Promise<ServedResource[]> | undefined;
  let askedAt = 0;
  function list(maxAge: number) {
    if (known && Date.now() - askedAt <= maxAge) return known;
    askedAt = Date.now();
    const asked = readServed(client, silence);
    // A failure is not kept: the next one who asks tries again.
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    known = asked;
    return asked;
  }
  const find = async (group: string, resource: string, maxAge: number) =>
    (await list(maxAge)).find((served) => served.group === group && served.resource === resource);
  return { list, find };
}

/**
 * Of the versions that a parser knows the first one served, else the one the server prefers; undefined when none is served.
 * A server that tells nobody what it serves is asked for the version that most clusters serve.
 */
export async function chooseVersion(
  discovery: Discovery,
  source: { group: string; resource: string; versions: [string, ...string[]] },
  maxAge: number,
): Promise<string | undefined> {
  try {
    const served = await discovery.find(source.group, source.resource, maxAge);
    return source.versions.find((version) => served?.versions.includes(version)) ?? served?.versions[0];
  } catch (error) {
    if (error instanceof ApiStatusError && (error.status === 403 || error.status === 404)) return source.versions[0];
    throw error;
  }
}

const aggregated = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

async function readServed(client: KubeClient, silence: number): Promise<ServedResource[]> {
  const roots = ['/api', '/apis'].map(async (root) => {
    const answer = new Fields(await client.getJson(root, { accept: aggregated, silence }));
    if (answer.text('kind') === 'APIGroupDiscoveryList') return answer.list('items').flatMap(parseAggregated);
    return (
      await Promise.all(listVersions(root, answer).map((version) => readVersion(client, version, silence)))
    ).flat();
  });
  return mergeVersions((await Promise.all(roots)).flat());
}

function parseAggregated(item: Fields): ServedResource[] {
  const group = item.object('metadata').text('name') ?? '';
  return item.list('versions').flatMap((version) =>
    version.list('resources').map((resource) => ({
      group,
      resource: resource.name('resource'),
      kind: resource.object('responseKind').text('kind') ?? '',
      namespaced: resource.text('scope') === 'Namespaced',
      versions: [version.name('version')],
    })),
  );
}

/** Of APIVersions (`/api`) and APIGroupList (`/apis`): where each version's resources are listed. */
function listVersions(root: string, answer: Fields): { path: string; group: string; version: string }[] {
  if (root === '/api')
    return answer.texts('versions').map((version) => ({ path: `/api/${version}`, group: '', version }));
  return answer.list('groups').flatMap((group) => {
    const preferred = group.object('preferredVersion').text('version');
    const versions = group.list('versions').map((version) => version.name('version'));
    const name = group.name('name');
    return [...new Set([preferred ?? [], versions].flat())].map((version) => ({
      path: `/apis/${name}/${version}`,
      group: name,
      version,
    }));
  });
}

/** A group whose own server is down (an aggregated API) answers 503: the others are served all the same. */
async function readVersion(client: KubeClient, of: { path: string; group: string; version: string }, silence: number) {
  try {
    const answer = new Fields(await client.getJson(of.path, { silence }));
    const resources = answer.list('resources').filter((resource) => !resource.name('name').includes('/'));
    return resources.map((resource) => ({
      group: of.group,
      resource: resource.name('name'),
      kind: resource.text('kind') ?? '',
      namespaced: resource.flag('namespaced'),
      versions: [of.version],
    }));
  } catch (error) {
    if (error instanceof ApiStatusError) return [];
    throw error;
  }
}

function mergeVersions(resources: ServedResource[]): ServedResource[] {
  const merged = new Map<string, ServedResource>();
  for (const resource of resources) {
    const key = `${resource.group}/${resource.resource}`;
    const known = merged.get(key);
    if (known) known.versions.push(...resource.versions);
    else merged.set(key, resource);
  }
  return [...merged.values()];
}
