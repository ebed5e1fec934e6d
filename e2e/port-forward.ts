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
  /** Cuts every connection; new ones are taken at once. */
  drop(): void;
  /** Cuts every connection and refuses new ones until `resume`. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

export async function startPortForward(targetPort: number, limit = 64): Promise<PortForward> {
  const open = new Set<Socket>();
  let paused = false;
  let most = 0;
  const server = createServer((client) => {
    if (paused || open.size >= limit) return void client.destroy();
    const target = connect(targetPort, '127.0.0.1');
    open.add(client);
    most = Math.max(most, open.size);
    const end = () => {
      open.delete(client);
      client.destroy();
      target.destroy();
    };
    for (const socket of [client, target]) socket.on('error', end).on('close', end);
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
