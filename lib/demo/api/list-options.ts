/** The query of a list or watch request, read and checked by the API server's rules (apimachinery `ListOptions`). */
import type { Manifest } from '../manifest.ts';
import type { IncludeObject } from '../tables/table.ts';
import type { ResourcePath } from './resource-path.ts';
import { type Predicate, parseFieldSelector, parseLabelSelector } from './selectors.ts';
import { badRequest, invalidListOptions } from './status.ts';

export interface ListOptions {
  watch: boolean;
  /** 0 for no limit. */
  limit: number;
  continue?: string;
  /** '' when not given. */
  resourceVersion: string;
  resourceVersionMatch: string;
  allowWatchBookmarks: boolean;
  sendInitialEvents: boolean;
  timeoutSeconds?: number;
  includeObject: IncludeObject;
  /** Whether any selector narrows the list (then no remainingItemCount is told). */
  selective: boolean;
  namespace?: string;
  matches: Predicate;
}

/** `streamingLists` false behaves like a server without the WatchList feature. Throws ApiError. */
export function parseListOptions(
  query: URLSearchParams,
  path: ResourcePath,
  resource: string,
  streamingLists: boolean,
): ListOptions {
  const watch = isTrue(query.get('watch'));
  const initial = query.get('sendInitialEvents');
  const timeout = query.get('timeoutSeconds');
  checkMatch(query, watch, streamingLists);
  const labels = query.get('labelSelector') ?? '';
  const fields = query.get('fieldSelector') ?? '';
  return {
    watch,
    limit: parseCount(query.get('limit'), 'limit'),
    ...(query.get('continue') ? { continue: query.get('continue') ?? '' } : {}),
    resourceVersion: parseRevision(query.get('resourceVersion')),
    resourceVersionMatch: query.get('resourceVersionMatch') ?? '',
    allowWatchBookmarks: isTrue(query.get('allowWatchBookmarks')),
    sendInitialEvents: isTrue(initial),
    ...(timeout ? { timeoutSeconds: parseCount(timeout, 'timeoutSeconds') } : {}),
    includeObject: parseIncludeObject(query.get('includeObject')),
    selective: labels !== '' || fields !== '',
    ...(path.namespace ? { namespace: path.namespace } : {}),
    matches: both(parseLabelSelector(labels), parseFieldSelector(fields, resource), path.namespace),
  };
}

const isTrue = (value: string | null): boolean => value === 'true' || value === '1';

function both(labels: Predicate, fields: Predicate, namespace: string | undefined): Predicate {
  return (object: Manifest) =>
    (namespace === undefined || object.metadata.namespace === namespace) && labels(object) && fields(object);
}

function parseCount(value: string | null, name: string): number {
  const number = Number(value ?? 0);
  if (!Number.isSafeInteger(number) || number < 0) throw badRequest(`${name}: invalid value ${JSON.stringify(value)}`);
  return number;
}

function parseRevision(value: string | null): string {
  if (value && !/^\d+$/.test(value)) throw badRequest(`resourceVersion: Invalid value: "${value}": must be a number`);
  return value ?? '';
}

function parseIncludeObject(value: string | null): IncludeObject {
  if (value === null || value === '' || value === 'Metadata') return 'Metadata';
  if (value === 'None' || value === 'Object') return value;
  throw badRequest(`includeObject: Invalid value: "${value}": must be 'Metadata', 'Object', 'None', or empty`);
}

/** apimachinery `internalversion/validation.ValidateListOptions`. */
function checkMatch(query: URLSearchParams, watch: boolean, streamingLists: boolean): void {
  const match = query.get('resourceVersionMatch') ?? '';
  const initial = query.has('sendInitialEvents');
  if (watch) checkWatchMatch(query, match, initial, streamingLists);
  else checkListMatch(query, match, initial);
}

function checkWatchMatch(query: URLSearchParams, match: string, initial: boolean, streamingLists: boolean): void {
  if (initial && !streamingLists) {
    const detail = 'sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled';
    throw invalidListOptions('sendInitialEvents', detail);
  }
  if (match !== '' && !initial) {
    const detail = 'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided';
    throw invalidListOptions('resourceVersionMatch', detail);
  }
  if (initial && match !== 'NotOlderThan') {
    const detail = 'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan';
    throw invalidListOptions('resourceVersionMatch', detail);
  }
  if (query.get('continue')) throw invalidListOptions('continue', 'continue is forbidden for watch');
}

function checkListMatch(query: URLSearchParams, match: string, initial: boolean): void {
  const revision = query.get('resourceVersion') ?? '';
  if (initial) throw invalidListOptions('sendInitialEvents', 'sendInitialEvents is forbidden for list');
  if (query.get('continue') && revision !== '' && revision !== '0') {
    throw badRequest('specifying resource version is not allowed when using continue');
  }
  if (match === '') return;
  if (query.get('continue')) {
    throw invalidListOptions('resourceVersionMatch', 'resourceVersionMatch is forbidden when continue is provided');
  }
  if (revision === '') {
    const detail = 'resourceVersionMatch is forbidden unless resourceVersion is provided';
    throw invalidListOptions('resourceVersionMatch', detail);
  }
  if (match === 'Exact' && revision === '0') {
    const detail = 'resourceVersionMatch "exact" is forbidden for resourceVersion "0"';
    throw invalidListOptions('resourceVersionMatch', detail);
  }
}
