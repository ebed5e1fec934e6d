/**
 * A TCP proxy that behaves like `kubectl port-forward`: a bounded number of connections at a time, and all of them can
 * be cut at any moment, as the real one does when its stream to the kubelet breaks.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface PortForward {
  url: string;
  port: number;
  /** Connections open now. */
  connections(): number;
  /** Most connections that were ever open at once. */
  mostConnections(): number;
  /** Connections whose last request was for the stream of events, now and at most (plain HTTP only). */
  streams(): number;
  mostStreams(): number;
  /** Cuts every connection; new ones are taken at once. */
  drop(): void;
  /** Cuts every connection and refuses new ones until `resume`. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** A stream is the last that is asked on its connection, until it ends. */
const isStreamRequest = (chunk: Buffer) => chunk.toString('latin1').startsWith('GET /api/v1/events HTTP/');

export async function startPortForward(targetPort: number, limit = 64): Promise<PortForward> {
  const open = new Set<Socket>();
  const streaming = new Set<Socket>();
  let paused = false;
  let most = 0;
  let mostStreams = 0;
  const server = createServer((client) => {
    if (paused || open.size >= limit) return void client.destroy();
    const target = connect(targetPort, '127.0.0.1');
    open.add(client);
    most = Math.max(most, open.size);
    const end = () => {
      open.delete(client);
      streaming.delete(client);
      client.destroy();
      target.destroy();
    };
    for (const socket of [client, target]) socket.on('error', end).on('close', end);
    client.on('data', (chunk: Buffer) => {
      if (isStreamRequest(chunk)) streaming.add(client);
      else streaming.delete(client);
      mostStreams = Math.max(mostStreams, streaming.size);
    });
    client.pipe(target).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => open.size,
    mostConnections: () => most,
    streams: () => streaming.size,
    mostStreams: () => mostStreams,
    drop,
    pause() {
      paused = true;
      drop();
    },
    resume() {
      paused = false;
    },
    async stop() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
