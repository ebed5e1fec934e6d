/** What the server serves, told to clients: `/api`, `/apis` and below, plain and aggregated. */
import { apiVersionOf } from '../manifest.ts';
import { compareVersions, type Resource } from '../resources.ts';

const VERBS = ['get', 'list', 'watch'];

/** The answer to a discovery path, undefined when it is none. */
export function discover(pathname: string, resources: Resource[], aggregated: boolean): unknown {
  const [root, group, version, ...rest] = pathname.split('/').filter(Boolean);
  if (root === 'api' && group === undefined) return aggregated ? aggregate(coreOf(resources)) : coreVersions();
  if (root === 'api' && group === 'v1' && version === undefined) return listResources('', 'v1', resources);
  if (root !== 'apis' || rest.length > 0) return undefined;
  if (group === undefined) return aggregated ? aggregate(namedOf(resources)) : listGroups(resources);
  if (version === undefined) return findGroup(group, resources);
  return listResources(group, version, resources);
}

const coreOf = (resources: Resource[]): Resource[] => resources.filter((resource) => resource.group === '');
const namedOf = (resources: Resource[]): Resource[] => resources.filter((resource) => resource.group !== '');

function coreVersions(): unknown {
  return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
}

function groupsOf(resources: Resource[]): [string, Resource[]][] {
  return [...Map.groupBy(resources, (resource) => resource.group)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All versions that a group's resources are served in, the preferred one first. */
function versionsOf(resources: Resource[]): string[] {
  return [...new Set(resources.flatMap((resource) => resource.versions.map((one) => one.name)))].sort(compareVersions);
}

function toGroup(name: string, resources: Resource[]): Record<string, unknown> {
  const versions = versionsOf(resources).map((version) => ({ groupVersion: apiVersionOf(name, version), version }));
  return { name, versions, preferredVersion: versions[0] };
}

function listGroups(resources: Resource[]): unknown {
  const groups = groupsOf(namedOf(resources)).map(([name, members]) => toGroup(name, members));
  return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

function findGroup(name: string, resources: Resource[]): unknown {
  const members = namedOf(resources).filter((resource) => resource.group === name);
  return members.length === 0 ? undefined : { kind: 'APIGroup', apiVersion: 'v1', ...toGroup(name, members) };
}

function servedIn(version: string, resources: Resource[]): Resource[] {
  return resources
    .filter((resource) => resource.versions.some((one) => one.name === version))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function listResources(group: string, version: string, resources: Resource[]): unknown {
  const members = servedIn(
    version,
    resources.filter((resource) => resource.group === group),
  );
  if (members.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(group, version),
    resources: members.map((resource) => ({
      name: resource.name,
      singularName: resource.singular,
      namespaced: resource.namespaced,
      kind: resource.kind,
      verbs: VERBS,
      ...names(resource),
    })),
  };
}

function names({ shortNames, categories }: Resource): Record<string, string[]> {
  return {
    ...(shortNames.length > 0 ? { shortNames } : {}),
    ...(categories.length > 0 ? { categories } : {}),
  };
}

/** `apidiscovery.k8s.io/v2 APIGroupDiscoveryList` */
function aggregate(resources: Resource[]): unknown {
  const items = groupsOf(resources).map(([group, members]) => ({
    metadata: { name: group, creationTimestamp: null },
    versions: versionsOf(members).map((version) => ({
      version,
      freshness: 'Current',
      resources: servedIn(version, members).map((resource) => aggregatedResource(resource, version)),
    })),
  }));
  return { kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items };
}

function aggregatedResource(resource: Resource, version: string): unknown {
  return {
    resource: resource.name,
    responseKind: { group: resource.group, version, kind: resource.kind },
    scope: resource.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: resource.singular,
    verbs: VERBS,
    ...names(resource),
  };
}
