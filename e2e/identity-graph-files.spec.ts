/** What the identity graph leads out as: the table of its edges, files, paper. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { drawn, edges, graph, identity, node, nodes } from './identity-graph-page.ts';
import { expect, test } from './live-cluster.ts';

async function save(page: Page, button: string): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { download, bytes: await readFile(await download.path()) };
}

// By hand, from the three policies: from, to, what rules say, ports, policy.
const articleEdges = [
  ['9808 pod-to-a-allowed-cnp', '27668 echo-a', 'allow', '8080/TCP'],
  ['9808 pod-to-a-allowed-cnp', '18012 kube-dns', 'allow', '53/ANY'],
  ['33428 pod-to-a-denied-cnp', '18012 kube-dns', 'allow', '53/ANY'],
  ['2171 pod-to-external-fqdn-allow-google-cnp', '18012 kube-dns', 'allow at L7', '53/ANY dns'],
  ['2171 pod-to-external-fqdn-allow-google-cnp', '*.google.com', 'allow', 'any port'],
];

test('[GS15] the table has what the picture has, sorts, and is saved', async ({ page }) => {
  await page.goto(graph);
  await page.getByRole('button', { name: 'Edges as a table' }).click();
  await expect(page).toHaveURL(/view=edges/);
  await expect(edges(page)).toHaveCount(6);
  for (const [from = '', to = '', word = '', ports = ''] of articleEdges) {
    const row = edges(page)
      .filter({ hasText: from.split(' ')[1] })
      .filter({ hasText: to.split(' ').at(-1) });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole('cell').nth(2)).toContainText(word);
    await expect(row.getByRole('cell').nth(3)).toHaveText(ports);
  }
  await page.getByRole('button', { name: 'To', exact: true }).click();
  await expect(page).toHaveURL(/sort=to/);
  await expect(edges(page).last()).toContainText('*.google.com');
  const { download, bytes } = await save(page, 'CSV');
  expect(download.suggestedFilename()).toMatch(/^identity-edges-rev-\d+\.csv$/);
  const lines = bytes.toString().trim().split('\r\n');
  expect(lines[0]).toContain('sources not synced: none');
  expect(lines[2]).toBe(
    '9808 name=pod-to-a-allowed-cnp in cilium-test,27668 name=echo-a in cilium-test,allow,8080/TCP,cilium-test/pod-to-a-allowed-cnp',
  );
  expect(lines).toHaveLength(7);
});

test('[GS16] the SVG is the picture with legend, revision and sources; the PNG shows the same', async ({ page }) => {
  await page.goto(`${graph}&focus=identity:27668`);
  await expect(nodes(page)).toHaveCount(2);
  const svg = await save(page, 'SVG');
  expect(svg.download.suggestedFilename()).toMatch(/^identity-graph-rev-\d+\.svg$/);
  const text = svg.bytes.toString();
  for (const words of ['name=echo-a', 'name=pod-to-a-allowed-cnp', '8080/TCP', 'a rule allows it', 'No verdict']) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/revision \d+; sources not synced: none/);
  const shape = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { root: parsed.documentElement.nodeName, width: Number(parsed.documentElement.getAttribute('width')) };
  }, text);
  expect(shape.root).toBe('svg');
  const png = await save(page, 'PNG');
  expect(png.download.suggestedFilename()).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice as sharp as the SVG.
  expect(png.bytes.readUInt32BE(16)).toBe(shape.width * 2);
});

test('[GS16] on paper the picture stands as it is saved, whole and light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(graph);
  await expect(nodes(page)).toHaveCount(13);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = page.locator('.graph-print svg');
  await expect(printed).toBeVisible();
  await expect(printed).toContainText('name=pod-to-external-1111');
  // The surface of the light theme, #ffffff.
  await expect(printed.locator('rect').first()).toHaveAttribute('fill', 'rgb(255, 255, 255)');
  await expect(nodes(page).first()).toBeHidden();
});

test('[GS5] [GS16] names that are hostile or without end are text, in the picture and in the file', async ({
  page,
  cluster,
}) => {
  const markup = '<img src=x onerror=alert(1)>';
  cluster.put(identity('61002', { 'k8s:name': markup }));
  cluster.put(identity('61003', { 'k8s:name': 'x'.repeat(300) }));
  cluster.put(identity('61004', { 'k8s:name': 'ערך \u202e مرحبا 👩‍👩‍👧' }));
  await page.goto(graph);
  await expect(nodes(page)).toHaveCount(16);
  await expect(drawn(page).getByRole('button', { name: markup })).toHaveCount(1);
  await expect(node(page, `name=${'x'.repeat(300)}`)).toHaveCount(1);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const { bytes } = await save(page, 'SVG');
  expect(bytes.toString()).toContain('&lt;img');
  expect(bytes.toString()).not.toContain('<img');
  // What turns the direction of text is told, not done.
  expect(bytes.toString()).not.toContain('\u202e');
});
