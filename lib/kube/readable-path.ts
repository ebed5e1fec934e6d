/** The paths of the API server that may be asked for: to discover, get, list and watch, never a secret, never a subresource. */

/** What may stand after `?`. Nothing here changes anything on the server. */
const parameters = new Set([
  'allowWatchBookmarks',
  'continue',
  'fieldSelector',
  'labelSelector',
  'limit',
  'resourceVersion',
  'resourceVersionMatch',
  'sendInitialEvents',
  'timeoutSeconds',
  'watch',
]);

/** `watch` and `proxy` are old path prefixes (`/api/v1/watch/secrets`), not resources. */
const forbiddenResources = new Set(['secrets', 'watch', 'proxy']);

const segment = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/**
 * Throws unless `path` is /readyz, a discovery document, a list or one object.
 * Segments are plain names: nothing percent-encoded, no `..`.
 */
export function assertReadable(path: string, query: Record<string, string> = {}): void {
  const unknown = Object.keys(query).find((name) => !parameters.has(name));
  if (unknown !== undefined) throw new Error(`may not be asked: parameter ${unknown} of ${path}`);
  if (!isReadable(path)) throw new Error(`may not be read: ${path}`);
}

function isReadable(path: string): boolean {
  if (path === '/readyz') return true;
  const segments = path.split('/').slice(1);
  if (!segments.every((text) => segment.test(text))) return false;
  if (segments[0] === 'api') return isBelowVersion(segments.slice(2));
  return segments[0] === 'apis' && isBelowVersion(segments.slice(3));
}

/** What stands after the version: nothing (discovery), [namespaces, ns,] resource [, name]. */
function isBelowVersion(segments: string[]): boolean {
  const isInNamespace = segments[0] === 'namespaces' && segments.length > 2;
  const [resource, ...name] = isInNamespace ? segments.slice(2) : segments;
  return resource === undefined || (name.length <= 1 && !forbiddenResources.has(resource));
}
