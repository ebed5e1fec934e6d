/** What `kubectl get … -o json` saved, as a list, compressed, and in an archive: the screen says that it is a recording. */
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { test as base } from '@playwright/test';
import { pack } from 'tar-stream';
import { loadCluster } from '../lib/demo/load-cluster.ts';
import type { Manifest } from '../lib/demo/manifest.ts';
import { details, expect, notices, source } from './live-cluster.ts';
import { runExplorer } from './run-explorer.ts';

const { objects } = loadCluster('eks-basic-cilium');
const listOf = (kinds: string[]) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    metadata: { resourceVersion: '' },
    items: objects.filter((object: Manifest) => kinds.includes(object.kind)),
  });

/** kubectl get nodes,pods > plain; ciliumnodes, configmaps > gzip; ciliumendpoints in an archive. */
async function writeRecording(folder: string): Promise<string[]> {
  const [plain, gzip, archive] = ['a.json', 'b.json.gz', 'c.tar.gz'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(plain, listOf(['Node', 'Pod']));
  writeFileSync(gzip, gzipSync(listOf(['CiliumNode', 'ConfigMap'])));
  const tar = pack();
  tar.entry({ name: 'dump/ciliumendpoints.json' }, listOf(['CiliumEndpoint']));
  tar.finalize();
  await pipeline(tar, createGzip(), createWriteStream(archive));
  return [plain, gzip, archive];
}

const test = base.extend<object, { explorerUrl: string }>({
  explorerUrl: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-recording-'));
      const files = await writeRecording(folder);
      const explorer = await runExplorer(['--objects', ...files, '--now', '2023-07-04T15:00:00Z', '--port', '0']);
      await use(explorer.url);
      await explorer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ explorerUrl }, use) => use(explorerUrl),
});

test('a recording says that it is one, of when, and answers from all of its files', async ({ page }) => {
  await page.goto('/ip-addresses?sel=ip:192.168.14.69');
  await expect(notices(page)).toContainText(/Recording of .*2023.*, nothing here is live\./);
  const pane = details(page, '192.168.14.69');
  await expect(pane).toContainText('cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g');
  await expect(pane).toContainText('465');
});

test('a kind that is not in the recording is absent, not empty', async ({ page }) => {
  await page.goto('/overview');
  const absent = source(page, 'ciliumidentities', 'absent');
  await absent.click();
  await expect(page.getByRole('dialog', { name: 'ciliumidentities, absent' })).toContainText('not in the recording');
  const figure = page.getByRole('term').filter({ hasText: 'CiliumIdentities' }).locator('xpath=following-sibling::dd');
  await expect(figure).not.toContainText(/^\d/);
});

test('[CH17] a recording does not change, and says so', async ({ page }) => {
  await page.goto('/changes');
  await expect(page.getByText('A recording does not change')).toBeVisible();
});
