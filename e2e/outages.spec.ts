/** The API server, the explorer or only the stream is gone: since when, and what is shown meanwhile. */
import { articleNode, badge, expect, notices, source, test, treeItem } from './live-cluster.ts';
import { arrive, newcomerFree, newcomerUsed } from './newcomer.ts';

const apiServerGone = /Stale\. The API server stopped answering .+ ago/;
const explorerGone = /Stale\. The explorer stopped answering .+ ago/;

test('[R20] [R21] an API server that is not ready: a banner, stale sources, what was read stays', async ({
  page,
  cluster,
}) => {
  await page.goto(articleNode);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  cluster.faults.notReady = 'etcd failed: reason withheld';
  await expect(notices(page)).toContainText(apiServerGone);
  await expect(source(page, 'ciliumnodes', 'stale')).toBeVisible();
  await expect(badge(page)).toContainText('Stale');
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  cluster.faults.notReady = undefined;
  await expect(notices(page)).not.toContainText('Stale');
  await expect(source(page, 'ciliumnodes', 'synced')).toBeVisible();
  await expect(badge(page)).toContainText('Live');
});

test('[R14] [R20] an API server that refuses connections: the same, and what changed meanwhile is read', async ({
  page,
  cluster,
}) => {
  await page.goto(articleNode);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  cluster.faults.down = true;
  cluster.faults.dropConnections();
  await expect(notices(page)).toContainText(apiServerGone);
  await expect(source(page, 'pods', 'stale')).toBeVisible();
  arrive(cluster);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  cluster.faults.down = false;
  await expect(notices(page)).not.toContainText('Stale');
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
  await expect(source(page, '', 'stale')).toHaveCount(0);
});

test('[L6] an explorer that is gone: a banner; back: no banner, and everything is fresh', async ({
  page,
  cluster,
  way,
}) => {
  await page.goto(articleNode);
  await expect(badge(page)).toContainText('Live');
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  way.pause();
  await expect(notices(page)).toContainText(explorerGone);
  await expect(badge(page)).toContainText('Stale');
  arrive(cluster);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  way.resume();
  await expect(notices(page)).not.toContainText('Stale');
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
});

test('[L6] connections that are cut: what changed meanwhile comes after them', async ({ page, cluster, way }) => {
  await page.goto(articleNode);
  await expect.poll(() => way.streams()).toBe(1);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  way.drop();
  arrive(cluster);
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
  await expect.poll(() => way.streams()).toBe(1);
});

test('[L8] streams that are refused: polling tells of the change', async ({ page, cluster }) => {
  await page.route('**/api/v1/events', (route) => route.abort());
  await page.goto(articleNode);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  arrive(cluster);
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
  await expect(notices(page)).not.toContainText('Stale');
});

test('[L8] streams that let nothing through: polling tells of the change', async ({ page, cluster }) => {
  await page.route('**/api/v1/events', () => undefined);
  const polled = page.waitForResponse('**/api/v1/events?poll=*');
  await page.goto(articleNode);
  await expect(treeItem(page, newcomerFree)).toBeVisible();
  await polled;
  arrive(cluster);
  await expect(treeItem(page, newcomerUsed)).toBeVisible();
});
