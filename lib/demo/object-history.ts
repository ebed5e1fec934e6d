/** Objects by resource with a bounded history of changes: what etcd and the API server's watch cache hold. */
import type { Manifest } from './manifest.ts';

export interface ObjectEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** `ciliumnodes.cilium.io`. */
  resource: string;
  /** `namespace/name`, or `name` of a cluster-scoped object. */
  key: string;
  revision: number;
  /** The object after the change; of a deletion, its last state with the revision of the deletion. */
  object: Manifest;
  /** The object before the change; not for ADDED. */
  before?: Manifest;
}

export interface Entry {
  key: string;
  object: Manifest;
}

/** A revision is older than the history reaches back, as after etcd's compaction. */
export class RevisionExpired extends Error {
  readonly horizon: number;
  constructor(revision: number, horizon: number) {
    super(`too old resource version: ${revision} (${horizon})`);
    this.horizon = horizon;
  }
}

export interface ObjectHistory {
  readonly revision: number;
  /** The oldest revision from which a watch may start. */
  readonly horizon: number;
  get(resource: string, key: string): Manifest | undefined;
  /** In the order of etcd's keys. Throws RevisionExpired for a revision before the horizon. */
  list(resource: string, revision?: number): Entry[];
  /** Fills in an object before the server starts: no event, no history. */
  load(resource: string, key: string, object: Manifest): void;
  write(resource: string, key: string, object: Manifest | undefined): ObjectEvent | undefined;
  /** Events of one resource after a revision. Throws RevisionExpired. */
  since(resource: string, revision: number): ObjectEvent[];
  subscribe(listener: (event: ObjectEvent) => void): () => void;
  /** Forgets all history, so that every older revision is Gone. */
  expire(): void;
}

export function createObjectHistory(options: { limit: number }): ObjectHistory {
  const resources = new Map<string, Map<string, Manifest>>();
  const listeners = new Set<(event: ObjectEvent) => void>();
  /** Lists made since a resource's last change: the pages of one list come from one sort. */
  const sorted = new Map<string, Entry[]>();
  let events: ObjectEvent[] = [];
  let revision = 1;
  let horizon = 1;

  const objectsOf = (resource: string): Map<string, Manifest> => {
    const objects = resources.get(resource) ?? new Map<string, Manifest>();
    resources.set(resource, objects);
    return objects;
  };

  const checkHorizon = (wanted: number): void => {
    if (wanted < horizon) throw new RevisionExpired(wanted, horizon);
  };

  const record = (event: ObjectEvent): ObjectEvent => {
    revision = event.revision;
    sorted.delete(event.resource);
    events.push(event);
    if (events.length > options.limit) horizon = events.shift()?.revision ?? horizon;
    for (const listener of [...listeners]) listener(event);
    return event;
  };

  return {
    get revision() {
      return revision;
    },
    get horizon() {
      return horizon;
    },
    get: (resource, key) => resources.get(resource)?.get(key),
    list(resource, wanted = revision) {
      checkHorizon(wanted);
      const later = events.filter((event) => event.resource === resource && event.revision > wanted);
      if (later.length > 0) return sortEntries(undo(objectsOf(resource), later));
      const entries = sorted.get(resource) ?? sortEntries(objectsOf(resource));
      sorted.set(resource, entries);
      return entries;
    },
    load(resource, key, object) {
      revision = Math.max(revision, Number(object.metadata.resourceVersion ?? 0));
      horizon = revision;
      sorted.delete(resource);
      objectsOf(resource).set(key, object);
    },
    write(resource, key, object) {
      const objects = objectsOf(resource);
      const before = objects.get(key);
      if (!object && !before) return undefined;
      const type = object ? (before ? 'MODIFIED' : 'ADDED') : 'DELETED';
      const next = atRevision((object ?? before) as Manifest, revision + 1);
      if (object) objects.set(key, next);
      else objects.delete(key);
      return record({ type, resource, key, revision: revision + 1, object: next, ...(before ? { before } : {}) });
    },
    since(resource, wanted) {
      checkHorizon(wanted);
      return events.filter((event) => event.resource === resource && event.revision > wanted);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    expire() {
      events = [];
      revision += 1;
      horizon = revision;
    },
  };
}

function sortEntries(objects: Map<string, Manifest>): Entry[] {
  return [...objects].map(([key, object]) => ({ key, object })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The objects as they were before these events. */
function undo(objects: Map<string, Manifest>, events: ObjectEvent[]): Map<string, Manifest> {
  const before = new Map(objects);
  for (const event of events.toReversed()) {
    if (event.before) before.set(event.key, event.before);
    else before.delete(event.key);
  }
  return before;
}

function atRevision(object: Manifest, revision: number): Manifest {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } };
}
