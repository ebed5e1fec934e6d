/** Nodes: the table, the page of a node, and what only one of Node and CiliumNode says. Values are the article's. */
import type { Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { expect, source, test } from './live-cluster.ts';

const node = 'ip-192-168-25-188.ec2.internal';
const other = 'ip-192-168-39-205.ec2.internal';

const table = (page: Page) => page.getByRole('table', { name: 'Nodes' });
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name });
const cell = (page: Page, name: string, header: string) => row(page, name).locator(`td[data-header="${header}"]`);
const names = (page: Page) => table(page).locator('td[data-header="Name"] a').allTextContents();
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('[N6] [N9] a node is one row: what it is, how full it is, which limit is reached first', async ({ page }) => {
  await page.goto('/overview');
  await expect(page.getByRole('table', { name: 'Components' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/nodes$/);
  // 17 places less 5 hostNetwork pods are 12; 15 addresses less router and health are enough for 13 pods.
  for (const [header, text] of [
    ['Ready', 'ready'],
    ['Cilium', '1.13.4'],
    ['Instance type', 't3.medium'],
    ['Zone', 'us-east-1f'],
    ['ENIs', '3'],
    ['Slots', '15'],
    ['Pool', '15'],
    ['Used', '10'],
    ['Free', '5'],
    ['max-pods', '17'],
    ['Reached first', 'max-pods'],
    ['InternalIP', '192.168.25.188'],
    ['Router', '192.168.19.239'],
    ['Health', '192.168.21.163'],
    ['Scheme', 'eni-used'],
  ] as const) {
    await expect.soft(cell(page, node, header), header).toHaveText(text);
  }
});

test('[N11] [N12] order and filter stand in the URL, and a filter that hides all can be cleared', async ({ page }) => {
  await page.goto('/nodes');
  await table(page).getByRole('button', { name: 'InternalIP' }).click();
  await table(page).getByRole('button', { name: 'InternalIP' }).click();
  await expect(page).toHaveURL(/sort=-ip/);
  await expect.poll(() => names(page)).toEqual([other, node]);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('t3.medium 19.239');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect.poll(() => names(page)).toEqual([node]);
  await expect(page).toHaveURL(/19\.239/);
  await page.reload();
  await expect.poll(() => names(page)).toEqual([node]);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('no-such-node');
  await expect(page.getByText('0 of 2 match')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect.poll(() => names(page)).toEqual([other, node]);
});

test('[N14] the table leaves as a file, and as commands', async ({ page }) => {
  await page.goto('/nodes');
  await expect(row(page, node)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^nodes-rev-\d+\.csv$/);
  await page.getByRole('button', { name: 'kubectl' }).click();
  await expect(page.getByRole('dialog', { name: 'kubectl' })).toContainText('kubectl get ciliumnodes');
});

test('[N4] [N7] [N8] the page of a node has what kubectl describe node does not show', async ({ page }) => {
  await page.goto('/nodes');
  await row(page, node).getByRole('link', { name: node }).click();
  await expect(page).toHaveURL(new RegExp(`/nodes/${node}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(node);
  const enis = section(page, 'ENIs');
  await expect(enis).toContainText('cilium-operator writes status.eni.enis');
  for (const text of ['eni-0282382b4c257f03c', '16:5e:b0:f2:fc:65', '192.168.19.121', 'number 1']) {
    await expect.soft(enis).toContainText(text);
  }
  await expect(enis.getByRole('img').first()).toHaveAttribute('aria-label', /^3 of 5 used: health, 2 pods; 2 free$/);
  const coredns = section(page, 'Pods').getByRole('row').filter({ hasText: 'coredns-79df7fff65-hklh2' });
  await expect(coredns).toContainText('192.168.22.40');
  await expect(coredns.locator('td[data-header="Endpoint ID"]')).toContainText('2522');
  await expect(coredns.locator('td[data-header="Identity ID"]')).toContainText('18012');
  await expect(section(page, 'hostNetwork pods').getByRole('row')).toHaveCount(6);
  await expect(section(page, 'Capacity')).toContainText('15 − router − health = 13 pods');
  const router = section(page, 'Addresses').getByRole('row').filter({ hasText: 'CiliumInternalIP' });
  await expect(router).toContainText(/192\.168\.19\.239.*spec\.addresses.*cilium-agent/);
  const parameters = section(page, 'IPAM parameters');
  await expect(parameters.getByRole('row').filter({ hasText: 'pre-allocate' })).toContainText('8');
  await expect(parameters.getByRole('row').filter({ hasText: 'max-allocate' })).toContainText('not written');
});

test('search and tree lead to the page', async ({ page }) => {
  await page.goto('/overview');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(node);
  await expect(page.getByRole('option').filter({ hasText: node }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/nodes/${node}$`));
  await page.goto(`/ip-addresses?sel=node:${node}`);
  await page.getByRole('link', { name: 'Everything of this node' }).click();
  await expect(page).toHaveURL(new RegExp(`/nodes/${node}$`));
});

test('[N3] a CiliumNode whose Node goes, and a Fargate node, are said plainly', async ({ page, cluster }) => {
  await page.goto('/nodes');
  await expect(cell(page, other, 'Ready')).toHaveText('ready');
  cluster.remove({ apiVersion: 'v1', kind: 'Node', name: other });
  await expect(cell(page, other, 'Ready')).toHaveText('no Node');
  await expect(cell(page, other, 'Pool')).toHaveText('15');
  await row(page, other).getByRole('link', { name: other }).click();
  await expect(page.getByText(/^CiliumNode without Node: Kubernetes knows no node of this name/)).toBeVisible();
  cluster.put({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'fargate-10-0-0-1', labels: { 'eks.amazonaws.com/compute-type': 'fargate' } },
    spec: {},
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  });
  await page.goto('/nodes/fargate-10-0-0-1');
  await expect(page.getByText(/^Node without CiliumNode: a Fargate node runs no cilium-agent/)).toBeVisible();
});

test('[N2] [N10] without the CiliumNodes their cells are question marks, no zeros', async ({ page, cluster }) => {
  await page.goto('/nodes');
  await expect(cell(page, node, 'Free')).toHaveText('5');
  cluster.faults.forbid('ciliumnodes.cilium.io');
  cluster.faults.endWatches();
  await expect(source(page, 'ciliumnodes', 'refused')).toBeVisible();
  await expect(cell(page, node, 'Free')).toHaveText('?');
  await expect(cell(page, node, 'ENIs')).toHaveText('?');
  await expect(cell(page, node, 'Ready')).toHaveText('ready');
  await expect(page.getByRole('status').filter({ hasText: 'Refused.' })).toContainText('ENIs, pools, routers');
  cluster.faults.permit('ciliumnodes.cilium.io');
  await expect(cell(page, node, 'Free')).toHaveText('5');
});

test('[L3] a table changes with its nodes', async ({ page, cluster }) => {
  await page.goto('/nodes');
  await expect(cell(page, node, 'Ready')).toHaveText('ready');
  cluster.patch({ apiVersion: 'v1', kind: 'Node', name: node }, { spec: { unschedulable: true } });
  await expect(cell(page, node, 'Ready')).toHaveText('ready, cordoned');
});

test('a node that does not exist is said to', async ({ page }) => {
  await page.goto('/nodes/no-such-node');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no node no-such-node.' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}; a phone scrolls nothing sideways`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const [path, ready] of [
      ['/nodes', 'Nodes'],
      [`/nodes/${node}`, 'Pods'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('table', { name: ready, exact: true })).toBeVisible();
      await expectNothingSerious(page, path);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/nodes', `/nodes/${node}`]) {
      await page.goto(path);
      await expect(page.getByRole('table').first()).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, path).toBeLessThanOrEqual(0);
    }
  });
}
