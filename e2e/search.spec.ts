/** Who owns this? One box, by keyboard alone. */
import type { Page } from '@playwright/test';
import { details, expect, test, treeItem } from './live-cluster.ts';

const pod = 'pod-to-a-allowed-cnp-57fd79848c-dj57g';

/** Keys are heard once the screen is live: until then it is text without a program. */
const becomesLive = (page: Page) => expect(page.getByText('Live', { exact: true })).toBeVisible();

async function search(page: Page, text: string) {
  await becomesLive(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
  await expect(
    dialog(page)
      .getByRole('status')
      .filter({ hasText: /\d+ results?, \d+ ms/ }),
  ).toBeVisible();
}
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const results = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
const group = (page: Page, name: string) => dialog(page).getByRole('group', { name });

test('an address, Enter, and its owner is there; the address is selected in the tree', async ({ page }) => {
  await page.goto('/overview');
  await becomesLive(page);
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

test('[SE8] a text that means nothing says so, and what was not searched', async ({ page, cluster }) => {
  cluster.faults.forbid('services');
  cluster.faults.endWatches();
  await page.goto('/overview');
  await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
  await search(page, 'no-such-thing');
  await expect(page.getByText('Nothing here is named')).toBeVisible();
  await expect(page.getByText('Not searched: services (refused).')).toBeVisible();
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

for (const text of ['crdns', 'corednskmq', 'core dns kmq', 'CoreDNS-79']) {
  test(`[SE3] [SE5] ${text} finds the coredns pod, and marks what matched`, async ({ page }) => {
    await page.goto('/overview');
    await search(page, text);
    await expect(chosen(page)).toContainText('kube-system/coredns-79df7fff65-');
    const marked = await chosen(page).locator('mark').allTextContents();
    expect(marked.join('').toLowerCase()).toBe(text.toLowerCase().replaceAll(' ', ''));
  });
}

test('[SE4] [SE7] kinds with their numbers, the best first', async ({ page }) => {
  await page.goto('/overview');
  await search(page, 'coredns');
  await expect(group(page, 'Pods 2').getByRole('option')).toHaveCount(2);
  await expect(group(page, 'Endpoints 2').getByRole('option')).toHaveCount(2);
  await expect(group(page, 'Labels of identities 2').getByRole('option')).toHaveCount(2);
  // Names that begin so come before labels in which a word does.
  await expect(results(page).nth(0)).toContainText('192.168.');
  await expect(results(page).nth(4)).toContainText('k8s:eks.amazonaws.com/component=coredns');
});

test('[SE1] a number is the identity, and its two pods are named beside it', async ({ page }) => {
  await page.goto('/overview');
  await search(page, '18012');
  await expect(results(page)).toHaveCount(1);
  await expect(chosen(page)).toContainText('identity 18012');
  await expect(dialog(page)).toContainText('coredns-79df7fff65-kmqrz');
  await expect(dialog(page)).toContainText('coredns-79df7fff65-hklh2');
});

for (const [what, text, url] of [
  ['a policy', 'pod-to-a-denied', /\/policies\/CiliumNetworkPolicy\/cilium-test\/pod-to-a-denied-cnp$/],
  ['a CRD by its short name', 'ccnp', /\/resources\/ciliumclusterwidenetworkpolicies$/],
  ['a key of cilium-config', 'enable-ipv4-masq', /\/configuration\?sel=enable-ipv4-masquerade$/],
  ['a screen', 'configuration', /\/configuration$/],
] as const) {
  test(`[SE2] ${what} opens its page`, async ({ page }) => {
    await page.goto('/overview');
    await search(page, text);
    const name = text === 'pod-to-a-denied' ? 'Policies' : what.startsWith('a CRD') ? 'Resources' : undefined;
    if (name) await group(page, name).getByRole('option').first().click();
    else await page.keyboard.press('Enter');
    await expect(page).toHaveURL(url);
  });
}

test('[SE6] more than is shown leads to the screen, filtered', async ({ page }) => {
  await page.goto('/overview');
  await search(page, 'pod-to');
  await group(page, 'Endpoints')
    .getByRole('option', { name: /more in Endpoints/ })
    .click();
  await expect(page).toHaveURL(/\/endpoints\?q=pod-to$/);
  await expect(page.getByRole('main')).toContainText(pod);
});

test('[SE12] keys alone: by line, by kind, to either end', async ({ page }) => {
  await page.goto('/overview');
  await search(page, 'coredns');
  await expect(chosen(page)).toContainText('192.168.22.40');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('192.168.2.175');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(chosen(page)).toContainText('endpoint 2522');
  await page.keyboard.press('End');
  await expect(chosen(page)).toContainText('serviceaccount=coredns');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/endpoints\?sel=endpoint:kube-system\/coredns-79df7fff65-hklh2$/);
});

test('[SE12] Alt-G shows the identity in the graph', async ({ page }) => {
  await page.goto('/overview');
  await search(page, 'kmqrz');
  await expect(dialog(page).getByRole('button', { name: 'identity 18012 in graph' })).toBeVisible();
  await page.keyboard.press('Alt+g');
  await expect(page).toHaveURL(/\/identities\?view=graph&focus=identity:18012/);
});

test('[SE12] Alt-K copies the command', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/overview');
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await search(page, 'kmqrz');
  await expect(dialog(page).getByRole('button', { name: 'copy kubectl' })).toBeVisible();
  await page.keyboard.press('Alt+k');
  // The button says so too, for a moment.
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('kubectl -n kube-system get pod coredns-79df7fff65-kmqrz -o wide');
});

test('[SE11] Enter before the answer opens the answer to what is typed', async ({ page }) => {
  await page.goto('/overview');
  await search(page, 'coredns');
  const held = Promise.withResolvers<void>();
  await page.route('**/api/v1/search?q=192.168.14.69', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole('combobox').fill('192.168.14.69');
  await page.keyboard.press('Enter');
  // The lines of the earlier input are still there, and nothing of them was opened.
  await expect(chosen(page)).toContainText('coredns');
  await expect(page).toHaveURL(/\/overview$/);
  held.resolve();
  await expect(page).toHaveURL(/\/ip-addresses\?sel=ip:192\.168\.14\.69$/);
});

test('[SE13] what was searched is offered again, and can be forgotten', async ({ page }) => {
  await page.goto('/overview');
  for (const text of ['192.168.14.69', 'kmqrz']) {
    await search(page, text);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await expect(group(page, 'Recent searches 2').getByRole('option')).toHaveText(['kmqrz', '192.168.14.69']);
  await page.keyboard.press('Delete');
  await expect(group(page, 'Recent searches 1').getByRole('option')).toHaveText(['192.168.14.69']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toHaveValue('192.168.14.69');
  await expect(chosen(page)).toContainText(pod);
});

test('[SE9] more than is searched is said, not asked', async ({ page }) => {
  await page.goto('/overview');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('x'.repeat(10_000));
  await expect(dialog(page)).toContainText('That is 10,000 characters');
  await page.getByRole('combobox').fill('.*(\u202e<b>🙂');
  await expect(dialog(page)).toContainText('Nothing here is named .*(\\u202e<b>🙂');
});
