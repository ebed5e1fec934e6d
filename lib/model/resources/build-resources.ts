import { readinessOf } from '../ip-ownership/readiness.ts';
import type { CrdRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Source } from '../sources.ts';
import { ciliumGroup, type Resource, type Resources } from './resource.ts';

/** A resource by the API server's own account (discovery). */
export interface Served {
  group: string;
  resource: string;
  kind: string;
  namespaced: boolean;
  versions: string[];
}

/**
 * Every kind of cilium.io: those whose definition was read, those that discovery serves without it, and those that are
 * followed and absent. `served` undefined: discovery did not answer.
 */
export function buildResources(snapshot: Snapshot, served: readonly Served[] | undefined): Resources {
  const hasDefinitions = readinessOf(snapshot, 'CustomResourceDefinition') === 'readable';
  const sources = new Map(
    snapshot.sources.filter(({ group }) => group === ciliumGroup).map((source) => [source.resource, source]),
  );
  const found = new Map<string, Resource>();
  const add = (resource: Resource) => found.has(resource.plural) || found.set(resource.plural, resource);
  for (const crd of snapshot.list('CustomResourceDefinition')) {
    if (crd.group === ciliumGroup) add(toDefined(crd, sources.get(crd.names.plural)));
  }
  for (const one of served ?? []) if (one.group === ciliumGroup) add(toServed(one, sources.get(one.resource)));
  for (const source of sources.values()) add(toSourced(source));
  return {
    resources: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    knownFrom: hasDefinitions ? 'definitions' : served ? 'discovery' : 'sources',
  };
}

const nameOf = (plural: string) => `${plural}.${ciliumGroup}`;

function toDefined({ names, scope, versions, schemaVersion, createdAt }: CrdRecord, source?: Source): Resource {
  return {
    name: nameOf(names.plural),
    plural: names.plural,
    kind: names.kind,
    shortNames: names.shortNames,
    scope: scope === 'Namespaced' || scope === 'Cluster' ? scope : null,
    versions,
    ...(schemaVersion === undefined ? {} : { schemaVersion }),
    ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
    ...toReading(source),
  };
}

function toServed({ resource, kind, namespaced, versions }: Served, source?: Source): Resource {
  return {
    name: nameOf(resource),
    plural: resource,
    kind,
    shortNames: [],
    scope: namespaced ? 'Namespaced' : 'Cluster',
    versions,
    ...toReading(source),
  };
}

/** What only a source names: absent, or a server that tells nobody what it serves. */
function toSourced(source: Source): Resource {
  const isServed = source.state === 'synced' || source.state === 'stale';
  return {
    name: nameOf(source.resource),
    plural: source.resource,
    kind: source.kind,
    shortNames: [],
    scope: null,
    versions: isServed ? [source.version] : [],
    ...toReading(source),
  };
}

/** A count is known where a list was complete once; while one is read, and where none is, it is not. */
function toReading(source: Source | undefined): Pick<Resource, 'objects' | 'state' | 'reason'> {
  if (!source) return { objects: null, state: 'on-demand' };
  const isKnown = source.state === 'synced' || source.state === 'stale';
  return {
    objects: isKnown ? source.count : null,
    state: source.state,
    ...(source.reason === undefined ? {} : { reason: source.reason }),
  };
}
