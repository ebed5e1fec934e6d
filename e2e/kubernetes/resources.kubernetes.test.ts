/** [RS6] What the explorer reads on demand is what kubectl prints, on a real API server, with exactly the explorer's rights. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCluster } from '../../lib/demo/load-cluster.ts';
import type { ObjectPage } from '../../lib/model/resources/resource.ts';
import { createExplorer, type Explorer } from '../../lib/server/explorer.ts';
import { runKubectl } from './kubectl.ts';
import { buildPrograms, type Programs } from './programs.ts';
import { readPrinted } from './read-printed.ts';
import { type RealCluster, startRealCluster } from './real-cluster.ts';

const cluster = loadCluster('eks-prefix-delegation');
const plurals = cluster.crds.map((crd) => crd.metadata.name.replace(/\.cilium\.io$/, ''));
let programs: Programs;
let real: RealCluster;
let folder: string;
let explorer: Explorer;

beforeAll(async () => {
  programs = await buildPrograms();
  real = await startRealCluster(programs, cluster);
  folder = mkdtempSync(join(tmpdir(), 'explorer-resources-'));
  explorer = await createExplorer({ connection: { kubeconfig: real.explorerKubeconfig } });
  await explorer.whenReady();
});

afterAll(async () => {
  await explorer?.stop();
  await real?.server.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const kubectl = (...args: string[]) => runKubectl(programs.kubectl, real.adminKubeconfig, folder, args);

/** Ages move between two readings. */
const withoutAges = (rows: Record<string, string>[]) => rows.map((row) => ({ ...row, AGE: 'age' }));

function toPrinted({ namespaced, columns, rows }: ObjectPage): Record<string, string>[] {
  return rows.map(({ namespace, cells }) => ({
    ...(namespaced ? { NAMESPACE: namespace ?? '' } : {}),
    ...Object.fromEntries(columns.map(({ name }, at) => [name.toUpperCase(), `${cells[at] ?? ''}`])),
  }));
}

it.each(plurals)('%s: the columns and cells of kubectl get -o wide', async (resource) => {
  const printed = await kubectl('get', `${resource}.cilium.io`, '-A', '-o', 'wide');
  expect(printed.exit, printed.stderr).toBe(0);
  const page = await explorer.objectPage({ resource, limit: 500 });
  if (page.rows.length === 0) expect(printed.stderr).toContain('No resources found');
  else expect(withoutAges(toPrinted(page))).toEqual(withoutAges(readPrinted(printed.stdout)));
});

it('a list in pages is the list', async () => {
  const whole = await explorer.objectPage({ resource: 'ciliumendpoints', limit: 500 });
  const names: string[] = [];
  let token: string | undefined;
  do {
    const page = await explorer.objectPage({
      resource: 'ciliumendpoints',
      limit: 5,
      ...(token && { continue: token }),
    });
    names.push(...page.rows.map(({ name }) => name));
    token = page.continue;
  } while (token !== undefined);
  expect(names).toEqual(whole.rows.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(5);
});

it('one object is what kubectl get -o json prints', async () => {
  const { rows } = await explorer.objectPage({ resource: 'ciliumnodes', limit: 1 });
  const name = rows[0]?.name ?? '';
  const printed = await kubectl('get', `ciliumnodes.cilium.io/${name}`, '-o', 'json');
  const { object } = await explorer.objectDetail({ resource: 'ciliumnodes', name });
  expect(object).toEqual(JSON.parse(printed.stdout));
});

it('[RS1] every definition is a kind, as the real server keeps it', async () => {
  const { resources, knownFrom } = await explorer.resources();
  expect(knownFrom).toBe('definitions');
  const served = resources.filter(({ state }) => state !== 'absent').map(({ plural }) => plural);
  expect(served).toEqual([...plurals].sort());
});
