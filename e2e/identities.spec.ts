/** Which sets of labels exist and who has them. */
import type { Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { details, expect, test } from './live-cluster.ts';

const rows = (page: Page) => page.getByRole('table', { name: 'Identities' }).getByRole('row');

test('[E12] twelve identities, by the keys g d; coredns’ is shared by two endpoints that it leads to', async ({
  page,
}) => {
  await page.goto('/overview');
  await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\/identities/);
  await expect(rows(page)).toHaveCount(13);
  const row = rows(page).filter({ hasText: '18012' });
  await expect(row).toContainText('this cluster');
  await expect(row).toContainText('k8s:k8s-app=kube-dns');
  await row.getByRole('button', { name: '18012' }).click();
  const pane = details(page, '18012');
  await expect(pane.getByRole('list', { name: 'Security labels' }).getByRole('listitem')).toHaveCount(6);
  await expect(pane.getByRole('list', { name: 'Endpoints' }).getByRole('listitem')).toHaveText([
    /kube-system\/coredns-79df7fff65-hklh2.*2522/,
    /kube-system\/coredns-79df7fff65-kmqrz.*263/,
  ]);
  await pane.getByRole('link', { name: 'kube-system/coredns-79df7fff65-hklh2' }).click();
  await expect(page).toHaveURL(/\/endpoints\?sel=endpoint:kube-system\/coredns-79df7fff65-hklh2$/);
  await page.goBack();
  await expect(details(page, '18012')).toBeVisible();
});

test('[E19] the policies that select an identity are counted, and lead to their pages', async ({ page }) => {
  await page.goto('/identities?sort=-policies');
  await expect(rows(page)).toHaveCount(13);
  await rows(page).filter({ hasText: '9808' }).getByRole('button', { name: '9808' }).click();
  const policies = details(page, '9808').getByRole('region', { name: 'Policies that select it' });
  await expect(policies).toContainText('1 policy');
  await policies.getByRole('link', { name: 'cilium-test/pod-to-a-allowed-cnp' }).click();
  await expect(page).toHaveURL(/\/policies\/CiliumNetworkPolicy\/cilium-test\/pod-to-a-allowed-cnp$/);
  await page.goto('/identities?sel=identity:18012');
  await expect(details(page, '18012')).toContainText('No selector of a policy picks these labels.');
});

test('[E15] the keys with the most values filter by a click, and the URL tells it', async ({ page }) => {
  await page.goto('/identities');
  const keys = page.getByRole('region', { name: 'Label keys with the most values' }).getByRole('button');
  await expect(keys.first()).toHaveText(/^k8s:name ?11$/);
  await keys.first().click();
  await expect(page).toHaveURL(/label=k8s:name/);
  await expect(rows(page)).toHaveCount(12);
  await page.getByRole('button', { name: 'Clear label k8s:name' }).click();
  await expect(rows(page)).toHaveCount(13);
});

test('[E14] an identity with the same labels is marked, on both, and can be asked for; so is one marked for deletion', async ({
  page,
  cluster,
}) => {
  await page.goto('/identities');
  await expect(rows(page)).toHaveCount(13);
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '60001', annotations: { 'io.cilium.heartbeat': '2023-07-04T15:00:00Z' } },
    'security-labels': {
      'k8s:eks.amazonaws.com/component': 'coredns',
      'k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name': 'kube-system',
      'k8s:io.cilium.k8s.policy.cluster': 'default',
      'k8s:io.cilium.k8s.policy.serviceaccount': 'coredns',
      'k8s:io.kubernetes.pod.namespace': 'kube-system',
      'k8s:k8s-app': 'kube-dns',
    },
  });
  await page.getByRole('button', { name: 'same labels 2' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(1)).toContainText('same labels as 60001');
  await expect(rows(page).nth(2)).toContainText('same labels as 18012');
  await expect(rows(page).nth(2)).toContainText('marked for deletion');
});

test('a reserved number that nothing names still says what it is; one that does not exist is told so', async ({
  page,
}) => {
  await page.goto('/identities?sel=identity:1');
  await expect(details(page, '1')).toContainText('reserved, host');
  await expect(details(page, '1')).toContainText('reserved:host');
  await page.goto('/identities?sel=identity:61999');
  await expect(details(page, '61999')).toContainText('There is no identity 61999.');
});

test('labels that are hostile or without end are text, and the page holds', async ({ page, cluster }) => {
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '60002' },
    'security-labels': Object.fromEntries([
      ['k8s:evil', '<img src=x onerror=alert(1)>'],
      ['k8s:right-to-left', 'ערך \u202e مرحبا'],
      ['k8s:long', 'x'.repeat(300)],
      ...Array.from({ length: 500 }, (_, i) => [`k8s:label-${i}`, '😀']),
    ]),
  });
  await page.goto('/identities?sel=identity:60002');
  const labels = details(page, '60002').getByRole('list', { name: 'Security labels' }).getByRole('listitem');
  await expect(labels).toHaveCount(503);
  await expect(labels.filter({ hasText: '<img src=x onerror=alert(1)>' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^identity 60002|^60002/ })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the tables and their panes, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const url of [
      '/identities?sel=identity:18012',
      '/endpoints?sel=endpoint:kube-system/coredns-79df7fff65-hklh2',
      '/endpoints?view=services&sel=service:kube-system/kube-dns',
    ]) {
      await page.goto(url);
      await expect(
        page
          .getByRole('complementary', { name: /^Details of/ })
          .getByRole('listitem')
          .first(),
      ).toBeVisible();
      await expectNothingSerious(page, url);
    }
  });
}

for (const [width, height] of [
  [1024, 768],
  [390, 800],
] as const) {
  test(`at ${width} px nothing makes the page scroll sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const url of ['/identities', '/endpoints', '/endpoints?view=services']) {
      await page.goto(url);
      await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, url).toBe(0);
    }
  });
}
