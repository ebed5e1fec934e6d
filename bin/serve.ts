/** The HTTP server: the guard first, then Next. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import { guardHttp } from '../lib/server/guard-http.ts';
import { ArgumentError } from './parse-arguments.ts';
import { root } from './runtime.js';

export interface ServeOptions {
  host: string;
  /** Only this port will do; without it 8585 or the next free one. */
  port?: number | undefined;
  allowedHosts: readonly string[];
  development: boolean;
}

export interface Serving {
  /** For a browser on this machine. */
  url: string;
  /** Ends open replies, streams too. */
  stop(): Promise<void>;
}

const firstPort = 8585;
const portsTried = 100;

function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

/** Resolves once it listens; rejects with a sentence when it cannot. */
export async function listenSomewhere(
  server: Server,
  { host, port }: Pick<ServeOptions, 'host' | 'port'>,
): Promise<number> {
  const first = port ?? firstPort;
  for (let tried = first; tried < first + portsTried; tried++) {
    const error = await listen(server, tried, host);
    const address = server.address();
    if (!error && address && typeof address === 'object') return address.port;
    const taken = error?.code === 'EADDRINUSE';
    if (taken && port !== undefined)
      throw new ArgumentError(`Port ${port} of ${host} is taken: choose another with --port.`);
    if (!taken)
      throw new ArgumentError(`Cannot listen on ${host}, port ${tried} (${error?.code}): see --host and --port.`);
  }
  throw new ArgumentError(
    `No port from ${first} to ${first + portsTried - 1} of ${host} is free: choose one with --port.`,
  );
}

/** A browser cannot open an address that means all of them. */
function toBrowserHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Next sets the headers of route handlers as lists of one, and its own compression takes a Content-Type that is a list for one
 * that cannot be compressed: answers of the API would go out as they are.
 */
export function keepSingleHeaders(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, Array.isArray(value) && value.length === 1 ? `${value[0]}` : value);
}

/** Next tells the console how long its configuration took; the console is for the URL. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  await work().finally(() => {
    console.log = log;
  });
}

/** Listens only when the pages can be served: a printed URL works at once. */
export async function serve({ host, port, allowedHosts, development }: ServeOptions): Promise<Serving> {
  const server = createServer();
  const app = next({ dev: development, dir: root, hostname: host, port: port ?? firstPort, httpServer: server });
  await quietly(() => app.prepare());
  const handle = app.getRequestHandler();
  const answer: RequestListener = (request, response) => {
    keepSingleHeaders(response);
    void handle(request, response);
  };
  server.on('request', guardHttp(answer, { allowedHosts, development }));
  const listening = await listenSomewhere(server, { host, port });
  return {
    url: `http://${toBrowserHost(host)}:${listening}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
