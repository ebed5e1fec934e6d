import { ApiStatusError, MalformedAnswerError } from './connection-error.ts';
import { Fields } from './fields.ts';
import { readLines } from './read-lines.ts';

export type WatchEvent =
  | { type: 'put' | 'remove'; object: unknown; resourceVersion?: string; isNew: boolean }
  | { type: 'bookmark'; resourceVersion: string; endsInitialEvents: boolean };

/**
 * The events of a watch. Throws ApiStatusError for an ERROR event (410: the watch must start anew) and
 * MalformedAnswerError for a line that is no event: an event was lost, and only a new list tells which.
 */
export async function* readWatchEvents(chunks: AsyncIterable<Buffer>): AsyncGenerator<WatchEvent> {
  for await (const line of readLines(chunks)) if (line.trim() !== '') yield parseWatchEvent(line);
}

function parseWatchEvent(line: string): WatchEvent {
  const event = readEvent(line);
  const object = event.raw('object');
  const type = event.raw('type');
  if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED') {
    const isNew = type === 'ADDED';
    return { type: type === 'DELETED' ? 'remove' : 'put', object, resourceVersion: readVersion(object), isNew };
  }
  if (type === 'BOOKMARK') return parseBookmark(object);
  if (type === 'ERROR') throw toStatusError(object);
  throw new MalformedAnswerError(`The API server sent an event of unknown type ${JSON.stringify(type)}.`);
}

function readEvent(line: string): Fields {
  try {
    return new Fields(JSON.parse(line));
  } catch {
    throw new MalformedAnswerError(`The API server sent a line that is no event: ${line.slice(0, 80)}`);
  }
}

function parseBookmark(object: unknown): WatchEvent {
  const resourceVersion = readVersion(object);
  if (resourceVersion === undefined)
    throw new MalformedAnswerError('The API server sent a bookmark without a version.');
  const annotations = readMetadata(object)?.annotations;
  const isMap = typeof annotations === 'object' && annotations !== null;
  const endsInitialEvents = isMap && (annotations as Record<string, unknown>)['k8s.io/initial-events-end'] === 'true';
  return { type: 'bookmark', resourceVersion, endsInitialEvents };
}

/** The Status object of an ERROR event. */
function toStatusError(object: unknown): Error {
  const status = typeof object === 'object' && object !== null ? (object as Record<string, unknown>) : {};
  const code = typeof status.code === 'number' ? status.code : 500;
  return new ApiStatusError(code, String(status.message ?? 'the API server ended the watch').slice(0, 500));
}

/** Of any object, also one that will turn out unreadable. */
function readMetadata(object: unknown): Record<string, unknown> | undefined {
  const metadata =
    typeof object === 'object' && object !== null ? (object as Record<string, unknown>).metadata : undefined;
  return typeof metadata === 'object' && metadata !== null ? (metadata as Record<string, unknown>) : undefined;
}

function readVersion(object: unknown): string | undefined {
  const version = readMetadata(object)?.resourceVersion;
  return typeof version === 'string' && version !== '' ? version : undefined;
}
