/** From a request to a reply: names and query are read by the table of routes, the explorer is asked, the answer is sent. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type ErrorCode, errorStatus } from '../contract/error-codes.ts';
import { type RouteName, routes } from '../contract/routes.ts';
import { toNodeName } from '../model/ids.ts';
import { AnswerError, isAnswerError } from './answer-error.ts';
import type { AnswerName } from './answer-kinds.ts';
import type { Explorer } from './explorer.ts';
import { getExplorer } from './process-explorer.ts';

/** What Next gives to a route handler beside the request. */
export interface RouteContext {
  params?: Promise<Record<string, string | string[] | undefined>>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

type Input<Name extends RouteName> = z.output<(typeof routes)[Name]['names']> &
  z.output<(typeof routes)[Name]['query']>;
type Body<Name extends RouteName> = z.output<(typeof routes)[Name]['answer']>;

/** The answer without what every answer carries. */
type Answer<Name extends RouteName> = Omit<Body<Name>, Name extends 'status' ? 'revision' : 'revision' | 'sources'>;

/** Whose sources and whose version an answer has; status has every source in itself and changes with every revision. */
const answerOf: Partial<Record<RouteName, AnswerName | 'changes'>> = {
  overview: 'overview',
  agent: 'agent',
  whois: 'whois',
  search: 'search',
  'ip-addresses': 'ip-addresses',
  addresses: 'addresses',
  nodes: 'nodes',
  node: 'nodes',
  'node-addresses': 'nodes',
  'node-capacity': 'nodes',
  identities: 'identities',
  identity: 'identities',
  'identity-table': 'identity-table',
  'identity-graph': 'identity-graph',
  'identity-edges': 'identity-edges',
  endpoints: 'endpoints',
  endpoint: 'endpoints',
  services: 'services',
  service: 'services',
  configuration: 'configuration',
  policies: 'policies',
  policy: 'policies',
  changes: 'changes',
  change: 'changes',
};

const headers = { 'Cache-Control': 'private, no-store' };

/** A handler whose replies are JSON with revision, sources and an ETag. */
export function answerRoute<Name extends RouteName>(
  name: Name,
  ask: (explorer: Explorer, input: Input<Name>) => Answer<Name>,
): RouteHandler {
  return handleRoute(name, (explorer, input, request) => {
    const answer = ask(explorer, input);
    const etag = buildEtag(explorer, name, input, request);
    if (isKnown(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
    }
    const of = answerOf[name];
    const envelope = { revision: explorer.revision, ...(of ? { sources: explorer.sources(of) } : {}) };
    return Response.json({ ...envelope, ...answer }, { headers: { ...headers, ETag: etag } });
  });
}

/** A handler whose replies are read from the API server at that moment: no ETag, because no revision tells of them. */
export function readRoute<Name extends RouteName>(
  name: Name,
  ask: (explorer: Explorer, input: Input<Name>) => Promise<Answer<Name>>,
): RouteHandler {
  return handleRoute(name, async (explorer, input) => {
    const answer = await ask(explorer, input);
    return Response.json({ revision: explorer.revision, sources: explorer.resourceSources(), ...answer }, { headers });
  });
}

/** A handler that makes its own response; whatever it throws becomes an error of the closed list. */
export function handleRoute<Name extends RouteName>(
  name: Name,
  respond: (explorer: Explorer, input: Input<Name>, request: Request) => Response | Promise<Response>,
): RouteHandler {
  return async (request, context) => {
    const explorer = getExplorer();
    try {
      if (!explorer) throw new AnswerError('not-ready', 'The explorer is starting.');
      return await respond(explorer, parseInput(name, request, await context.params), request);
    } catch (error) {
      if (isAnswerError(error)) return replyError(error.code, error.message);
      explorer?.log.error({ err: error, path: new URL(request.url).pathname }, 'a question failed');
      return replyError('internal', 'The explorer failed at this question; its log says where.');
    }
  };
}

export const replyError = (code: ErrorCode, message: string) =>
  Response.json({ error: { code, message } }, { status: errorStatus[code], headers });

function parseInput<Name extends RouteName>(name: Name, request: Request, params: object = {}): Input<Name> {
  const search = new URL(request.url).searchParams;
  const query = Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key).join(',')]));
  const names = routes[name].names.safeParse(params);
  const asked = routes[name].query.safeParse(query);
  for (const { error } of [names, asked]) {
    const issue = error?.issues[0];
    if (issue) throw new AnswerError('invalid-parameter', `${issue.path.join('.')}: ${issue.message}`);
  }
  return { ...names.data, ...asked.data } as Input<Name>;
}

/**
 * Weak: two replies with one ETag say the same of the cluster, while `revision`, the clock and the time a source was last
 * heard may have moved on.
 */
function buildEtag(explorer: Explorer, name: RouteName, input: object, request: Request): string {
  const { pathname, search } = new URL(request.url);
  const asked = createHash('sha256').update(`${pathname}${search}`).digest('base64url').slice(0, 16);
  return `W/"${explorer.processStart}-${versionOf(explorer, name, input)}-${asked}"`;
}

function versionOf(explorer: Explorer, name: RouteName, input: object): number {
  const of = answerOf[name];
  if (!of) return explorer.revision;
  return explorer.version(of, of === 'nodes' && 'name' in input ? toNodeName(String(input.name)) : undefined);
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => opaque(tag) === opaque(etag) || tag.trim() === '*') ?? false;
}
