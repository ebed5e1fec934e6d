import { once } from 'node:events';
import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { keepSingleHeaders, listenSomewhere } from './serve.ts';

const servers: Server[] = [];
const open = () => {
  const server = createServer();
  servers.push(server);
  return server;
};
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('where it listens', () => {
  it('is a port that was asked for and is free', async () => {
    expect(await listenSomewhere(open(), { host: '127.0.0.1', port: 0 })).toBeGreaterThan(0);
  });

  it('is the next free one when nothing was asked for, and never one that is taken', async () => {
    const ports = [
      await listenSomewhere(open(), { host: '127.0.0.1' }),
      await listenSomewhere(open(), { host: '127.0.0.1' }),
    ];
    expect(ports[0]).toBeGreaterThanOrEqual(8585);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
  });

  it('is nowhere when the port that was asked for is taken', async () => {
    const taken = open().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(listenSomewhere(open(), { host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken: choose another with --port.`,
    );
  });

  it('is nowhere on an address of another machine', async () => {
    await expect(listenSomewhere(open(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(
      /^Cannot listen on 192\.0\.2\.1/,
    );
  });
});

describe('headers that Next sets as lists of one', () => {
  it('are kept as values, and longer lists as lists', () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    keepSingleHeaders(response);
    response.setHeader('Content-Type', ['application/json']);
    response.setHeader('Vary', ['rsc', 'accept-encoding']);
    response.setHeader('ETag', 'W/"1"');
    expect(response.getHeaders()).toEqual({
      'content-type': 'application/json',
      vary: ['rsc', 'accept-encoding'],
      etag: 'W/"1"',
    });
  });
});
