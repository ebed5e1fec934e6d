/** docs/spec/changes.md on the screen: what changes in the API is told with what was, what is, and who wrote it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { details, expect, type LiveCluster, test } from './live-cluster.ts';
import { arrive, leave, newcomer } from './newcomer.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Changes' });
const row = (page: Page, name: RegExp) => table(page).getByRole('row', { name });
/** What opens a row: the time that stands first in it. */
const opener = (one: Locator) => one.getByRole('button', { name: /^\d\d:\d\d:\d\d$/ });
const newOnes = (page: Page) => page.getByRole('button', { name: /^\d+ new, show$/ });

/** The explorer is shared by tests, and remembers what they did: each looks at what comes after it began. */
const fromNow = (more = '') => `/changes?since=${new Date().toISOString()}${more}`;

/** Opens the list and waits until it has answered. */
async function open(page: Page, path = fromNow()) {
  await page.goto(path);
  await expect(page.getByText(/^(0 of [\d,]+ match|Nothing has changed since .*)$/)).toBeVisible();
}

const identity = { apiVersion: 'cilium.io/v2', kind: 'CiliumIdentity', name: '9808' };
const relabel = (cluster: LiveCluster, tier: string | null) =>
  cluster.patch(identity, { 'security-labels': { 'k8s:tier': tier } });

const second = () => `${new Date().toISOString().slice(0, 19)}Z`;

function putPod(cluster: LiveCluster, phase: string, manager: string) {
  const managedFields = [{ manager, operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', time: second() }];
  cluster.put({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'watched', namespace: 'cilium-test', managedFields },
    spec: { containers: [{ name: 'c', image: 'i' }] },
    status: { phase },
  });
}

test('[CH12] a pod comes and takes a free address, goes and leaves it free', async ({ page, cluster }) => {
  await open(page);
  arrive(cluster);
  await expect(row(page, /address 192\.168\.17\.136 free → used by pod cilium-test\/newcomer/)).toBeVisible();
  await expect(row(page, /Pod cilium-test\/newcomer added/)).toBeVisible();
  await expect(row(page, /CiliumEndpoint cilium-test\/newcomer added/)).toBeVisible();
  await expect(row(page, /CiliumNode .* status\.ipam\.used\[192\.168\.17\.136\]/)).toBeVisible();
  leave(cluster);
  await expect(row(page, /192\.168\.17\.136 used by pod cilium-test\/newcomer → free/)).toBeVisible();
  await expect(row(page, /Pod cilium-test\/newcomer removed/)).toBeVisible();
});

test('[CH8] [CH21] labels of an identity: the field, a permalink, and the way to it', async ({ page, cluster }) => {
  await open(page);
  relabel(cluster, 'web');
  const changed = row(page, /CiliumIdentity 9808 security-labels – → k8s:tier=web/);
  await opener(changed).click();
  await expect(page).toHaveURL(/sel=change:[a-z0-9]+-\d+/);
  await page.reload();
  const pane = details(page, '9808');
  await expect(pane.getByRole('list', { name: 'Fields' }).getByRole('listitem')).toHaveText(
    /security-labels.*is.*k8s:tier=web/,
  );
  relabel(cluster, null);
  await expect(row(page, /security-labels k8s:tier=web → –/)).toBeVisible();
  await pane.getByRole('link', { name: 'All changes of it' }).click();
  await expect(page).toHaveURL(/obj=CiliumIdentity:9808/);
  await row(page, /9808/).first().getByRole('link', { name: '9808' }).click();
  await expect(page).toHaveURL(/\/identities\?sel=identity:9808/);
});

test('[CH11] who wrote it is told by managedFields, and of a removal by nobody', async ({ page, cluster }) => {
  await open(page, fromNow('&obj=Pod:cilium-test/watched'));
  putPod(cluster, 'Pending', 'kube-scheduler');
  await expect(row(page, /Pod cilium-test\/watched added kube-scheduler/)).toBeVisible();
  putPod(cluster, 'Running', 'kubelet');
  await opener(row(page, /status\.phase Pending → Running kubelet/)).click();
  const pane = details(page, 'cilium-test/watched');
  await expect(pane.getByRole('region', { name: 'Written by' })).toContainText('kubelet');
  cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'cilium-test', name: 'watched' });
  // The pointer is in the list, which stands still.
  await newOnes(page).click();
  await opener(row(page, /Pod cilium-test\/watched removed/)).click();
  await expect(pane.getByRole('region', { name: 'Written by' })).toContainText('do not tell who removed an object');
});

test('[CH18] [CH24] kinds, text and a moment filter, and stand in the URL', async ({ page, cluster }) => {
  await open(page);
  arrive(cluster);
  // What comes and goes within one batch is no change.
  await expect(row(page, /address 192\.168\.17\.136 free → used/)).toBeVisible();
  leave(cluster);
  await expect(row(page, /address 192\.168\.17\.136 .* → free/)).toBeVisible();
  await page.getByRole('button', { name: /^CiliumEndpoint \d+$/ }).click();
  await expect(page).toHaveURL(/kind=CiliumEndpoint/);
  await expect(row(page, /^\d\d:\d\d:\d\d/)).toHaveCount(2);
  await page.getByRole('button', { name: /^CiliumEndpoint \d+$/ }).click();
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('removed');
  await expect(row(page, /^\d\d:\d\d:\d\d/)).toHaveCount(2);
  await page.getByRole('button', { name: 'From now on' }).click();
  await expect(page.getByText(/^0 of [\d,]+ match$/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Clear since/ })
    .first()
    .click();
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('');
  await expect(row(page, /address 192\.168\.17\.136/).first()).toBeVisible();
});

test('[CH19] an endpoint leads to what changed of it, of its pod and of its addresses', async ({ page, cluster }) => {
  arrive(cluster);
  await page.goto(`/endpoints?sel=endpoint:${newcomer.pod}`);
  await details(page, newcomer.pod).getByRole('link', { name: 'of it and its pod' }).click();
  await expect(page).toHaveURL(/obj=CiliumEndpoint:cilium-test\/newcomer,Pod:cilium-test\/newcomer/);
  await expect(row(page, /address 192\.168\.17\.136/).first()).toBeVisible();
  await expect(row(page, /CiliumEndpoint cilium-test\/newcomer/).first()).toBeVisible();
  await expect(row(page, /CiliumNode/)).toHaveCount(0);
});

test('[CH23] nothing moves under the pointer: what is new is counted, and shown when asked', async ({
  page,
  cluster,
}) => {
  await open(page, fromNow('&kind=Pod,CiliumIdentity'));
  relabel(cluster, 'web');
  const first = row(page, /CiliumIdentity 9808/);
  await first.hover();
  const before = await first.boundingBox();
  arrive(cluster);
  await expect(newOnes(page)).toHaveText('1 new, show');
  expect(await first.boundingBox()).toEqual(before);
  await newOnes(page).click();
  await expect(row(page, /Pod cilium-test\/newcomer added/)).toBeVisible();
  await expect(newOnes(page)).toBeHidden();
  leave(cluster);
  await expect(newOnes(page)).toHaveText('1 new, show');
  await page.getByRole('banner').hover();
  await expect(row(page, /Pod cilium-test\/newcomer removed/)).toBeVisible();
  await expect(newOnes(page)).toBeHidden();
});

test('[CH23] `.` holds the list still', async ({ page, cluster }) => {
  await open(page, fromNow('&kind=Pod,CiliumIdentity'));
  relabel(cluster, 'web');
  await expect(row(page, /CiliumIdentity 9808/)).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByRole('banner').getByRole('button', { name: /Paused/ })).toBeVisible();
  arrive(cluster);
  await expect(page.getByRole('banner').getByRole('button', { name: /[1-9]\d* changes? waiting/ })).toBeVisible();
  await expect(row(page, /newcomer/)).toHaveCount(0);
  await page.keyboard.press('.');
  await expect(row(page, /Pod cilium-test\/newcomer added/)).toBeVisible();
});

test('[CH3] a watch that breaks, and a list that is read anew, change nothing', async ({ page, cluster }) => {
  await open(page);
  cluster.faults.expireHistory();
  cluster.faults.endWatches();
  relabel(cluster, 'web');
  await expect(row(page, /CiliumIdentity 9808 security-labels/)).toBeVisible();
  await expect(row(page, /^\d\d:\d\d:\d\d/)).toHaveCount(1);
});

test('[CH4] a right that is taken away removes no object, and brings none back', async ({ page, cluster }) => {
  await open(page);
  cluster.faults.forbid('ciliumidentities.cilium.io');
  cluster.faults.endWatches();
  await expect(page.getByRole('button', { name: /ciliumidentities ?, refused/ })).toBeVisible();
  cluster.faults.permit('ciliumidentities.cilium.io');
  await expect(page.getByRole('button', { name: /ciliumidentities ?, synced/ })).toBeVisible();
  relabel(cluster, 'web');
  await expect(row(page, /CiliumIdentity 9808 security-labels/)).toBeVisible();
  await expect(row(page, /^\d\d:\d\d:\d\d/)).toHaveCount(1);
});

test('[CH21] a change of an earlier run is none of this one', async ({ page }) => {
  await page.goto('/changes?sel=change:earlier-1');
  await expect(details(page, 'change earlier-1')).toContainText('not kept any more, or is of an earlier run');
});

test('with the keyboard alone: to the screen, down the list, out of the pane', async ({ page, cluster }) => {
  await open(page, fromNow('&kind=CiliumIdentity'));
  relabel(cluster, 'web');
  await expect(row(page, /k8s:tier=web/)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(details(page, '9808')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/overview/);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/changes/);
});

test('the saved table holds what the screen shows', async ({ page, cluster }) => {
  await open(page, fromNow('&kind=address'));
  arrive(cluster);
  await expect(row(page, /192\.168\.17\.136/)).toHaveCount(1);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  const [, header, line] = text.split('\r\n');
  expect(header).toBe('When,Kind,Object,Change,Written by');
  expect(line).toMatch(/^20\d\d-.*Z,address,192\.168\.17\.136,free → used by pod cilium-test\/newcomer,/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${colorScheme}; a phone scrolls nothing sideways`, async ({ page, cluster }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectNothingSerious(page, 'no change');
    arrive(cluster);
    await expect(row(page, /address 192\.168\.17\.136 free → used/)).toBeVisible();
    await opener(row(page, /CiliumNode/)).click();
    await expect(page.getByRole('complementary', { name: /^Details of ip-/ })).toContainText('status.ipam.used');
    await expectNothingSerious(page, 'changes');
    await page.setViewportSize({ width: 390, height: 844 });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await expectNothingSerious(page, 'changes on a phone');
  });
}
