/** Policies: the article's three, what they select, and one policy's rules beside its YAML. */
import type { Page } from '@playwright/test';
import { expect, test } from './live-cluster.ts';

const policy = (name: string) => `/policies/CiliumNetworkPolicy/cilium-test/${name}`;
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
const marked = (page: Page) => page.getByRole('region', { name: 'YAML' }).locator('[data-marked]');

test('[PL1] [PL2] [PL8] the article’s three policies: one endpoint each, and validity that 1.13 does not write', async ({
  page,
}) => {
  await page.goto('/overview');
  // Keys work once the screen has its answer.
  await expect(page.getByRole('table', { name: 'Components' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/policies$/);
  for (const [name, egress] of [
    ['pod-to-a-allowed-cnp', '3'],
    ['pod-to-a-denied-cnp', '2'],
    ['pod-to-external-fqdn-allow-google-cnp', '3'],
  ] as const) {
    await expect(row(page, name).getByRole('cell').nth(2)).toHaveText('not written');
    await expect(row(page, name).getByRole('cell').nth(3)).toHaveText('0');
    await expect(row(page, name).getByRole('cell').nth(4)).toHaveText(egress);
    await expect(row(page, name).getByRole('cell').nth(5)).toHaveText(`name=${name}`);
    await expect(row(page, name).getByRole('cell').nth(6)).toHaveText('1 endpoint');
  }
  await expect(page.getByText('Selection by labels; no verdict yet')).toBeVisible();
});

test('[PL11] [PL13] rules in words beside the YAML: what is under the pointer is marked in both', async ({ page }) => {
  await page.goto('/policies?q=google');
  await page.getByRole('link', { name: /pod-to-external-fqdn-allow-google-cnp/ }).click();
  await expect(page).toHaveURL(policy('pod-to-external-fqdn-allow-google-cnp'));
  await expect(
    page.getByRole('link', { name: /pod-to-external-fqdn-allow-google-cnp-56c545c6b9-95zxg/ }),
  ).toBeVisible();
  const rules = page.getByRole('table', { name: 'Egress, allowed' });
  await expect(rules.getByRole('row').nth(1)).toContainText('names like *.google.com');
  await rules.getByRole('row').nth(1).hover();
  await expect(marked(page)).toHaveText(['  - toFQDNs:\n', '    - matchPattern: "*.google.com"\n']);
  await page.getByRole('region', { name: 'YAML' }).getByText('protocol: UDP').hover();
  await expect(rules.getByRole('row').nth(3)).toHaveAttribute('aria-selected', 'true');
  await expect(rules.getByRole('row').nth(3)).toContainText('5353/UDP');
  await expect(rules.getByRole('row').nth(3)).toContainText('dns *');
});

test('[PL13] a rule has a permalink, by keyboard too', async ({ page }) => {
  await page.goto(policy('pod-to-a-allowed-cnp'));
  await page.getByRole('table', { name: 'Egress, allowed' }).getByRole('button', { name: 'egress.0' }).press('Enter');
  await expect(page).toHaveURL(/\?rule=egress\.0$/);
  await page.reload();
  await expect(marked(page).first()).toHaveText('  - toPorts:\n');
  await expect(page.getByRole('row', { selected: true })).toContainText(
    'endpoints name=echo-a in namespace cilium-test',
  );
  await page.keyboard.press('Escape');
  await expect(marked(page)).toHaveCount(0);
});

test('[PL2] [PL9] an invalid clusterwide policy about nodes: the message, and unknown with its reason', async ({
  page,
  cluster,
}) => {
  await page.goto('/policies');
  await expect(row(page, 'pod-to-a-allowed-cnp')).toBeVisible();
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumClusterwideNetworkPolicy',
    metadata: { name: 'hosts' },
    spec: { nodeSelector: {}, ingress: [{ fromEntities: ['cluster'] }], ingressDeny: [{ fromEntities: ['world'] }] },
    status: { conditions: [{ type: 'Valid', status: 'False', message: 'no host firewall' }] },
  });
  await expect(row(page, 'hosts').getByRole('cell').nth(2)).toHaveText('invalid: no host firewall');
  await expect(row(page, 'hosts').getByRole('cell').nth(3)).toHaveText('1 + 1 deny');
  await expect(row(page, 'hosts').getByRole('cell').nth(6)).toHaveText(
    'unknown: it selects nodes: their hosts are no endpoints here',
  );
  await page.getByRole('link', { name: 'hosts' }).click();
  await expect(page).toHaveURL(/\/policies\/CiliumClusterwideNetworkPolicy\/-\/hosts$/);
  await expect(page.getByRole('table', { name: 'Ingress, denied' })).toContainText('entity world');
});

test('a policy that is not there says so, shows when it comes, and says when it is gone', async ({ page, cluster }) => {
  await page.goto(policy('later'));
  await expect(page.getByText('There is no CiliumNetworkPolicy cilium-test/later.')).toBeVisible();
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { namespace: 'cilium-test', name: 'later' },
    spec: { endpointSelector: {}, egress: [{}] },
  });
  await expect(page.getByText('nobody: the rule names no peer and no port')).toBeVisible();
  cluster.remove({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', namespace: 'cilium-test', name: 'later' });
  await expect(page.getByText('There is no CiliumNetworkPolicy cilium-test/later.')).toBeVisible();
});
