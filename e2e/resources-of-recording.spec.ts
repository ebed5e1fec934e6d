/** [RS11] A recording is read on demand as a cluster is; what it does not hold is absent, and nothing in it grows older. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { loadCluster } from '../lib/demo/load-cluster.ts';
import { details, expect } from './live-cluster.ts';
import { runExplorer } from './run-explorer.ts';

const test = base.extend<object, { explorerUrl: string }>({
  explorerUrl: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-recording-'));
      const items = loadCluster('eks-basic-cilium').objects.filter(({ kind }) => kind === 'CiliumIdentity');
      writeFileSync(join(folder, 'identities.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
      const explorer = await runExplorer(['--objects', folder, '--now', '2023-07-04T15:00:00Z', '--port', '0']);
      await use(explorer.url);
      await explorer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ explorerUrl }, use) => use(explorerUrl),
});

test('[RS2][RS11] kinds, objects and one object of a recording', async ({ page }) => {
  await page.goto('/resources');
  await page.getByRole('link', { name: 'ciliumidentities' }).click();
  await expect(page.getByRole('status').filter({ hasText: '12 objects' })).toBeVisible();
  await expect(page.getByText('from the recording')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
  await page.getByRole('button', { name: '27668', exact: true }).click();
  await expect(details(page, '27668')).toContainText('name: echo-a');
});

test('[RS14] what is not in the recording is absent', async ({ page }) => {
  await page.goto('/resources/ciliumnodes.cilium.io');
  await expect(page.getByText('ciliumnodes.cilium.io is not in the recording.')).toBeVisible();
});
