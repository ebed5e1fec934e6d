/** The program as a process: how it refuses to start, and how it ends. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { runExplorer } from './run-explorer.ts';
import { runStillCluster } from './still-cluster.ts';

test('[L11] SIGTERM ends it while event streams are open', async () => {
  const explorer = await runStillCluster();
  const stream = await fetch(`${explorer.url}/api/v1/events`, { headers: { Accept: 'text/event-stream' } });
  const reader = stream.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toContain('event: reset');
  const ended = explorer.stop();
  // A stream that is cut fails its reader; what matters is that it does not keep the process.
  await reader?.closed.catch(() => undefined);
  expect(await ended).toBe(0);
});

test('a port that was asked for and is taken is one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const started = runExplorer(['--demo', '--port', String(port)]);
  await expect(started).rejects.toThrow(
    new RegExp(`ended with 2:\\s+Port ${port} of 127\\.0\\.0\\.1 is taken: choose another with --port\\.\\s*$`),
  );
  taken.close();
});
