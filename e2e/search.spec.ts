/** Who owns this? One box, by keyboard alone. */
import type { Page } from '@playwright/test';
import { details, expect, test, treeItem } from './live-cluster.ts';

const pod = 'pod-to-a-allowed-cnp-57fd79848c-dj57g';

async function search(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('status').filter({ hasText: /\d+ results?, \d+ ms/ })).toBeVisible();
}
const results = (page: Page) => page.getByRole('dialog', { name: 'Search' }).getByRole('option');

test('an address, Enter, and its owner is there; the address is selected in the tree', async ({ page }) => {
  await page.goto('/overview');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('192.168.14.69');
  await expect(results(page).first()).toContainText(pod);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ip-addresses\?sel=ip:192\.168\.14\.69$/);
  await expect(details(page, '192.168.14.69')).toContainText(`cilium-test/${pod}`);
  await expect(treeItem(page, /^192\.168\.14\.69,/)).toHaveAttribute('aria-selected', 'true');
});

for (const [what, text, found] of [
  ['a pod', pod, pod],
  ['namespace and pod', `cilium-test/${pod}`, pod],
  ['an ENI', 'eni-0282382b4c257f03c', 'eni-0282382b4c257f03c'],
  ['a MAC', '16:5e:b0:f2:fc:65', 'eni-0282382b4c257f03c'],
  ['a MAC as others write it', '165E.B0F2.FC65', 'eni-0282382b4c257f03c'],
  ['an identity', '9808', 'identity 9808'],
  ['an endpoint', '465', 'endpoint 465'],
  ['a label', 'name=pod-to-a-allowed-cnp', '9808'],
  ['a node', 'ip-192-168-25-188.ec2.internal', 'ip-192-168-25-188.ec2.internal'],
  ['an address as IPv6 maps it', '::ffff:192.168.14.69', pod],
] as const) {
  test(`${what} is found`, async ({ page }) => {
    await page.goto('/overview');
    await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
    await search(page, text);
    await expect(results(page).filter({ hasText: found }).first()).toBeVisible();
  });
}

test('an address that nothing names is outside, and leads nowhere', async ({ page }) => {
  await page.goto('/overview');
  await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
  await search(page, '8.8.8.8');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toContainText('outside');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(page).toHaveURL(/\/overview$/);
});

test('a text that means nothing says so, and what was not searched', async ({ page }) => {
  await page.goto('/overview');
  await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
  await search(page, 'no-such-thing');
  await expect(page.getByText('Nothing here is named')).toBeVisible();
});

test('Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('/overview');
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^IP addresses/ });
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await expect(link).toBeFocused();
});
