/** The same kubectl prints the same against the demo server and a real API server: the demo server does not lie. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DemoServer, startDemoServer } from '../../lib/demo/demo-server.ts';
import { loadCluster } from '../../lib/demo/load-cluster.ts';
import { runKubectl, watchKubectl } from './kubectl.ts';
import { comparable, DEMO_ONLY_CASES, KUBECTL_CASES } from './kubectl-contract.ts';
import { buildPrograms, type Programs } from './programs.ts';
import { type RealCluster, startRealCluster } from './real-cluster.ts';

const cluster = loadCluster('eks-basic-cilium');
let programs: Programs;
let real: RealCluster;
let demo: DemoServer;
let folder: string;

beforeAll(async () => {
  programs = await buildPrograms();
  real = await startRealCluster(programs, cluster);
  const { objects, crds } = cluster;
  demo = await startDemoServer({ objects, crds, kubernetesVersion: programs.version });
  folder = mkdtempSync(join(tmpdir(), 'kubectl-'));
  writeFileSync(join(folder, 'demo.kubeconfig'), demo.kubeconfig);
});

afterAll(async () => {
  await demo?.stop();
  await real?.server.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const onReal = (args: readonly string[]) =>
  runKubectl(programs.kubectl, real.adminKubeconfig, join(folder, 'home-real'), args);
const onDemo = (args: readonly string[]) =>
  runKubectl(programs.kubectl, join(folder, 'demo.kubeconfig'), join(folder, 'home-demo'), args);

describe('kubectl against both servers', () => {
  it.each(KUBECTL_CASES.map(({ args, exit }) => ({ line: args.join(' '), args, exit })))(
    '$line',
    async ({ args, exit }) => {
      const [there, here] = await Promise.all([onReal(args), onDemo(args)]);
      expect(there.exit, there.stderr).toBe(exit);
      expect(here.exit, here.stderr).toBe(exit);
      expect(comparable(here.stdout)).toBe(comparable(there.stdout));
      expect(comparable(here.stderr)).toBe(comparable(there.stderr));
    },
  );
});

it('get -w prints the same lines as an object comes and goes', async () => {
  const args = ['get', 'ciliumidentities'];
  const identity = {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '60001', labels: { 'io.kubernetes.pod.namespace': 'cilium-test' } },
    'security-labels': { 'k8s:app': 'watched' },
  };
  const there = watchKubectl(programs.kubectl, real.adminKubeconfig, join(folder, 'home-real'), args);
  const here = watchKubectl(programs.kubectl, join(folder, 'demo.kubeconfig'), join(folder, 'home-demo'), args);
  const lines = (count: number) =>
    vi.waitFor(
      () => {
        for (const { printed } of [there, here]) expect(printed().trim().split('\n')).toHaveLength(count);
      },
      { timeout: 30_000 },
    );
  try {
    await lines(13);
    await real.writer.write(identity);
    demo.store.put(identity);
    await lines(14);
    await real.writer.remove(identity);
    demo.store.remove({ ...identity, name: '60001' });
    await lines(15);
    expect(comparable(here.printed())).toBe(comparable(there.printed()));
  } finally {
    there.stop();
    here.stop();
  }
});

describe('kubectl against the demo server', () => {
  it.each(DEMO_ONLY_CASES.map(({ args, exit }) => ({ line: args.join(' '), args, exit })))(
    '$line',
    async ({ args, exit }) => {
      const result = await onDemo(args);
      expect(result.exit, result.stderr).toBe(exit);
    },
  );

  it('prints the article’s nodes', async () => {
    const { stdout } = await onDemo(['get', 'ciliumnodes', '--no-headers']);
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
    const { stderr } = await onDemo(['create', 'namespace', 'x']);
    expect(stderr).toContain('the demo cluster is read-only');
  });
});
