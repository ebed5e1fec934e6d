/** Eight tabs through a port-forward that bears eight connections: browsers allow six per origin. */
import type { Page } from '@playwright/test';
import { articleNode, expect, test, treeItem } from './live-cluster.ts';
import { arrive, leave, newcomerFree, newcomerUsed } from './newcomer.ts';
import { startPortForward } from './port-forward.ts';

test('eight tabs share one event stream, all are live, and a tab that leads hands over when it closes', async ({
  context,
  cluster,
  shared,
}) => {
  const way = await startPortForward(shared.explorerPort, 8);
  let leader: Page | undefined;
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') leader = request.frame().page();
  });
  const tabs: Page[] = [];
  for (let index = 0; index < 8; index++) {
    const tab = await context.newPage();
    tabs.push(tab);
    await tab.goto(`${way.url}${articleNode}`);
  }
  for (const tab of tabs) await expect(treeItem(tab, newcomerFree)).toBeVisible();
  await expect.poll(() => way.streams()).toBe(1);
  arrive(cluster);
  for (const tab of tabs) await expect(treeItem(tab, newcomerUsed)).toBeVisible();
  expect(way.mostStreams()).toBe(1);

  expect(leader).toBe(tabs[0]);
  await leader?.close();
  await expect.poll(() => leader !== tabs[0] && way.streams()).toBe(1);
  leave(cluster);
  for (const tab of tabs.slice(1)) await expect(treeItem(tab, newcomerFree)).toBeVisible();
  await way.stop();
});
