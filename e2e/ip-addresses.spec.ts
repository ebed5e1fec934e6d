/** The hero screen against the article's cluster: what it reads, links, filters, keys. Values are those the article prints. */
import { test as base, expect, type Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { runStillCluster } from './still-cluster.ts';

/** One explorer for all tests of this file: they only read. */
const test = base.extend<object, { explorerUrl: string }>({
  explorerUrl: [
    async ({ browserName: _ }, use) => {
      const explorer = await runStillCluster();
      await use(explorer.url);
      await explorer.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ explorerUrl }, use) => use(explorerUrl),
});

const node = 'ip-192-168-25-188.ec2.internal';
/** The article's node: eight pods by name, with their addresses. */
const pods = {
  '192.168.22.40': 'kube-system/coredns-79df7fff65-hklh2',
  '192.168.26.11': 'cilium-test/pod-to-a-6578dd7fbf-47vkk',
  '192.168.2.175': 'kube-system/coredns-79df7fff65-kmqrz',
  '192.168.8.153': 'cilium-test/pod-to-b-multi-node-clusterip-54847b87b9-xw4lb',
  '192.168.14.69': 'cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g',
  '192.168.9.157': 'cilium-test/pod-to-b-multi-node-headless-64b4d78855-qvdzc',
  '192.168.16.229': 'cilium-test/pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh',
  '192.168.30.102': 'cilium-test/pod-to-external-1111-76c448d975-766t8',
};

const item = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
const pane = (page: Page, id: string) => page.getByRole('complementary', { name: `Details of ${id}` });
// Rows out of view are not drawn: only the article's node is asked for, and all of it is unfolded.
const articleNode = `/ip-addresses?node=${node}&open=node:*,eni:*`;

test('the article’s node reads 3 ENIs, 15 addresses, 10 used, 5 free', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.goto(articleNode);
  await expect(item(page, `${node}, 10 of 15 used, 5 free`)).toBeVisible();
  await expect(item(page, /^eni-[0-9a-f]+, number \d/)).toHaveCount(3);
  await expect(page.getByText('15 pool addresses, 10 used, 5 free')).toBeVisible();
  await expect(page.getByText('t3.medium: (3 − 0) × (6 − 1) = 15; 15 − router − health = 13 pods')).toBeVisible();
  await expect(item(page, /^[\d.]+, free$/)).toHaveCount(5);
  await expect(item(page, /^192\.168\.19\.239, router/)).toBeVisible();
  await expect(item(page, /^192\.168\.21\.163, health/)).toBeVisible();
  for (const [ip, owner] of Object.entries(pods))
    await expect(item(page, new RegExp(`^${ip}, used by pod ${owner}, endpoint \\d+`))).toBeVisible();
});

test('a link to an address shows its owner, both numbers and every claim', async ({ page }) => {
  await page.goto('/ip-addresses?sel=ip:192.168.14.69');
  const details = pane(page, '192.168.14.69');
  await expect(details).toContainText('used by pod');
  await expect(details).toContainText('cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g');
  await expect(details).toContainText('5 claims, 5 agree');
  await expect(details).toContainText('eni-0282382b4c257f03c');
  await expect(details).toContainText('465');
  await expect(details).toContainText('9808');
  await expect(details).toContainText('A recreated pod gets a new endpoint ID and keeps its identity ID.');
  await expect(details).toContainText('k8s:name=pod-to-a-allowed-cnp');
  await expect(details).toContainText('(3 − 0) × (6 − 1) = 15');
  await expect(details).toContainText(String.raw`{.status.ipam.used.192\.168\.14\.69}`);
  await expect(item(page, /^192\.168\.14\.69,/)).toHaveAttribute('aria-selected', 'true');
});

test('an ENI and a node have their own cards', async ({ page }) => {
  await page.goto('/ip-addresses?sel=eni:eni-0282382b4c257f03c');
  await expect(pane(page, 'eni-0282382b4c257f03c')).toContainText('16:5e:b0:f2:fc:65');
  await pane(page, 'eni-0282382b4c257f03c').getByRole('button', { name: node }).click();
  await expect(page).toHaveURL(new RegExp(`sel=node:${node}`));
  await expect(pane(page, node)).toContainText('15 − router − health = 13 pods');
});

test('the legend is the filter, says how many of how many, and stands in the URL', async ({ page }) => {
  await page.goto('/ip-addresses?team=blue');
  await page.getByRole('button', { name: /^free \d+/ }).click();
  await expect(page).toHaveURL(/state=free/);
  await expect(page, 'unknown parameters are kept').toHaveURL(/team=blue/);
  await expect(page.getByText(/^13 of \d+$/)).toBeVisible();
  await expect(item(page, /used by pod/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: /^free \d+/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(item(page, /^192\.168\.8\.202, free$/)).toBeVisible();
});

test('a filter that hides all says which one, and clears it', async ({ page }) => {
  await page.goto('/ip-addresses?q=no-such-pod&ns=kube-system');
  await expect(page.getByText(/^0 of \d+ match$/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear text “no-such-pod”' }).last().click();
  await expect(item(page, /coredns-79df7fff65-hklh2/)).toBeVisible();
  await expect(item(page, /pod-to-a-6578dd7fbf-47vkk/)).toHaveCount(0);
});

test('with the keyboard alone: move, fold, jump by digits, open, enter the pane, come back, close', async ({
  page,
}) => {
  await page.goto(articleNode);
  const first = item(page, new RegExp(`^${node},`));
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(item(page, /^eni-0edda6362c2010c5f/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(item(page, /^eni-0edda6362c2010c5f/)).toHaveAttribute('aria-expanded', 'false');
  await expect(page).toHaveURL(/open=.*-eni:eni-0edda6362c2010c5f/);
  await page.keyboard.type('192.168.14');
  await expect(item(page, /^192\.168\.14\.69,/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=ip:192\.168\.14\.69/);
  await expect(item(page, /^192\.168\.14\.69,/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane(page, '192.168.14.69')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(item(page, /^192\.168\.14\.69,/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
});

test('Enter twice at once enters a pane whose code is still being read', async ({ page }) => {
  await page.goto(articleNode);
  await item(page, /^192\.168\.14\.69,/).focus();
  const held = Promise.withResolvers<void>();
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=ip:192\.168\.14\.69/);
  await page.keyboard.press('Enter');
  held.resolve();
  await expect(pane(page, '192.168.14.69')).toBeFocused();
});

test('rows tell their true place in the tree', async ({ page }) => {
  await page.goto(articleNode);
  const row = item(page, /^192\.168\.14\.69,/);
  await expect(row).toHaveAttribute('aria-level', '3');
  await expect(row).toHaveAttribute('aria-setsize', '6');
  await expect(row).toHaveAttribute('aria-posinset', '4');
});

test('the same as a real table, sorted by the column that is asked for', async ({ page }) => {
  await page.goto('/ip-addresses?view=table');
  const table = page.getByRole('table', { name: 'Addresses' });
  await table.getByRole('button', { name: 'Endpoint ID' }).click();
  await table.getByRole('button', { name: 'Endpoint ID' }).click();
  await expect(page).toHaveURL(/sort=-endpoint/);
  await expect(table.getByRole('row').nth(1)).toContainText('3956');
  await expect(table.getByRole('columnheader', { name: 'Endpoint ID' })).toHaveAttribute('aria-sort', 'descending');
});

test('by namespace: the owners decide where an address stands', async ({ page }) => {
  await page.goto('/ip-addresses?by=namespace&open=group:*');
  await expect(item(page, /^cilium-test, /)).toHaveAttribute('aria-level', '1');
  await expect(item(page, /coredns-79df7fff65-hklh2/)).toBeVisible();
});

test('CSV names the revision and has a row for every address', async ({ page }) => {
  await page.goto(articleNode);
  await expect(item(page, new RegExp(`^${node},`))).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^ip-addresses-rev-\d+\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  expect(text).toMatch(/^# Cilium Explorer; revision \d+; sources not synced: none\r\n/);
  expect(text).toContain('\r\n192.168.14.69,pod,');
});

test('on a phone the pane is a sheet that is raised by hand', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/ip-addresses?sel=ip:192.168.14.69');
  const details = pane(page, '192.168.14.69');
  await expect(details).toContainText('endpoint 465');
  await expect(details.getByText('Two numbers, two meanings')).toBeHidden();
  await details.getByRole('button', { name: 'Raise the sheet' }).click();
  await expect(details.getByText('Two numbers, two meanings')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const path of ['/ip-addresses?sel=ip:192.168.14.69', '/ip-addresses?view=table']) {
      await page.goto(path);
      await expect(page.getByText('192.168.22.40').first()).toBeVisible();
      await expectNothingSerious(page, path);
    }
  });
}
