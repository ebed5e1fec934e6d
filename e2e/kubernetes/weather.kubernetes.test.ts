/** Bad weather on a real API server: changes, rights that go, a CRD that goes, a silent etcd, a history that is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadCluster } from '../../lib/demo/load-cluster.ts';
import { createKubeReader } from '../../lib/kube/create-kube-reader.ts';
import type { SourceKind } from '../../lib/model/records.ts';
import { createExplorer, type Explorer } from '../../lib/server/explorer.ts';
import { type PortForward, startPortForward } from '../port-forward.ts';
import { buildPrograms } from './programs.ts';
import { type RealCluster, readRbac, startRealCluster } from './real-cluster.ts';
import type { Manifest } from './write-objects.ts';

const cluster = loadCluster('eks-basic-cilium');
let real: RealCluster;
let way: PortForward;
let explorer: Explorer;

beforeAll(async () => {
  real = await startRealCluster(await buildPrograms(), cluster);
  way = await startPortForward(Number(new URL(real.server.url).port));
  const kubeconfig = `${real.explorerKubeconfig}.proxied`;
  writeFileSync(
    kubeconfig,
    readFileSync(real.explorerKubeconfig, 'utf8').replace(real.server.url, `https://127.0.0.1:${way.port}`),
  );
  const timings = {
    probeEvery: 200,
    probeWithin: 500,
    watchSeconds: [1, 2] as [number, number],
    refusedEvery: 200,
    absentEvery: 200,
    retryMost: 500,
  };
  explorer = await createExplorer({
    connection: { kubeconfig },
    startReader: (sink) => createKubeReader({ connection: { kubeconfig }, sink, timings }),
  });
  await explorer.whenReady();
});

afterAll(async () => {
  await explorer?.stop();
  await way?.stop();
  await real?.server.stop();
});

const sourceOf = (kind: SourceKind) => explorer.status().sources.find((source) => source.kind === kind);
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const becomes = (kind: SourceKind, state: string) => eventually(() => expect(sourceOf(kind)?.state).toBe(state));
const identityNumbers = () => explorer.identities().identities.map((identity) => Number(identity.id));

const identity = (number: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name: String(number) },
  'security-labels': { 'k8s:app': `app-${number}` },
});

describe('[R] on a real API server', () => {
  it('an object that is made, changed and removed is made, changed and removed here', async () => {
    await real.writer.write(identity(50_001));
    await eventually(() => expect(identityNumbers()).toContain(50_001));
    await real.writer.remove(identity(50_001));
    await eventually(() => expect(identityNumbers()).not.toContain(50_001));
  });

  it('a right that is taken away is refused, with the verb and the resource; given back, it is read again', async () => {
    const role = readRbac().find(({ kind }) => kind === 'ClusterRole') as Manifest & {
      rules: { apiGroups: string[] }[];
    };
    await real.writer.write({ ...role, rules: role.rules.filter(({ apiGroups }) => apiGroups[0] !== 'cilium.io') });
    await becomes('CiliumEndpoint', 'refused');
    expect(sourceOf('CiliumEndpoint')?.reason).toMatch(/(list|watch) ciliumendpoints\.cilium\.io \(403\)/);
    expect(sourceOf('Pod')?.state).toBe('synced');
    await real.writer.write(role);
    await becomes('CiliumEndpoint', 'synced');
    expect(explorer.overview().clusterPods.managed).toBe(13);
  });

  it('a CRD that is removed is absent, and noticed when it is there again', async () => {
    const definition = cluster.crds.find(({ metadata }) => metadata.name === 'ciliumnodeconfigs.cilium.io');
    if (!definition) throw new Error('the cluster has no such CRD');
    await real.writer.remove(definition as Manifest);
    await becomes('CiliumNodeConfig', 'absent');
    await real.writer.write(definition as Manifest);
    await becomes('CiliumNodeConfig', 'synced');
  });

  it('with etcd silent everything is stale and stays on screen; when it answers again everything is synced', async () => {
    const thaw = real.server.freezeEtcd();
    await becomes('Pod', 'stale');
    expect(explorer.status().connection.state).toBe('lost');
    expect(explorer.overview().clusterPods).toEqual({ managed: 13, total: 13 });
    thaw();
    await becomes('Pod', 'synced');
    await eventually(() => expect(explorer.status().connection.state).toBe('connected'));
  });

  it('what vanished while the history was lost is removed; a server without streaming lists is read in pages', async () => {
    for (let number = 51_000; number < 52_200; number += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, at) => real.writer.write(identity(number + at))));
    }
    await eventually(() => expect(identityNumbers()).toContain(52_199));
    way.pause();
    await real.writer.remove(identity(51_000));
    await real.server.restart(['--feature-gates=WatchList=false']);
    way.resume();
    await eventually(() => expect(identityNumbers()).not.toContain(51_000));
    expect(identityNumbers().filter((number) => number >= 51_000)).toHaveLength(1199);
    await becomes('CiliumIdentity', 'synced');
  });
});
