import { request } from 'node:http';
import { expect, it } from 'vitest';
import { startDemoServer } from './demo-server.ts';

function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/api/v1/pods', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('[DS24] only loopback names are answered on loopback', async () => {
  const server = await startDemoServer({ objects: [] });
  expect(await statusFor(server.port, `localhost:${server.port}`)).toBe(200);
  expect(await statusFor(server.port, 'evil.example.org')).toBe(403);
  await server.stop();
});
