/** [R24] What the API serves is shown as it is or said to be unreadable; it never runs, and never goes missing unseen. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { badScreens, hardNames, listBadObjects, toHardIdentity } from './bad-cluster.ts';
import { expectNoOverlap, expectWidthHolds } from './expect-layout.ts';
import { articleNode, details, expect, notices, test, treeItem } from './live-cluster.ts';

test('[R24] an object that cannot be read is named, with the reason, until it can', async ({ page, cluster }) => {
  await page.goto('/ip-addresses');
  await expect(treeItem(page, /^ip-192-168-25-188/)).toBeVisible();
  const garbage = { apiVersion: 'cilium.io/v2', kind: 'CiliumNode', metadata: { name: 'garbage' } };
  cluster.put({ ...garbage, spec: { ipam: { pool: 'not a map' } }, status: { eni: { enis: 7 } } });
  const notice = notices(page).getByRole('button', { name: /^1 object could not be read/ });
  await notice.click();
  const list = page.getByRole('dialog', { name: 'Unreadable objects' });
  await expect(list).toContainText('CiliumNode garbage');
  await expect(list).toContainText(/spec\.ipam\.pool|status\.eni\.enis/);
  await page.keyboard.press('Escape');
  await expect(treeItem(page, /^ip-192-168-25-188/)).toBeVisible();
  cluster.put({ ...garbage, spec: { addresses: [] }, status: {} });
  await expect(notice).toHaveCount(0);
});

test('names and labels that are markup are text', async ({ page, cluster }) => {
  const script = '<img src=x onerror="document.title=`run`"><script>document.title=`run`</script>';
  await page.goto(articleNode);
  const node = 'ip-192-168-25-188.ec2.internal';
  const owner = `cilium-test/${script}`;
  cluster.put({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: script, namespace: 'cilium-test', labels: { name: script } },
    spec: { nodeName: node, containers: [{ name: 'c', image: script }] },
    status: { phase: 'Running', podIP: '192.168.8.202', podIPs: [{ ip: '192.168.8.202' }] },
  });
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumEndpoint',
    metadata: { name: script, namespace: 'cilium-test' },
    status: {
      id: 4000,
      identity: { id: 60_000, labels: [`k8s:name=${script}`] },
      networking: { addressing: [{ ipv4: '192.168.8.202' }], node: '192.168.25.188' },
      state: 'ready',
    },
  });
  cluster.patch(
    { apiVersion: 'cilium.io/v2', kind: 'CiliumNode', name: node },
    { status: { ipam: { used: { '192.168.8.202': { owner, resource: script } } } } },
  );
  await expect(treeItem(page, /^192\.168\.8\.202, /)).toContainText('<img src=x');
  await page.goto('/ip-addresses?sel=ip:192.168.8.202');
  await expect(details(page, '192.168.8.202')).toContainText('<script>');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('192.168.8.202');
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('option').first()).toContainText('<img src=x');
  await expect(page).toHaveTitle(/Cilium Explorer/);
});

test('a link with markup in it is text too', async ({ page }) => {
  const markup = encodeURIComponent('<img src=x onerror="document.title=`run`">');
  await page.goto(`/ip-addresses?q=${markup}&sel=ip:${markup}&by=${markup}`);
  await expect(page.getByText(/^0 of \d+ match$/)).toBeVisible();
  await expect(page).toHaveTitle(/Cilium Explorer/);
});

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

for (const { width, height } of sizes) {
  test(`[LK12] [LK13] long, right-to-left, hidden, many and missing: every screen stands, ${width}`, async ({
    page,
    cluster,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.goto('/overview');
    for (const object of listBadObjects()) cluster.put(object);
    for (const { path, shows } of badScreens) {
      await page.goto(path);
      await expect.soft(page.getByText(shows).first(), path).toBeAttached();
      await expectWidthHolds(page, path);
      await expectNoOverlap(page, path);
    }
    await expect(page).toHaveTitle(/Cilium Explorer/);
  });
}

test('[LK12] [LK13] the overview breaks a long name and writes hidden characters out, in its sums too', async ({
  page,
  cluster,
}) => {
  await page.goto('/overview');
  for (const object of listBadObjects()) cluster.put(object);
  const sum = page.getByRole('listitem').filter({ hasText: /^long-x+: the instance type is not known$/ });
  await expect(sum).toBeVisible();
  expect(await sum.evaluate((line) => line.scrollWidth - line.clientWidth)).toBeLessThanOrEqual(0);
  await expect(page.getByText(/\\u202e.*: the instance type is not known/)).toBeVisible();
});

const search = (page: Page) => page.getByRole('dialog', { name: 'Search' });

/** Lines of the palette stand below each other, and none is wider than it. */
async function expectPaletteHolds(page: Page, where: string) {
  const { wide, overlaps } = await search(page).evaluate((dialog) => {
    const boxes = [...dialog.querySelectorAll('[role=option]')].map((option) => option.getBoundingClientRect());
    return {
      wide: Math.max(...boxes.map(({ right }) => right)) - dialog.getBoundingClientRect().right,
      overlaps: boxes.filter(({ top }, at) => top < (boxes[at - 1]?.bottom ?? 0) - 1).length,
    };
  });
  expect.soft(wide, `${where}: lines end inside of the palette`).toBeLessThanOrEqual(0);
  expect.soft(overlaps, `${where}: lines upon each other`).toBe(0);
  await expectWidthHolds(page, where);
}

for (const { width, height } of sizes) {
  test(`[LK12] [LK13] the palette and the graph show hard names, ${width}`, async ({ page, cluster }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const object of listBadObjects()) cluster.put(object);
    await page.goto('/overview');
    for (const { what, name, ip, reads } of hardNames) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(ip);
      await expect.soft(search(page).getByRole('option').first(), what).toContainText(reads);
      // A box of one line takes no line break: what it is asked for then is another name.
      await page.getByRole('combobox').fill(name.slice(0, 200));
      await expect(search(page).getByRole('status')).toContainText(/result|[Nn]othing/);
      await expectPaletteHolds(page, `search for ${what}`);
      await page.keyboard.press('Escape');
      await expect(search(page)).toBeHidden();
    }
    for (const [at, { what, reads }] of hardNames.entries()) {
      const id = toHardIdentity(at);
      await page.goto(`/identities?view=graph&focus=identity:${id}&sel=identity:${id}`);
      const drawn = page.getByRole('list', { name: 'What is drawn' });
      await expect(drawn.getByRole('button', { name: /^name=echo-a,/ })).toBeVisible();
      await expect.soft(drawn.getByRole('button', { name: reads }).first(), what).toBeVisible();
      if (width < 641) await page.getByRole('button', { name: 'Raise the sheet' }).click();
      await expect(details(page, `${id}`).getByRole('list', { name: 'Who names it' })).toContainText('names-the-hard');
      await expectWidthHolds(page, what);
      await expectNoOverlap(page, what);
    }
    await expect(page).toHaveTitle(/Cilium Explorer/);
  });
}

test('[LK13] what cannot be seen, or would turn the text around it, is written out; it copies as it is stored', async ({
  page,
  cluster,
}) => {
  for (const object of listBadObjects()) cluster.put(object);
  const written = 'a\\u0007b\\u202ec\\nd\\u200be';
  for (const path of ['/endpoints', '/policies', '/nodes', '/resources/ciliumwonders.cilium.io']) {
    await page.goto(path);
    await expect(page.getByRole('table').getByText(written).first(), path).toBeVisible();
  }
  await page.goto('/ip-addresses?open=node:*,eni:*&sel=ip:192.168.17.136');
  await expect(treeItem(page, /^192\.168\.17\.136, /)).toContainText(written);
  await expect(details(page, '192.168.17.136')).toContainText(`k8s:${written}=${written}`);
});

test.describe('[LK13] copies and files', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const [hard] = hardNames.slice(-1);
  const name = hard?.name ?? '';
  const reads = 'a\\u0007b\\u202ec\\nd\\u200be';
  const identity = toHardIdentity(hardNames.length - 1);

  test('a label and a name are copied as they are stored', async ({ page, cluster }) => {
    for (const object of listBadObjects()) cluster.put(object);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`/identities?sel=identity:${identity}`);
    const pane = details(page, `${identity}`);
    await pane.getByRole('button', { name: `k8s:name=${reads}`, exact: true }).click();
    await expect.poll(clipboard).toBe(`k8s:name=${name}`);
    await page.goto(`/endpoints?sel=endpoint:${encodeURIComponent(`cilium-test/${name}`)}`);
    const endpoint = page.getByRole('complementary');
    await expect(endpoint.getByRole('heading', { level: 2 })).toHaveText(`cilium-test/${reads}`);
    await endpoint.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(clipboard).toBe(`cilium-test/${name}`);
  });

  test('a saved picture, the tree and the keys of the configuration write it out', async ({ page, cluster }) => {
    for (const object of listBadObjects()) cluster.put(object);
    await page.goto(`/identities?view=graph&focus=identity:${identity}`);
    const drawn = page.getByRole('list', { name: 'What is drawn' });
    await expect(drawn.getByRole('button', { name: reads }).first()).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toContain('\\u202e');
    for (const char of ['\u0007', '\u200b', '\u202e', '\ufffd']) expect(svg).not.toContain(char);
    await page.goto('/ip-addresses');
    await expect(treeItem(page, /^a\\u0007b\\u202ec\\nd\\u200be, /)).toContainText(reads);
    await page.goto('/configuration');
    await expect(page.getByRole('button', { name: `key-4-${reads}`, exact: true })).toBeVisible();
  });
});
