/** Configuration: the keys of the article's map and of the newer demo, filters, the pane, and the states of the map. */
import type { Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { expect, test } from './live-cluster.ts';
import { runStillCluster } from './still-cluster.ts';

const row = (page: Page, key: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: key, exact: true }) });
const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'kube-system', name: 'cilium-config' } };
const ref = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'kube-system', name: 'cilium-config' };

test('[CF1] [CF5] the article’s 85 keys, and no default of 1.13.4 is claimed', async ({ page }) => {
  await page.goto('/overview');
  // Keys work once the screen has its answer.
  await expect(page.getByRole('table', { name: 'Components' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/configuration$/);
  await expect(page.getByText('85 of 85 keys')).toBeVisible();
  await expect(row(page, 'ipam')).toContainText('eni');
  await expect(row(page, 'ipam')).toContainText('not known; 1.20.2 and 1.15.19: cluster-pool');
  await expect(page.getByText('Defaults of Cilium 1.13.4 are not known')).toBeVisible();
  await page.goto('/configuration?changed=1');
  await expect(page.getByText('0 of 85 match')).toBeVisible();
  await expect(page.getByText('changed (of 85 keys that is not known)').first()).toBeVisible();
});

test('[CF4] [CF6] on 1.20 what differs from the default stands out', async ({ page }) => {
  const explorer = await runStillCluster('eks-prefix-delegation');
  try {
    await page.goto(`${explorer.url}/configuration?changed=1`);
    await expect(page.getByText('7 of 37 keys')).toBeVisible();
    const changed = {
      ipam: ['eni', 'cluster-pool'],
      'aws-enable-prefix-delegation': ['true', 'false'],
      'routing-mode': ['native', 'tunnel'],
      'enable-ipv4-masquerade': ['false', 'true'],
    };
    for (const [key, [value = '', otherwise = '']] of Object.entries(changed)) {
      await expect(row(page, key).getByRole('cell').nth(1)).toHaveText(`${value} changed`);
      await expect(row(page, key).getByRole('cell').nth(2)).toHaveText(otherwise);
    }
  } finally {
    await explorer.stop();
  }
});

test('a key has a permalink: its pane by keyboard, words, kubectl, and Esc back', async ({ page }) => {
  await page.goto('/configuration');
  await page.getByRole('searchbox', { name: 'Filter keys' }).fill('gc-interval');
  await expect(page.getByText('3 of 85 keys')).toBeVisible();
  await page.getByRole('button', { name: 'identity-gc-interval' }).press('Enter');
  await expect(page).toHaveURL(/q=gc-interval&sel=identity-gc-interval/);
  const pane = page.getByRole('complementary', { name: 'Details of identity-gc-interval' });
  await expect(pane).toContainText('15m0s');
  await expect(pane).toContainText('How often identities without endpoints are looked for.');
  await expect(pane).toContainText(
    "kubectl get configmap -n kube-system cilium-config -o jsonpath='{.data.identity-gc-interval}'",
  );
  await expect(pane).toContainText('-- cilium config --all');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('85 of 85 keys')).toBeVisible();
});

test('[CF8] a changed key and a CiliumNodeConfig show as they come', async ({ page, cluster }) => {
  await page.goto('/configuration');
  await expect(row(page, 'debug')).toContainText('false');
  cluster.patch(ref, { data: { debug: 'true' } });
  await expect(row(page, 'debug').getByRole('cell').nth(1)).toHaveText('true');
  cluster.put({
    apiVersion: 'cilium.io/v2alpha1',
    kind: 'CiliumNodeConfig',
    metadata: { namespace: 'kube-system', name: 'loud' },
    spec: { defaults: { 'debug-verbose': 'flow' }, nodeSelector: {} },
  });
  const overrides = page.getByRole('table', { name: 'loud' });
  await expect(overrides.getByRole('row').nth(1)).toHaveText('debug-verboseflow""');
  await expect(page.getByText('every node: 2 nodes')).toBeVisible();
});

test('[CF10] a map that is refused, or not there, is no empty map', async ({ page, cluster }) => {
  await page.goto('/configuration');
  await expect(row(page, 'ipam')).toBeVisible();
  cluster.faults.forbid('configmaps');
  cluster.faults.endWatches();
  await expect(page.getByRole('alert').filter({ hasText: 'Refused' })).toContainText(/configmaps/);
  cluster.faults.permit('configmaps');
  await expect(row(page, 'ipam')).toBeVisible();
  cluster.remove(ref);
  await expect(page.getByText('There is no ConfigMap cilium-config')).toBeVisible();
  cluster.put({ ...map, data: {} });
  await expect(page.getByText('cilium-config has no keys')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in configuration and policies, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const policy = '/policies/CiliumNetworkPolicy/cilium-test/pod-to-a-allowed-cnp?rule=egress.1';
    for (const path of ['/configuration?sel=ipam', '/policies', policy]) {
      await page.goto(path);
      await expect(page.getByRole('table').first()).toBeVisible();
      await expectNothingSerious(page, path);
    }
  });
}
