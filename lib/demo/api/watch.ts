/** A watch: an endless answer of one JSON event a line. */
import type { ServerResponse } from 'node:http';
import { apiVersionOf, type Manifest } from '../manifest.ts';
import { type ObjectEvent, type ObjectHistory, RevisionExpired } from '../object-history.ts';
import { resourceKey } from '../resources.ts';
import type { ListOptions } from './list-options.ts';
import { type Presentation, presentWatched } from './present.ts';
import { type ApiError, expired } from './status.ts';

export interface WatchTimes {
  /** ms between bookmarks of a quiet watch. */
  bookmarkInterval: number;
  /** s that a watch lives when the client names none. */
  defaultTimeout: number;
}

export interface Watch {
  resource: string;
  close(): void;
}

interface WatchEvent {
  type: string;
  object: unknown;
}

/** Starts to answer; `silent` swallows events, as when etcd is gone while streams stay open. */
export function openWatch(
  response: ServerResponse,
  history: ObjectHistory,
  presentation: Presentation,
  options: ListOptions,
  times: WatchTimes,
  silent: () => boolean,
): Watch {
  const resource = resourceKey(presentation.resource.group, presentation.resource.name);
  const lines = createLines(response, presentation);
  const send = (event: ObjectEvent): void => {
    const seen = silent() ? undefined : toWatchEvent(event, options);
    if (event.resource === resource && seen) lines.write(seen);
  };

  response.writeHead(200, { 'content-type': watchType(presentation), 'cache-control': 'no-cache, private' });
  response.flushHeaders();
  const bookmark = (annotations?: Record<string, string>): void => {
    if (!silent())
      lines.write({ type: 'BOOKMARK', object: bookmarkObject(presentation, history.revision, annotations) });
  };

  try {
    lines.writeAll(firstEvents(history, resource, options));
  } catch (error) {
    if (!(error instanceof RevisionExpired)) throw error;
    lines.fail(expired(error.message));
    response.end();
    return { resource, close: () => undefined };
  }
  if (options.sendInitialEvents && options.allowWatchBookmarks) bookmark({ 'k8s.io/initial-events-end': 'true' });

  const unsubscribe = history.subscribe(send);
  const beat = options.allowWatchBookmarks ? setInterval(bookmark, times.bookmarkInterval) : undefined;
  const lifetime = (options.timeoutSeconds || times.defaultTimeout) * 1000;
  const close = (): void => {
    stop();
    response.end();
  };
  const end = setTimeout(() => {
    if (options.allowWatchBookmarks) bookmark();
    close();
  }, lifetime);
  const stop = (): void => {
    unsubscribe();
    clearInterval(beat);
    clearTimeout(end);
  };
  response.on('close', stop);
  return { resource, close };
}

const watchType = ({ form }: Presentation): string =>
  form.contentType === 'application/json' ? 'application/json' : `${form.contentType};stream=watch`;

/**
 * What a watch begins with: everything there is when no revision (or 0, or a streaming list) is asked for, else what
 * has happened since. Throws RevisionExpired.
 */
function* firstEvents(history: ObjectHistory, resource: string, options: ListOptions): Generator<WatchEvent> {
  const wanted = Number(options.resourceVersion);
  if (options.sendInitialEvents || wanted === 0) {
    for (const { object } of history.list(resource)) if (options.matches(object)) yield { type: 'ADDED', object };
    return;
  }
  for (const event of history.since(resource, wanted)) {
    const seen = toWatchEvent(event, options);
    if (seen) yield seen;
  }
}

/** An object that starts or stops to match the selector is added or deleted, for that watcher. */
function toWatchEvent(event: ObjectEvent, { matches }: ListOptions): WatchEvent | undefined {
  const before = event.before !== undefined && matches(event.before);
  const after = event.type !== 'DELETED' && matches(event.object);
  if (before && after) return { type: 'MODIFIED', object: event.object };
  if (after) return { type: 'ADDED', object: event.object };
  return before ? { type: 'DELETED', object: lastSeen(event) } : undefined;
}

/** A deletion shows the last state that matched, at the revision of its end. */
function lastSeen({ before, object, revision }: ObjectEvent): Manifest {
  const last = before ?? object;
  return { ...last, metadata: { ...last.metadata, resourceVersion: String(revision) } };
}

function bookmarkObject({ resource, version }: Presentation, revision: number, annotations?: object): unknown {
  return {
    kind: resource.kind,
    apiVersion: apiVersionOf(resource.group, version),
    metadata: { resourceVersion: String(revision), creationTimestamp: null, ...(annotations ? { annotations } : {}) },
  };
}

interface Lines {
  write(event: WatchEvent): void;
  writeAll(events: Iterable<WatchEvent>): void;
  fail(error: ApiError): void;
}

/** Many lines go out together: a streaming list has one for every object. */
const CHUNK = 64 * 1024;

/** Writes events as lines; the first table of a watch carries the column names. */
function createLines(response: ServerResponse, presentation: Presentation): Lines {
  let first = true;
  const format = ({ type, object }: WatchEvent): string => {
    const line = `${JSON.stringify({ type, object: presentWatched(object as Manifest, presentation, first) })}\n`;
    first = false;
    return line;
  };
  return {
    write: (event) => void response.write(format(event)),
    writeAll(events) {
      let chunk = '';
      for (const event of events) {
        chunk += format(event);
        if (chunk.length < CHUNK) continue;
        response.write(chunk);
        chunk = '';
      }
      if (chunk !== '') response.write(chunk);
    },
    fail: (error) => void response.write(`${JSON.stringify({ type: 'ERROR', object: error.status })}\n`),
  };
}
