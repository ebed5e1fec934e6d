/** [R24] What the API serves is shown as it is or said to be unreadable; it never runs, and never goes missing unseen. */
import { badScreens, listBadObjects } from './bad-cluster.ts';
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

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
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
