/** A recording, served like a cluster. */
import { type DemoServer, type DemoServerOptions, startDemoServer } from '../demo-server.ts';
import { findBundledDefinition } from '../load-cluster.ts';
import { groupOf, type Manifest, versionOf } from '../manifest.ts';
import {
  findBuiltin,
  guessPlural,
  guessResource,
  type Resource,
  resourceKey,
  resourceOfDefinition,
} from '../resources.ts';
import type { Recording } from './load-recording.ts';

const ABSENT_MESSAGE = 'not in the recording';

/** Kinds of which there is neither an object nor a list are 404, "not in the recording". */
export async function startRecordingServer(
  recording: Pick<Recording, 'objects' | 'lists'>,
  options: Partial<Omit<DemoServerOptions, 'objects' | 'crds' | 'resources'>> = {},
): Promise<DemoServer> {
  return startDemoServer({
    context: 'recording',
    absentMessage: ABSENT_MESSAGE,
    ...options,
    objects: recording.objects,
    resources: recordedResources(recording),
  });
}

interface RecordedKind {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
}

function recordedResources(recording: Pick<Recording, 'objects' | 'lists'>): Resource[] {
  const definitions = recording.objects.filter((object) => object.kind === 'CustomResourceDefinition');
  const resources = new Map<string, Resource>();
  for (const kind of recordedKinds(recording)) {
    const resource = resourceOf(kind, definitions);
    const key = resourceKey(resource.group, resource.name);
    resources.set(key, withVersion(resources.get(key) ?? resource, versionOf(kind.apiVersion)));
  }
  return [...resources.values()];
}

function recordedKinds({ objects, lists }: Pick<Recording, 'objects' | 'lists'>): Iterable<RecordedKind> {
  const kinds = new Map<string, RecordedKind>();
  for (const { apiVersion, kind } of lists) kinds.set(`${apiVersion} ${kind}`, { apiVersion, kind, namespaced: false });
  for (const { apiVersion, kind, metadata } of objects) {
    const key = `${apiVersion} ${kind}`;
    const namespaced = metadata.namespace !== undefined || kinds.get(key)?.namespaced === true;
    kinds.set(key, { apiVersion, kind, namespaced });
  }
  return kinds.values();
}

/** Builtin, else by its definition in the recording, else by Cilium's own definition, else guessed from its objects. */
function resourceOf({ apiVersion, kind, namespaced }: RecordedKind, definitions: Manifest[]): Resource {
  const builtin = findBuiltin(apiVersion, kind);
  if (builtin) return builtin;
  const group = groupOf(apiVersion);
  const defined = definitions
    .map(resourceOfDefinition)
    .find((resource) => resource.group === group && resource.kind === kind);
  if (defined) return defined;
  const bundled = findBundledDefinition(group, guessPlural(kind.toLowerCase()));
  return bundled ? resourceOfDefinition(bundled) : guessResource(apiVersion, kind, namespaced);
}

/** Objects may be recorded in a version that the definition at hand does not serve any more. */
function withVersion(resource: Resource, version: string): Resource {
  if (resource.versions.some((one) => one.name === version)) return resource;
  const columns = resource.versions[0]?.columns ?? [];
  return { ...resource, versions: [...resource.versions, { name: version, columns }] };
}
