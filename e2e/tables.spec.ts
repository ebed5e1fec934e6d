/** What every list does: docs/spec/tables.md. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { details, expect, test } from './live-cluster.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const table = (page: Page, name: string) => page.getByRole('table', { name });
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const headers = (page: Page, name: string) =>
  table(page, name)
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.flatMap((cell) => (cell as HTMLElement).dataset.column ?? []));
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const echoA = 'echo-a-6575c98b7d-z2x5k';

async function openEndpoints(page: Page, search = '') {
  await page.goto(`/endpoints${search}`);
  await expect(row(page, new RegExp(echoA))).toBeVisible();
}

test('[TB1] [TB10] an order stands in the header and the URL, and Back finds it again', async ({ page }) => {
  await openEndpoints(page);
  const header = table(page, 'CiliumEndpoints').getByRole('columnheader', { name: 'Endpoint ID' });
  await header.getByRole('button').click();
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-endpointId/);
  await expect(table(page, 'CiliumEndpoints').getByRole('row').nth(1)).toContainText('3956');
  await page.getByRole('link', { name: 'Nodes' }).click();
  await expect(table(page, 'Nodes')).toBeVisible();
  await page.goBack();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
});

test('[TB2] columns are hidden and shown by keyboard, in the URL, and reset', async ({ page }) => {
  await openEndpoints(page, '?cols=name,ipv4,gone');
  expect(await headers(page, 'CiliumEndpoints')).toEqual(['name', 'ipv4']);
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  const menu = page.getByRole('menu', { name: 'Columns' });
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Namespace' })).toBeFocused();
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Name', exact: true })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cols=namespace,name,ipv4/);
  expect(await headers(page, 'CiliumEndpoints')).toEqual(['namespace', 'name', 'ipv4']);
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Namespace' })).toBeChecked();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(page).toHaveURL(/\/endpoints$/);
  expect(await headers(page, 'CiliumEndpoints')).toContain('labels');
});

test('[TB3] an edge of a header is moved by keys and dragged, and the widths outlive a reload', async ({ page }) => {
  await page.goto('/nodes');
  const header = table(page, 'Nodes').getByRole('columnheader', { name: 'Zone' });
  const width = async () => Math.round((await header.boundingBox())?.width ?? 0);
  const edge = page.getByRole('separator', { name: 'Width of Zone' });
  await expect(edge).toHaveAttribute('aria-valuetext', 'as wide as it needs');
  const before = await width();
  await edge.press('ArrowRight');
  await expect.poll(width).toBe(before + 16);
  const box = await edge.boundingBox();
  if (!box) throw new Error('the edge has no place');
  await page.mouse.move(box.x + 5, box.y + 13);
  await page.mouse.down();
  await page.mouse.move(box.x + 105, box.y + 13, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before + 116);
  await expect(edge).toHaveAttribute('aria-valuenow', `${before + 116}`);
  await expect(page).toHaveURL(/\/nodes$/);
  await page.reload();
  await expect.poll(width).toBe(before + 116);
  await edge.dblclick();
  await expect.poll(width).toBeLessThan(before + 16);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Reset columns and widths' }).click();
  await expect.poll(width).toBe(before);
});

test('[TB4] a cell, a row and what the menu offers are copied, and it is said', async ({ page }) => {
  await openEndpoints(page, '?cols=namespace,name,ipv4,node');
  const cells = row(page, new RegExp(echoA)).getByRole('cell');
  await cells.filter({ hasText: '192.168.52.136' }).hover();
  await page.keyboard.press('c');
  await expect(page.getByText('Copied IPv4')).toBeVisible();
  expect(await clipboard(page)).toBe('192.168.52.136');
  await page.keyboard.press('Shift+C');
  await expect(page.getByText('Copied row')).toBeVisible();
  expect(await clipboard(page)).toBe(`cilium-test\t${echoA}\t192.168.52.136\tip-192-168-39-205.ec2.internal`);
  await row(page, new RegExp(echoA)).getByRole('button', { name: 'Row menu' }).click();
  await page.getByRole('menuitem', { name: `Copy name ${echoA}` }).click();
  await expect(page.getByText('Copied name')).toBeVisible();
  expect(await clipboard(page)).toBe(echoA);
  await expect(page).not.toHaveURL(/sel=/);
  await row(page, new RegExp(echoA)).getByRole('button', { name: 'Row menu' }).click();
  await page.getByRole('menuitem', { name: /^Copy labels/ }).press('Enter');
  await expect(page.getByText('Copied labels')).toBeVisible();
  expect(await clipboard(page)).toContain('k8s:name=echo-a');
});

test('[TB4] y opens the YAML of the row', async ({ page }) => {
  await openEndpoints(page);
  await row(page, new RegExp(echoA)).hover();
  await page.keyboard.press('y');
  await expect(page).toHaveURL(/\/resources\/ciliumendpoints\.cilium\.io\?sel=cilium-test\/echo-a-\S+&tab=yaml/);
  await expect(details(page, `cilium-test/${echoA}`).locator('pre')).toContainText('kind: CiliumEndpoint');
});

test('[TB5] with the keyboard alone: move, open, follow, enter the pane, come back', async ({ page }) => {
  await openEndpoints(page);
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: echoA, exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'coredns-79df7fff65-hklh2', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details(page, 'kube-system/coredns-79df7fff65-hklh2')).toBeVisible();
  await page.keyboard.press('j');
  const pane = details(page, 'kube-system/coredns-79df7fff65-kmqrz');
  await expect(pane).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(pane).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'coredns-79df7fff65-kmqrz', exact: true })).toBeFocused();
});

test('[TB6] JSON is the answer under the filter, with its revision and the state of every source', async ({ page }) => {
  await openEndpoints(page, '?q=echo');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ciliumendpoints-rev-\d+\.json$/);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved.endpoints.map(({ name }: { name: string }) => name)).toEqual([echoA, 'echo-b-54b86d8976-qrgl4']);
  expect(saved.total).toBe(2);
  expect(saved.revision).toBeGreaterThan(0);
  expect(saved.sources).toContainEqual(expect.objectContaining({ resource: 'ciliumendpoints', state: 'synced' }));
});

const identity = (name: string) => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name, creationTimestamp: '2023-07-04T15:00:00Z' },
  'security-labels': { 'k8s:app': 'new' },
});

test('[TB7] no row moves under the pointer; what came is counted and applied when asked', async ({ page, cluster }) => {
  await page.goto('/identities');
  const last = row(page, /49453/);
  await last.hover();
  const before = await last.boundingBox();
  cluster.put(identity('2000'));
  const apply = page.getByRole('button', { name: '1 change, apply' });
  await expect(apply).toBeVisible();
  expect(await last.boundingBox()).toEqual(before);
  await apply.click();
  await expect(row(page, /2000/)).toBeVisible();
  await expect(apply).toHaveCount(0);
});

test('[TB5] [TB8] a long table is walked to its ends, and printed whole, without its menus', async ({
  page,
  cluster,
}) => {
  for (let id = 20_000; id < 20_250; id++) cluster.put(identity(`${id}`));
  await page.goto('/identities');
  await expect(page.getByRole('status').filter({ hasText: '262' })).toBeVisible();
  expect(await table(page, 'Identities').getByRole('row').count()).toBeLessThan(150);
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'identity 49453' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'identity 2171' })).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(table(page, 'Identities').getByRole('row')).toHaveCount(263);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeHidden();
  await expect(page.getByText(/rows are not printed/)).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
});

test('[LK8] on a phone too a long table draws the rows in view alone, each as high as was foretold', async ({
  page,
  cluster,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (let id = 20_000; id < 20_250; id++) cluster.put(identity(`${id}`));
  await page.goto('/identities');
  await expect(page.getByRole('status').filter({ hasText: '262' })).toBeVisible();
  const rows = table(page, 'Identities').locator('tbody tr[aria-rowindex]');
  expect(await rows.count()).toBeLessThan(60);
  const foretold = await page
    .locator('.table-screen')
    .evaluate((element) => element.style.getPropertyValue('--row-height'));
  const heights = await rows.evaluateAll((drawn) => drawn.map((row) => `${row.getBoundingClientRect().height}px`));
  expect(new Set(heights)).toEqual(new Set([foretold]));
});

test('[TB9] an age has its exact time as tooltip', async ({ page }) => {
  await page.goto('/identities');
  const age = row(page, /18012/).getByRole('time');
  await expect(age).toHaveAttribute('title', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
});
