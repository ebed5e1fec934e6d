/**
 * What a user has: a cluster that can be changed and broken, an explorer of it as a process of its own, and a port-forward
 * between the explorer and the browser. The cluster and the explorer are shared by the tests of a worker; a test that fails
 * takes both with it, a test that passes leaves the cluster as it was.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { writeKubeconfig } from '../bin/open-cluster.ts';
import { type DemoServer, startDemoServer } from '../lib/demo/demo-server.ts';
import { loadCluster } from '../lib/demo/load-cluster.ts';
import { type Manifest, type ManifestRef, refOf } from '../lib/demo/manifest.ts';
import type { ClusterStore } from '../lib/demo/served-cluster.ts';
import { type PortForward, startPortForward } from './port-forward.ts';
import { runExplorer } from './run-explorer.ts';

export interface LiveCluster {
  faults: DemoServer['faults'];
  /** As the store's, and undone at the end of the test. */
  put(manifest: Manifest): void;
  patch(ref: ManifestRef, patch: Record<string, unknown>): void;
  remove(ref: ManifestRef): void;
}

interface Shared {
  server: DemoServer;
  explorerPort: number;
}

function changeAndUndo(store: ClusterStore) {
  const undoing: (() => void)[] = [];
  const keep = (ref: ManifestRef) => {
    const before = store.get(ref);
    undoing.push(() => (before ? store.put(before) : store.remove(ref)));
  };
  return {
    put(manifest: Manifest) {
      keep(refOf(manifest));
      store.put(manifest);
    },
    patch(ref: ManifestRef, patch: Record<string, unknown>) {
      keep(ref);
      store.patch(ref, patch);
    },
    remove(ref: ManifestRef) {
      keep(ref);
      store.remove(ref);
    },
    undo() {
      for (const undo of undoing.reverse()) undo();
    },
  };
}

/** Scripts that fail and what the Content-Security-Policy refused: no test may cause either. */
function watchForDefects(page: Page): string[] {
  const defects: string[] = [];
  page.on('pageerror', (error) => defects.push(`${error}`));
  page.on('console', (message) => {
    if (/content security policy|hydrat|minified react error/i.test(message.text())) defects.push(message.text());
  });
  return defects;
}

export const test = base.extend<{ cluster: LiveCluster; way: PortForward; defects: string[] }, { shared: Shared }>({
  shared: [
    async ({ browserName: _ }, use) => {
      const { objects, crds, context, now } = loadCluster('eks-basic-cilium');
      const server = await startDemoServer({ objects, crds, context, ...(now && { createdAt: Date.parse(now) }) });
      const kubeconfig = writeKubeconfig(server.kubeconfig);
      const explorer = await runExplorer(['--kubeconfig', kubeconfig.path, '--port', '0']);
      await use({ server, explorerPort: explorer.port });
      await explorer.stop();
      await server.stop();
      kubeconfig.remove();
    },
    { scope: 'worker' },
  ],
  cluster: async ({ shared: { server } }, use) => {
    const { undo, ...changes } = changeAndUndo(server.store);
    await use({ faults: server.faults, ...changes });
    undo();
  },
  way: async ({ shared }, use) => {
    const way = await startPortForward(shared.explorerPort);
    await use(way);
    await way.stop();
  },
  baseURL: ({ way }, use) => use(way.url),
  defects: [
    async ({ page }, use) => {
      const defects = watchForDefects(page);
      await use(defects);
      expect(defects).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The article's first node, with all of its ENIs unfolded. */
export const articleNode = '/ip-addresses?node=ip-192-168-25-188.ec2.internal&open=node:*,eni:*';

export const treeItem = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
export const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
export const sources = (page: Page) => page.getByRole('region', { name: 'Sources' });
/** The button of one source, in a state. */
export const source = (page: Page, resource: string, state: string) =>
  sources(page).getByRole('button', { name: new RegExp(`${resource} ?, ${state}`) });
export const details = (page: Page, id: string) => page.getByRole('complementary', { name: `Details of ${id}` });
/** The freshness of the whole screen, in the top bar. */
export const badge = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /Live|Stale|Syncing|Paused/ });
