/** One request to the demo API server, from its path to its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Resource, resourceKey } from '../resources.ts';
import type { ServedCluster } from '../served-cluster.ts';
import { discover } from './discovery.ts';
import type { FaultState } from './faults.ts';
import { listPage } from './list.ts';
import { parseListOptions } from './list-options.ts';
import { type Form, negotiateForm, wantsAggregatedDiscovery } from './negotiate.ts';
import { findOpenApi } from './openapi.ts';
import { type Presentation, presentList, presentObject } from './present.ts';
import { parseResourcePath, type ResourcePath } from './resource-path.ts';
import { sendJson, sendPieces, sendText } from './respond.ts';
import {
  ApiError,
  forbidden,
  methodNotAllowed,
  notAcceptable,
  objectNotFound,
  resourceNotFound,
  unauthorized,
} from './status.ts';
import { openWatch, type Watch, type WatchTimes } from './watch.ts';

export interface Handling {
  state: ServedCluster;
  faults: FaultState;
  /** Bearer token that every request must carry; undefined = anybody may read. */
  token: string | undefined;
  /** Said of a resource that is not served. */
  absentMessage: string | undefined;
  version: string;
  now: () => number;
  times: WatchTimes;
  /** Open watches, so that they can be ended. */
  watches: Set<Watch>;
}

/** Throws ApiError for everything that is answered with a Status. */
export async function handleRequest(request: IncomingMessage, response: ServerResponse, to: Handling): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://cluster');
  if (isHealth(url.pathname)) return sendHealth(response, url.pathname, to.faults);
  if (url.pathname !== '/version') authenticate(request, to);
  if (request.method !== 'GET') throw methodNotAllowed(request.method ?? '');
  if (url.pathname === '/version') return sendJson(response, 200, versionInfo(to.version));

  const resources = to.state.resources().filter((one) => !to.faults.isUninstalled(keyOf(one)));
  const path = parseResourcePath(url.pathname);
  if (path) return answerResource(request, response, url, path, to);
  const document = findOpenApi(url.pathname, resources);
  if (document) return sendJson(response, 200, document);
  sendDiscovery(request, response, url.pathname, resources);
}

const keyOf = (resource: Resource): string => resourceKey(resource.group, resource.name);

const isHealth = (pathname: string): boolean => /^\/(?:healthz|livez|readyz)(?:\/|$)/.test(pathname);

function sendHealth(response: ServerResponse, pathname: string, faults: FaultState): void {
  const failing = pathname.startsWith('/readyz')
    ? (faults.notReady ?? (faults.silent ? 'etcd' : undefined))
    : undefined;
  const report = `[+]ping ok\n[-]${failing} failed: reason withheld\nreadyz check failed\n`;
  sendText(response, failing === undefined ? 200 : 500, failing === undefined ? 'ok' : report);
}

function authenticate(request: IncomingMessage, { faults, token }: Handling): void {
  if (faults.unauthorized) throw unauthorized();
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) throw unauthorized();
}

function versionInfo(gitVersion: string): unknown {
  const [major, minor] = gitVersion.replace(/^v/, '').split('.');
  return { major, minor, gitVersion, gitTreeState: 'clean', platform: 'linux/amd64' };
}

function sendDiscovery(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  resources: Resource[],
): void {
  const aggregated = wantsAggregatedDiscovery(request.headers.accept) && (pathname === '/api' || pathname === '/apis');
  const answer = discover(pathname, resources, aggregated);
  if (answer === undefined) throw resourceNotFound();
  const type = aggregated ? 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList' : undefined;
  sendJson(response, 200, answer, type);
}

async function answerResource(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  path: ResourcePath,
  to: Handling,
): Promise<void> {
  const verb = path.name ? 'get' : isWatch(url) ? 'watch' : 'list';
  const key = resourceKey(path.group, path.resource);
  if (to.faults.isForbidden(key, verb)) throw forbidden(verb, path.group, path.resource, path.name, path.namespace);
  const resource = findServed(path, to);
  const form = negotiateForm(request.headers.accept);
  if (!form) throw notAcceptable();
  if (to.faults.silent && verb !== 'watch') throw new ApiError(500, 'InternalError', 'etcdserver: request timed out');
  if (path.name) return sendJson(response, 200, getObject(url, path, resource, form, to), form.contentType);
  await answerCollection(request, response, url, path, resource, form, to);
}

const isWatch = (url: URL): boolean => ['true', '1'].includes(url.searchParams.get('watch') ?? '');

function findServed(path: ResourcePath, { state, faults, absentMessage }: Handling): Resource {
  const resource = state.findResource(path.group, path.resource);
  const served = resource?.versions.some((one) => one.name === path.version);
  if (!resource || !served || faults.isUninstalled(keyOf(resource))) throw resourceNotFound(absentMessage);
  const misplaced = resource.namespaced ? path.name && !path.namespace : path.namespace;
  if (misplaced || (path.subresource && path.subresource !== 'status')) throw resourceNotFound();
  return resource;
}

function present(url: URL, path: ResourcePath, resource: Resource, form: Form, { now }: Handling): Presentation {
  const include = url.searchParams.get('includeObject');
  return {
    resource,
    version: path.version,
    form,
    includeObject: include === 'None' || include === 'Object' ? include : 'Metadata',
    now,
  };
}

function getObject(url: URL, path: ResourcePath, resource: Resource, form: Form, to: Handling): unknown {
  const name = path.name ?? '';
  const key = resource.namespaced ? `${path.namespace}/${name}` : name;
  const object = to.state.history.get(keyOf(resource), key);
  if (!object) throw objectNotFound(path.group, path.resource, name);
  return presentObject(object, present(url, path, resource, form, to));
}

async function answerCollection(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  path: ResourcePath,
  resource: Resource,
  form: Form,
  to: Handling,
): Promise<void> {
  const options = parseListOptions(url.searchParams, path, keyOf(resource), to.faults.streamingLists);
  const presentation = present(url, path, resource, form, to);
  if (options.watch) return keepWatch(response, presentation, options, to);
  const page = listPage(to.state.history, keyOf(resource), options);
  await sendPieces(request, response, presentList(page, presentation), form.contentType);
}

function keepWatch(
  response: ServerResponse,
  presentation: Presentation,
  options: ReturnType<typeof parseListOptions>,
  to: Handling,
): void {
  const watch = openWatch(response, to.state.history, presentation, options, to.times, () => to.faults.silent);
  to.watches.add(watch);
  response.on('close', () => to.watches.delete(watch));
}
