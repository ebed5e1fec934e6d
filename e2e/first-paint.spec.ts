/** From the first byte to the tree, as a user with a port-forward gets it. */
import { expect, test, treeItem } from './live-cluster.ts';

test('the first page leads to the tree, and the shell says which cluster it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner')).toContainText('basic-cilium');
  await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
  await expect(page.getByRole('banner')).toContainText('ipam eni');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^IP addresses/ })
    .click();
  await expect(treeItem(page, 'ip-192-168-25-188.ec2.internal, 10 of 15 used, 5 free')).toBeVisible();
  await expect(treeItem(page, /^ip-192-168-39-205\.ec2\.internal, /)).toBeVisible();
});

test('the overview prints what cilium status prints', async ({ page }) => {
  await page.goto('/overview');
  const components = page.getByRole('table', { name: 'Components' });
  await expect(components.getByRole('row', { name: /Cluster Pods/ })).toContainText('13 / 13');
  await expect(components.getByRole('row', { name: /Hubble Relay/ })).toContainText('disabled');
  await expect(components.getByRole('row', { name: /ClusterMesh/ })).toContainText('disabled');
  await expect(page.getByText('quay.io/cilium/cilium:v1.13.4').first()).toBeVisible();
});

test('a page that does not exist keeps the shell', async ({ page }) => {
  const reply = await page.goto('/nothing-here');
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such screen');
  await expect(page.getByRole('banner')).toContainText('basic-cilium');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Identities/ })
    .click();
  await expect(page).toHaveURL(/\/identities$/);
});
