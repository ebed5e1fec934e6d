/** The article's `kubectl get ciliumendpoints -A` and `kubectl get ep -A`, and what the two numbers of an endpoint mean. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { details, expect, test } from './live-cluster.ts';

const table = (page: Page, name: string) => page.getByRole('table', { name });
/** Cells of every row, the header first, as far as the given number of columns. */
const read = (page: Page, name: string, columns: number) =>
  table(page, name)
    .getByRole('row')
    .evaluateAll(
      (rows, columns) =>
        rows.map((row) => {
          const cells = [...row.children].slice(0, columns);
          // Words for screen readers and for phones stand in cells too.
          return cells.map((cell) => (cell as HTMLElement).innerText.replace(/^(endpoint|identity)\s+/, '').trim());
        }),
      columns,
    );

// The article, between the two dollar signs: names, numbers and addresses.
const articleEndpoints = `
cilium-test echo-a-6575c98b7d-z2x5k 1821 27668 192.168.52.136
cilium-test echo-b-54b86d8976-qrgl4 1306 23881 192.168.36.74
cilium-test pod-to-a-6578dd7fbf-47vkk 1808 49453 192.168.26.11
cilium-test pod-to-a-allowed-cnp-57fd79848c-dj57g 465 9808 192.168.14.69
cilium-test pod-to-a-denied-cnp-d984d7757-x4fr5 2965 33428 192.168.41.123
cilium-test pod-to-b-intra-node-nodeport-6654886dc9-bzkgr 1201 44618 192.168.33.36
cilium-test pod-to-b-multi-node-clusterip-54847b87b9-xw4lb 3956 37273 192.168.8.153
cilium-test pod-to-b-multi-node-headless-64b4d78855-qvdzc 673 8631 192.168.9.157
cilium-test pod-to-b-multi-node-nodeport-64757f6d5f-wfxsh 2044 46317 192.168.16.229
cilium-test pod-to-external-1111-76c448d975-766t8 2132 36696 192.168.30.102
cilium-test pod-to-external-fqdn-allow-google-cnp-56c545c6b9-95zxg 3654 2171 192.168.47.185
kube-system coredns-79df7fff65-hklh2 2522 18012 192.168.22.40
kube-system coredns-79df7fff65-kmqrz 263 18012 192.168.2.175`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

test('[E3] the thirteen endpoints are printed as kubectl prints them', async ({ page }) => {
  await page.goto('/endpoints');
  await expect(table(page, 'CiliumEndpoints').getByRole('row')).toHaveCount(14);
  const [header, ...rows] = await read(page, 'CiliumEndpoints', 10);
  expect(header).toEqual([
    'Namespace',
    'Name',
    'Endpoint ID',
    'Identity ID',
    'Ingress Enforcement',
    'Egress Enforcement',
    'Visibility Policy',
    'Endpoint State',
    'IPv4',
    'IPv6',
  ]);
  const disabled = '<status disabled>';
  expect(rows).toEqual(
    articleEndpoints.map(([namespace, name, endpoint, identity, ip]) => [
      namespace,
      name,
      endpoint,
      identity,
      disabled,
      disabled,
      disabled,
      'ready',
      ip,
      '–',
    ]),
  );
});

test('[E8] one identity, two endpoints: each tells the other, and leads to it', async ({ page }) => {
  await page.goto('/endpoints');
  await page.getByRole('button', { name: 'coredns-79df7fff65-hklh2' }).click();
  await expect(page).toHaveURL(/sel=endpoint:kube-system\/coredns-79df7fff65-hklh2/);
  const pane = details(page, 'kube-system/coredns-79df7fff65-hklh2');
  await expect(pane).toContainText('2522');
  await expect(pane).toContainText('A recreated pod gets a new endpoint ID and keeps its identity ID.');
  const others = pane.getByRole('list', { name: 'Others with identity 18012' });
  await expect(others.getByRole('listitem')).toHaveCount(1);
  await expect(others).toContainText('263');
  await expect(pane.getByRole('link', { name: 'eni-0edda6362c2010c5f' })).toBeVisible();
  await others.getByRole('link', { name: 'kube-system/coredns-79df7fff65-kmqrz' }).click();
  await expect(details(page, 'kube-system/coredns-79df7fff65-kmqrz')).toContainText(
    'Identity 18012 is also that of 1 other',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /^Details of/ })).toBeHidden();
  await expect(page).not.toHaveURL(/sel=/);
});

test('[E9] Services stand beside them, with the endpoint of Cilium behind each address', async ({ page }) => {
  await page.goto('/endpoints');
  await page.getByText('Services', { exact: true }).click();
  await expect(table(page, 'Services').getByRole('row')).toHaveCount(8);
  const [, ...rows] = await read(page, 'Services', 4);
  // As in the article; an address that several ports of a Service share is told once.
  expect(rows).toEqual([
    ['cilium-test', 'echo-a', '192.168.52.136:8080', '1821 / 27668'],
    ['cilium-test', 'echo-b', '192.168.36.74:8080', '1306 / 23881'],
    ['cilium-test', 'echo-b-headless', '192.168.36.74:8080', '1306 / 23881'],
    ['cilium-test', 'echo-b-host-headless', '192.168.39.205', 'none'],
    ['default', 'kubernetes', '192.168.18.36:443\n192.168.42.251:443', 'none\nnone'],
    ['kube-system', 'hubble-peer', '192.168.25.188:4244\n192.168.39.205:4244', 'none\nnone'],
    ['kube-system', 'kube-dns', '192.168.2.175:53\n192.168.22.40:53', '263 / 18012\n2522 / 18012'],
  ]);
  await page.getByRole('button', { name: 'kube-dns' }).click();
  const pane = details(page, 'kube-system/kube-dns');
  await expect(pane.getByRole('list', { name: 'Addresses behind it' }).getByRole('listitem')).toHaveCount(2);
  await pane.getByRole('link', { name: 'kube-system/coredns-79df7fff65-kmqrz' }).click();
  await expect(details(page, 'kube-system/coredns-79df7fff65-kmqrz')).toContainText('18012');
});

test('[E17] text and order stand in the URL; what hides all says so and is cleared', async ({ page }) => {
  await page.goto('/endpoints?sort=-endpointId');
  const rows = table(page, 'CiliumEndpoints').getByRole('row');
  await expect(rows.nth(1)).toContainText('3956');
  await page.getByRole('button', { name: 'Identity ID' }).click();
  await expect(page).toHaveURL(/sort=identity/);
  await expect(rows.nth(1)).toContainText('2171');
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('coredns');
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: /^2 of 13$/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('nothing of this name');
  await expect(page.getByText('0 of 13 match')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(rows).toHaveCount(14);
});

test('the saved table holds what the screen shows', async ({ page }) => {
  await page.goto('/endpoints?q=coredns');
  await expect(table(page, 'CiliumEndpoints').getByRole('row')).toHaveCount(3);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^ciliumendpoints-rev-\d+\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  const [comment, , first, second] = text.split('\r\n');
  expect(comment).toContain('sources not synced: none');
  expect(first).toMatch(/^kube-system,coredns-79df7fff65-hklh2,2522,18012,/);
  expect(second).toMatch(/^kube-system,coredns-79df7fff65-kmqrz,263,18012,/);
});

test('[E5] a live change: the endpoint stays when its pod goes, and says so; without rights nothing is called empty', async ({
  page,
  cluster,
}) => {
  await page.goto('/endpoints?sel=endpoint:cilium-test/echo-a-6575c98b7d-z2x5k');
  const pane = details(page, 'cilium-test/echo-a-6575c98b7d-z2x5k');
  await expect(pane.getByText('present')).toBeVisible();
  cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'cilium-test', name: 'echo-a-6575c98b7d-z2x5k' });
  await expect(pane.getByText('gone')).toBeVisible();
  cluster.faults.forbid('ciliumendpoints.cilium.io');
  cluster.faults.endWatches();
  await expect(page.getByRole('alert').filter({ hasText: 'Refused' })).toContainText('ciliumendpoints');
  await expect(page.getByText('There is no endpoint', { exact: true })).toBeHidden();
  cluster.faults.permit('ciliumendpoints.cilium.io');
  await expect(table(page, 'CiliumEndpoints').getByRole('row')).toHaveCount(14);
});
