/** An API server for tests that answers exactly what a test scripts, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Call {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
}

/** One answer. `count` = how often this path was asked before. */
export type Answer = (call: Call, reply: Reply, count: number) => void;

export class Reply {
  readonly #response: ServerResponse;
  constructor(response: ServerResponse) {
    this.#response = response;
  }
  json(status: number, body: unknown): void {
    this.#response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }
  status(code: number, message = 'scripted'): void {
    this.json(code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, message });
  }
  /** Lines of a watch; the stream stays open. */
  stream(...events: unknown[]): this {
    if (!this.#response.headersSent)
      this.#response.writeHead(200, { 'Content-Type': 'application/json' }).flushHeaders();
    for (const event of events) this.line(JSON.stringify(event));
    return this;
  }
  line(text: string): void {
    this.#response.write(`${text}\n`);
  }
  end(): void {
    this.#response.end();
  }
  onClose(listener: () => void): void {
    this.#response.on('close', listener);
  }
  break(): void {
    this.#response.destroy();
  }
}

export interface ScriptedApi {
  url: string;
  calls: Call[];
  /** Connections that are open now. */
  sockets: Set<Socket>;
  on(path: string, answer: Answer): void;
  /** Every open watch of a path, oldest first. */
  open(path: string): Reply[];
  callsOf(path: string): Call[];
  stop(): Promise<void>;
}

/** Served unless a test says otherwise: a living server, and a discovery document of the given resources. */
export async function startScriptedApi(resources = 'pods ciliumnodes.v2.cilium.io'): Promise<ScriptedApi> {
  const calls: Call[] = [];
  const sockets = new Set<Socket>();
  const opened = new Map<string, Reply[]>();
  const answers = new Map<string, Answer>();
  answers.set('/readyz', (_, reply) => reply.json(200, 'ok'));
  answers.set('/api', (_, reply) =>
    reply.json(
      200,
      buildDiscovery(resources, (group) => group === ''),
    ),
  );
  answers.set('/apis', (_, reply) =>
    reply.json(
      200,
      buildDiscovery(resources, (group) => group !== ''),
    ),
  );
  const server = createServer((request, response) => {
    const call = toCall(request);
    const count = calls.filter(({ path }) => path === call.path).length;
    calls.push(call);
    const reply = new Reply(response);
    if (call.query.watch === 'true') track(opened, call.path, reply, response);
    const answer = answers.get(call.path);
    if (answer) answer(call, reply, count);
    else reply.status(404, `nothing is scripted for ${call.path}`);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sockets,
    on: (path, answer) => answers.set(path, answer),
    open: (path) => opened.get(path) ?? [],
    callsOf: (path) => calls.filter((call) => call.path === path),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function toCall(request: IncomingMessage): Call {
  const url = new URL(request.url ?? '/', 'http://scripted');
  const query = Object.fromEntries(url.searchParams);
  return { method: request.method ?? '', path: url.pathname, query, headers: request.headers };
}

function track(opened: Map<string, Reply[]>, path: string, reply: Reply, response: ServerResponse): void {
  opened.set(path, [...(opened.get(path) ?? []), reply]);
  response.on('close', () =>
    opened.set(
      path,
      (opened.get(path) ?? []).filter((other) => other !== reply),
    ),
  );
}

/** `pods` is core v1; `ciliumnodes.v2.cilium.io` is resource, version, group. */
export function buildDiscovery(resources: string, isWanted: (group: string) => boolean) {
  const items = resources.split(' ').map((text) => {
    const [resource = '', version = 'v1', ...group] = text.split('.');
    return { resource, version, group: group.join('.') };
  });
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    items: items
      .filter(({ group }) => isWanted(group))
      .map(({ resource, version, group }) => ({
        metadata: { name: group },
        versions: [{ version, resources: [{ resource, scope: 'Namespaced', responseKind: { kind: resource } }] }],
      })),
  };
}

export const added = (object: unknown) => ({ type: 'ADDED', object });
export const modified = (object: unknown) => ({ type: 'MODIFIED', object });
export const deleted = (object: unknown) => ({ type: 'DELETED', object });
export const bookmark = (resourceVersion: string, isEnd = false) => ({
  type: 'BOOKMARK',
  object: {
    metadata: { resourceVersion, ...(isEnd ? { annotations: { 'k8s.io/initial-events-end': 'true' } } : {}) },
  },
});
export const gone = { type: 'ERROR', object: { kind: 'Status', code: 410, message: 'too old resource version' } };

/** The smallest Pod the API can serve. */
export const pod = (name: string, resourceVersion = '1', ip?: string) => ({
  metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion },
  spec: { nodeName: 'node-1', containers: [] },
  status: ip === undefined ? { phase: 'Pending' } : { phase: 'Running', podIPs: [{ ip }] },
});
