/** The demo cluster's objects together with the resources that its CustomResourceDefinitions define. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { groupOf, type Manifest, type ManifestRef } from './manifest.ts';
import { applyMergePatch } from './merge-patch.ts';
import { createObjectHistory, type ObjectHistory } from './object-history.ts';
import { BUILTIN_RESOURCES, type Resource, resourceKey, resourceOfDefinition } from './resources.ts';
import { stampWrite } from './stamp-write.ts';

export interface ClusterStore {
  /**
   * Creates or replaces. What the manifest lacks is filled in as the API server would; returns the object as stored. With
   * `by`, a write of this manager: metadata.managedFields tell of it as of now, and keep what they told of others.
   */
  put(manifest: Manifest, by?: string): Manifest;
  /** JSON merge patch (RFC 7386). Throws when the object does not exist. */
  patch(ref: ManifestRef, patch: Record<string, unknown>, by?: string): Manifest;
  /** False when there was no such object. */
  remove(ref: ManifestRef): boolean;
  get(ref: ManifestRef): Manifest | undefined;
  list(apiVersion: string, kind: string): Manifest[];
}

export interface ServedCluster extends ClusterStore {
  readonly history: ObjectHistory;
  resources(): Resource[];
  findResource(group: string, name: string): Resource | undefined;
  /** Called when a resource is no longer served: its watches end. */
  onUninstall(listener: (resource: string) => void): void;
}

export interface ServedClusterOptions {
  objects: Iterable<Manifest>;
  /** Exactly what is served; by default the builtin resources and what the CustomResourceDefinitions define. */
  resources?: readonly Resource[];
  /** ms since the epoch; the creationTimestamp of objects that lack one. */
  now: () => number;
  historyLimit: number;
}

const DEFINITIONS = 'customresourcedefinitions.apiextensions.k8s.io';

/** Throws on an object whose kind nothing defines. */
export function createServedCluster(options: ServedClusterOptions): ServedCluster {
  const resources = new Map<string, Resource>();
  const history = createObjectHistory({ limit: options.historyLimit });
  const uninstallListeners = new Set<(resource: string) => void>();
  const serve = (resource: Resource): unknown => resources.set(resourceKey(resource.group, resource.name), resource);
  for (const resource of options.resources ?? BUILTIN_RESOURCES) serve(resource);
  const define = (definition: Manifest): void => {
    if (!options.resources) serve(resourceOfDefinition(definition));
  };

  const locate = (apiVersion: string, kind: string): Resource => {
    const group = groupOf(apiVersion);
    for (const resource of resources.values()) {
      if (resource.kind === kind && resource.group === group) return resource;
    }
    throw new Error(`no resource for ${apiVersion} ${kind}: its CustomResourceDefinition is not in the cluster`);
  };

  const address = (ref: ManifestRef): { key: string; resource: string } => {
    const resource = locate(ref.apiVersion, ref.kind);
    const key = resource.namespaced ? `${ref.namespace ?? 'default'}/${ref.name}` : ref.name;
    return { key, resource: resourceKey(resource.group, resource.name) };
  };

  const complete = (manifest: Manifest, before: Manifest | undefined): Manifest => {
    const resource = locate(manifest.apiVersion, manifest.kind);
    const { namespace: _, ...metadata } = manifest.metadata;
    const given = resource.namespaced ? manifest.metadata : metadata;
    const seed = `${resource.name}.${resource.group}/${given.namespace ?? ''}/${given.name}@${history.revision}`;
    const defaults = {
      ...(resource.namespaced ? { namespace: 'default' } : {}),
      uid: before?.metadata.uid ?? uidFrom(seed),
      creationTimestamp: before?.metadata.creationTimestamp ?? toTimestamp(options.now()),
    };
    const generation = isVersioned(manifest) ? { generation: nextGeneration(manifest, before) } : {};
    return { ...manifest, metadata: { ...defaults, ...given, ...generation } };
  };

  const load = (manifest: Manifest): void => {
    const at = address({ ...manifest, ...manifest.metadata, kind: manifest.kind, apiVersion: manifest.apiVersion });
    const object = complete(manifest, undefined);
    const given = Number(object.metadata.resourceVersion);
    const resourceVersion = Number.isSafeInteger(given) && given > 0 ? String(given) : String(history.revision + 1);
    history.load(at.resource, at.key, { ...object, metadata: { ...object.metadata, resourceVersion } });
    if (at.resource === DEFINITIONS) define(manifest);
  };

  const uninstall = (definition: Manifest): void => {
    const { group, name } = resourceOfDefinition(definition);
    const key = resourceKey(group, name);
    for (const entry of history.list(key)) history.write(key, entry.key, undefined);
    resources.delete(key);
    for (const listener of uninstallListeners) listener(key);
  };

  const state: ServedCluster = {
    history,
    resources: () => [...resources.values()],
    findResource: (group, name) => resources.get(resourceKey(group, name)),
    onUninstall: (listener) => uninstallListeners.add(listener),
    put(manifest, by) {
      const { name, namespace } = manifest.metadata;
      const at = address({ apiVersion: manifest.apiVersion, kind: manifest.kind, name, namespace });
      const before = history.get(at.resource, at.key);
      const given = by === undefined ? manifest : withWritersOf(before, manifest);
      const object = complete(given, before);
      if (before && sameButForRevision(before, object)) return before;
      const time = toTimestamp(options.now());
      const stamped = by === undefined ? object : stampWrite(object, before, { manager: by, time });
      const stored = history.write(at.resource, at.key, stamped)?.object ?? stamped;
      if (at.resource === DEFINITIONS) define(stored);
      return stored;
    },
    patch(ref, patch, by) {
      const before = state.get(ref);
      if (!before) throw new Error(`cannot patch ${ref.kind} ${ref.name}: there is no such object`);
      return state.put(applyMergePatch(before, patch) as Manifest, by);
    },
    remove(ref) {
      const at = address(ref);
      const event = history.write(at.resource, at.key, undefined);
      if (event && at.resource === DEFINITIONS) uninstall(event.object);
      return event !== undefined;
    },
    get(ref) {
      const at = address(ref);
      return history.get(at.resource, at.key);
    },
    list(apiVersion, kind) {
      const resource = locate(apiVersion, kind);
      return history.list(resourceKey(resource.group, resource.name)).map((entry) => entry.object);
    },
  };

  const [definitions, others] = partition(options.objects, (object) => object.kind === 'CustomResourceDefinition');
  for (const manifest of [...definitions, ...others]) load(manifest);
  return state;
}

function partition(objects: Iterable<Manifest>, test: (object: Manifest) => boolean): [Manifest[], Manifest[]] {
  const yes: Manifest[] = [];
  const no: Manifest[] = [];
  for (const object of objects) (test(object) ? yes : no).push(object);
  return [yes, no];
}

/** An update that does not speak of managedFields keeps them. */
function withWritersOf(before: Manifest | undefined, manifest: Manifest): Manifest {
  const managedFields = before?.metadata.managedFields;
  return managedFields ? { ...manifest, metadata: { managedFields, ...manifest.metadata } } : manifest;
}

/** Objects with a spec carry a generation; ConfigMaps, Endpoints, CiliumIdentities do not. */
function isVersioned(manifest: Manifest): boolean {
  return 'spec' in manifest;
}

/** The API server counts a generation up when anything but metadata and status changes; a higher one given is kept. */
function nextGeneration(manifest: Manifest, before: Manifest | undefined): number {
  const given = manifest.metadata.generation;
  const current = before?.metadata.generation;
  if (!before || current === undefined) return given ?? 1;
  if (given !== undefined && given > current) return given;
  return isDeepStrictEqual(desired(manifest), desired(before)) ? current : current + 1;
}

function desired({ metadata: _, status: __, ...rest }: Manifest): unknown {
  return rest;
}

/** An update that changes nothing is no event, as on a real server. */
function sameButForRevision(a: Manifest, b: Manifest): boolean {
  const withoutRevision = ({ metadata: { resourceVersion: _, ...metadata }, ...rest }: Manifest): unknown => ({
    ...rest,
    metadata,
  });
  return isDeepStrictEqual(withoutRevision(a), withoutRevision(b));
}

/** A version 4 UUID that is the same in every run. */
function uidFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Kubernetes writes times to the second. */
function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
