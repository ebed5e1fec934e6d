/** The embedded Kubernetes API server: the read side, over plain HTTP on loopback. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createFaults, type FaultState, type Faults } from './api/faults.ts';
import { type Handling, handleRequest } from './api/handle-request.ts';
import { sendStatus } from './api/respond.ts';
import { ApiError } from './api/status.ts';
import { type Control, startControl } from './control.ts';
import { formatKubeconfig } from './kubeconfig.ts';
import type { Manifest } from './manifest.ts';
import type { Resource } from './resources.ts';
import { type ClusterStore, createServedCluster } from './served-cluster.ts';

export interface DemoServerOptions {
  /** Any Kubernetes objects. A custom kind needs its CustomResourceDefinition among them or in `crds`. */
  objects: Iterable<Manifest>;
  crds?: Iterable<Manifest>;
  /** 0 (the default) picks a free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Bearer token every request must carry. */
  token?: string;
  /** Name of the kubeconfig's context. */
  context?: string;
  /** Name of the kubeconfig's cluster. Default: as the context. */
  clusterName?: string;
  /** What /version says, e.g. `v1.34.0`. */
  kubernetesVersion?: string;
  /** ms since the epoch: ages in tables, creation of objects put without a time. Default Date.now. */
  now?: () => number;
  /** creationTimestamp of given objects that lack one, ms since the epoch. Default `now()`. */
  createdAt?: number;
  /** Changes remembered before older revisions are 410 Gone. */
  historyLimit?: number;
  /** ms between bookmarks. */
  bookmarkInterval?: number;
  /** Loopback port for tests to break and change the cluster from outside; 0 picks one. Off when absent. */
  controlPort?: number;
  /** Exactly what is served; by default the builtin resources and what the CustomResourceDefinitions define. */
  resources?: readonly Resource[];
  /** Said (404) of a resource that is not served. */
  absentMessage?: string;
}

export interface DemoServer {
  url: string;
  port: number;
  /** Text of a kubeconfig for it. */
  kubeconfig: string;
  store: ClusterStore;
  faults: Faults;
  /** Of the control endpoint, when it was asked for. */
  controlUrl?: string;
  stop(): Promise<void>;
}

/** Throws when the port is taken, or when an object's kind is defined by nothing. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const now = options.now ?? Date.now;
  let loading = true;
  const state = createServedCluster({
    objects: [...(options.crds ?? []), ...options.objects],
    now: () => (loading ? (options.createdAt ?? now()) : now()),
    historyLimit: options.historyLimit ?? 10_000,
    ...(options.resources ? { resources: options.resources } : {}),
  });
  loading = false;

  const watches: Handling['watches'] = new Set();
  const sockets = new Set<Socket>();
  const endWatches = (resource?: string): void => {
    for (const watch of watches) if (resource === undefined || watch.resource === resource) watch.close();
  };
  const dropConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  state.onUninstall(endWatches);
  const faults = createFaults({ dropConnections, expireHistory: () => state.history.expire(), endWatches });

  const handling: Handling = {
    state,
    faults,
    token: options.token,
    absentMessage: options.absentMessage,
    version: options.kubernetesVersion ?? 'v1.34.0',
    now,
    times: { bookmarkInterval: options.bookmarkInterval ?? 30_000, defaultTimeout: 1800 },
    watches,
  };
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => void answer(request, response, handling));
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => track(socket, sockets, faults));
  const port = await listen(server, options.port ?? 0, host);
  const control = await openControl(options, state, faults);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    url,
    port,
    kubeconfig: formatKubeconfig({
      context: options.context ?? 'demo',
      ...(options.clusterName ? { cluster: options.clusterName } : {}),
      server: url,
      ...(options.token ? { token: options.token } : {}),
    }),
    store: state,
    faults,
    ...(control ? { controlUrl: control.url } : {}),
    async stop() {
      endWatches();
      dropConnections();
      await Promise.all([close(server), control?.stop()]);
    },
  };
}

async function openControl(
  options: DemoServerOptions,
  store: ClusterStore,
  faults: Faults,
): Promise<Control | undefined> {
  return options.controlPort === undefined ? undefined : startControl(options.controlPort, store, faults);
}

function track(socket: Socket, sockets: Set<Socket>, faults: FaultState): void {
  if (faults.down) {
    socket.destroy();
    return;
  }
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
}

async function answer(request: IncomingMessage, response: ServerResponse, handling: Handling): Promise<void> {
  try {
    const { latency } = handling.faults;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    checkHost(request);
    await handleRequest(request, response, handling);
  } catch (error) {
    if (error instanceof ApiError) sendStatus(response, error.status);
    else if (!response.destroyed) sendStatus(response, internalError(error).status);
  }
}

function internalError(error: unknown): ApiError {
  return new ApiError(
    500,
    'InternalError',
    `Internal error occurred: ${error instanceof Error ? error.message : error}`,
  );
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** A web page can make a browser talk to loopback under a name of its own (DNS rebinding): only loopback names answer. */
function checkHost(request: IncomingMessage): void {
  if (LOOPBACK.test(request.headers.host ?? '') || !isLoopback(request.socket.localAddress ?? '')) return;
  throw new ApiError(403, 'Forbidden', 'the demo cluster answers to loopback names only');
}

const isLoopback = (address: string): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address);

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
