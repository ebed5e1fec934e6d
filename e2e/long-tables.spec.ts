/** [LK8] Ten thousand rows: a recording of as many identities and endpoints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Manifest } from '../lib/demo/manifest.ts';
import { expectNoOverlap, expectWidthHolds } from './expect-layout.ts';
import { expect } from './live-cluster.ts';
import { runExplorer } from './run-explorer.ts';

const rowCount = 10_000;
const lastIdentity = 20_000 + rowCount - 1;
const toEndpointName = (at: number) => `web-${`${at}`.padStart(5, '0')}`;

const toIdentity = (at: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name: `${20_000 + at}` },
  'security-labels': { 'k8s:app': `web-${at}`, 'k8s:io.kubernetes.pod.namespace': 'shop' },
});

const toEndpoint = (at: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumEndpoint',
  metadata: { name: toEndpointName(at), namespace: 'shop' },
  status: {
    id: at + 1,
    identity: { id: 20_000 + at, labels: [`k8s:app=web-${at}`] },
    networking: { addressing: [{ ipv4: `10.0.${Math.floor(at / 250)}.${at % 250}` }], node: '10.1.0.1' },
    state: 'ready',
  },
});

const test = base.extend<object, { explorerUrl: string }>({
  explorerUrl: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-recording-'));
      const items = Array.from({ length: rowCount }, (_, at) => [toIdentity(at), toEndpoint(at)]).flat();
      writeFileSync(join(folder, 'many.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
      const explorer = await runExplorer(['--objects', folder, '--now', '2023-07-04T15:00:00Z', '--port', '0']);
      await use(explorer.url);
      await explorer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ explorerUrl }, use) => use(explorerUrl),
});

/** px: each height that a drawn row has. */
const listHeights = (page: Page, name: string) =>
  page
    .getByRole('table', { name })
    .locator('tbody tr:not(.table-gap)')
    .evaluateAll((rows) => [...new Set(rows.map((row) => Math.round(row.getBoundingClientRect().height)))]);

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  for (const { path, name, first, last } of [
    { path: '/identities', name: 'Identities', first: 'identity 20000', last: `identity ${lastIdentity}` },
    { path: '/endpoints', name: 'CiliumEndpoints', first: toEndpointName(0), last: toEndpointName(rowCount - 1) },
  ])
    test(`[LK8] of 10,000 ${name} those in view are drawn; keys and the wheel reach the last, ${width}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const table = page.getByRole('table', { name });
      const button = (words: string) => table.getByRole('button', { name: new RegExp(`${words}$`) });
      await expect(button(first)).toBeInViewport();
      await expect(table).toHaveAttribute('aria-rowcount', `${rowCount + 1}`);
      const expectBounded = async () => {
        expect(await table.getByRole('row').count()).toBeLessThan(150);
        expect(await listHeights(page, name), 'drawn rows are as high as was reckoned').toHaveLength(1);
        await expectWidthHolds(page, path);
        await expectNoOverlap(page, path);
      };
      await expectBounded();
      await page.keyboard.press('j');
      await expect(button(first)).toBeFocused();
      await page.keyboard.press('End');
      await expect(button(last)).toBeFocused();
      await expect(button(last)).toBeInViewport({ ratio: 1 });
      await expectBounded();
      await page.keyboard.press('Home');
      await expect(button(first)).toBeInViewport({ ratio: 1 });
      await table.hover();
      await page.mouse.wheel(0, 10_000_000);
      await expect(button(last)).toBeInViewport({ ratio: 1 });
      await expectBounded();
    });
