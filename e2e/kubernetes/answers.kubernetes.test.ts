/** The explorer answers the same about the demo server and about a real API server that hold the same objects. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../lib/demo/demo-server.ts';
import { listClusters, loadCluster } from '../../lib/demo/load-cluster.ts';
import type { NodeName } from '../../lib/model/ids.ts';
import { createExplorer, type Explorer } from '../../lib/server/explorer.ts';
import { buildPrograms } from './programs.ts';
import { type RealCluster, startRealCluster } from './real-cluster.ts';

/** Fields that a server makes itself, or that tell of the run: times, uids in reasons, how it was reached. */
const serverMade = new Set([
  'createdAt',
  'writtenAt',
  'lastWrite',
  'since',
  'heardAt',
  'now',
  'revision',
  'server',
  'context',
]);

function comparable(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => (serverMade.has(key) ? undefined : value));
  return JSON.parse(text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UID'));
}

describe.each(listClusters())('%s', (name) => {
  const cluster = loadCluster(name);
  let real: RealCluster;
  let demo: DemoServer;
  let folder: string;
  let onReal: Explorer;
  let onDemo: Explorer;

  beforeAll(async () => {
    real = await startRealCluster(await buildPrograms(), cluster);
    demo = await startDemoServer({ objects: cluster.objects, crds: cluster.crds });
    folder = mkdtempSync(join(tmpdir(), 'explorer-'));
    const kubeconfig = join(folder, 'demo.kubeconfig');
    writeFileSync(kubeconfig, demo.kubeconfig);
    onReal = await createExplorer({ connection: { kubeconfig: real.explorerKubeconfig } });
    onDemo = await createExplorer({ connection: { kubeconfig } });
    await Promise.all([onReal.whenReady(), onDemo.whenReady()]);
  });

  afterAll(async () => {
    await Promise.all([onReal?.stop(), onDemo?.stop(), demo?.stop(), real?.server.stop()]);
    if (folder) rmSync(folder, { recursive: true });
  });

  it('reads every kind with exactly the rights of deploy/rbac.yaml', () => {
    const states = Object.fromEntries(
      onReal.status().sources.map(({ kind, state, reason }) => [kind, reason ?? state]),
    );
    const installed = new Set(cluster.crds.map((crd) => crd.metadata.name));
    for (const { kind, group, resource, state } of onReal.status().sources) {
      const there = group !== 'cilium.io' || installed.has(`${resource}.${group}`);
      expect(state, `${kind}: ${states[kind]}`).toBe(there ? 'synced' : 'absent');
    }
  });

  it('gives the same status, overview and identities', () => {
    const { sources: _, ...realStatus } = onReal.status();
    const { sources: __, ...demoStatus } = onDemo.status();
    expect(comparable({ ...demoStatus, cluster: {} })).toEqual(comparable({ ...realStatus, cluster: {} }));
    expect(comparable(onDemo.overview())).toEqual(comparable(onReal.overview()));
    expect(comparable(onDemo.identities())).toEqual(comparable(onReal.identities()));
  });

  it('places the same addresses on every node, with the same owners and claims', () => {
    const nodes = onDemo.overview().nodes;
    expect(nodes.length).toBeGreaterThan(1);
    for (const node of nodes) {
      expect(comparable(onDemo.nodeAddresses(node))).toEqual(comparable(onReal.nodeAddresses(node)));
      expect(comparable(onDemo.capacity(node))).toEqual(comparable(onReal.capacity(node)));
    }
  });

  it('says of every address the same', () => {
    for (const { ip } of onDemo.overview().nodes.flatMap((node: NodeName) => onDemo.nodeAddresses(node).addresses)) {
      expect(comparable(onDemo.whois(ip))).toEqual(comparable(onReal.whois(ip)));
    }
  });
});
