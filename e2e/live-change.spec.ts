/** [L1] to [L3] on the screen: what changes in the API changes here, and moves nothing that somebody points at. */
import { articleNode, badge, details, expect, test, treeItem } from './live-cluster.ts';
import { arrive, leave, newcomer, newcomerFree, newcomerUsed } from './newcomer.ts';

test('[L3] a pod comes and goes: its row says so, without a reload', async ({ page, cluster }) => {
  await page.goto(articleNode);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  const loadedAt = await page.evaluate(() => performance.timeOrigin);
  arrive(cluster);
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
  await expect(treeItem(page, /^ip-192-168-25-188\.ec2\.internal, 11 of 15 used, 4 free$/)).toBeVisible();
  leave(cluster);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
});

test('[L3] the pane of an address follows it', async ({ page, cluster }) => {
  await page.goto(`/ip-addresses?sel=ip:${newcomer.ip}`);
  await expect(details(page, newcomer.ip)).toContainText('free');
  arrive(cluster);
  await expect(details(page, newcomer.ip)).toContainText(newcomer.pod);
});

test('[L3] the overview counts what comes', async ({ page, cluster }) => {
  await page.goto('/overview');
  const pods = page.getByRole('table', { name: 'Components' }).getByRole('row', { name: /Cluster Pods/ });
  await expect(pods).toContainText('13 / 13');
  arrive(cluster);
  await expect(pods).toContainText('14 / 14');
});

test('nothing moves under the pointer: what would is counted, and applied when asked', async ({ page, cluster }) => {
  await page.goto(`${articleNode}&state=free`);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  const last = treeItem(page, /, free$/).last();
  await last.hover();
  const before = await last.boundingBox();
  arrive(cluster);
  const apply = page.getByRole('button', { name: /^\d+ changes?, apply$/ });
  await expect(apply).toBeVisible();
  expect(await last.boundingBox()).toEqual(before);
  await apply.click();
  await expect(treeItem(page, /^192\.168\.17\.136,/)).toHaveCount(0);
  await expect(apply).toBeHidden();
});

test('`.` holds the screen still, and `.` lets it go on', async ({ page, cluster }) => {
  await page.goto(articleNode);
  await expect(badge(page)).toContainText('Live');
  // What is asked for the first time is answered while paused too: the node's own answer, with its identities, must be here.
  await expect(treeItem(page, /^192\.168\.14\.69, .*identity 9808/)).toBeVisible();
  await page.keyboard.press('.');
  await expect(badge(page)).toContainText('Paused');
  arrive(cluster);
  await expect(badge(page)).toContainText(/[1-9]\d* changes? waiting/);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  await page.keyboard.press('.');
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
});
