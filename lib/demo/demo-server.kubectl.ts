/** kubectl against the demo server. Run with `vitest run --config lib/demo/vitest.kubectl.config.ts`; KUBECTL names it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { DEMO_ONLY_CASES, KUBECTL_CASES } from './kubectl-contract.ts';
import { loadCluster } from './load-cluster.ts';

const kubectl = process.env.KUBECTL ?? 'kubectl';
const folder = mkdtempSync(join(tmpdir(), 'kubectl-'));
let server: DemoServer;

beforeAll(async () => {
  const { objects, crds } = loadCluster('eks-basic-cilium');
  server = await startDemoServer({ objects, crds });
  writeFileSync(join(folder, 'config'), server.kubeconfig);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  const env = { ...process.env, KUBECONFIG: join(folder, 'config'), HOME: folder };
  try {
    return { exit: 0, ...(await promisify(execFile)(kubectl, args, { env, maxBuffer: 1e8 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, stdout, stderr };
  }
}

it.each([...KUBECTL_CASES, ...DEMO_ONLY_CASES].map(({ args, exit }) => ({ line: args.join(' '), args, exit })))(
  'kubectl $line',
  async ({ args, exit }) => {
    const result = await run(args);
    expect(result.exit, result.stderr).toBe(exit);
  },
);

it('prints the article’s nodes', async () => {
  const { stdout } = await run(['get', 'ciliumnodes', '--no-headers']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/).slice(0, 3));
  expect(rows).toEqual([
    ['ip-192-168-25-188.ec2.internal', '192.168.19.239', '192.168.25.188'],
    ['ip-192-168-39-205.ec2.internal', '192.168.33.93', '192.168.39.205'],
  ]);
});

it('says in a sentence that nothing can be written', async () => {
  const { stderr } = await run(['create', 'namespace', 'x']);
  expect(stderr).toContain('the demo cluster is read-only');
});
