/** Refused and absent are not empty: which verb on which resource, what depends on it, and back. */
import { articleNode, expect, source, test, treeItem } from './live-cluster.ts';

const endpoints = 'ciliumendpoints.cilium.io';

test('[R16] a kind that may not be read is refused, with the verb, the resource and the rule that is missing', async ({
  page,
  cluster,
}) => {
  await page.goto(articleNode);
  await expect(treeItem(page, /^192\.168\.14\.69, used by pod .+, endpoint 465, identity 9808$/)).toBeVisible();
  cluster.faults.forbid(endpoints);
  cluster.faults.endWatches();
  const refused = source(page, 'ciliumendpoints', 'refused');
  await expect(refused).toContainText('403');
  // What may not be read is not shown: the pod is still claimed by others, its numbers are not known.
  await expect(treeItem(page, /^192\.168\.14\.69, used by pod cilium-test\/[^,]+$/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Refused.' })).toContainText(/(list|watch) ciliumendpoints/);
  await refused.click();
  const help = page.getByRole('dialog', { name: 'ciliumendpoints, refused' });
  await expect(help).toContainText(/may not (list|watch) ciliumendpoints\.cilium\.io \(403\)/);
  await expect(help).toContainText('resources: [ciliumendpoints]');
  await expect(help).toContainText('Endpoint IDs, identities of pods');
  await page.keyboard.press('Escape');
  cluster.faults.permit(endpoints);
  await expect(treeItem(page, /^192\.168\.14\.69, used by pod .+, endpoint 465, identity 9808$/)).toBeVisible();
  await expect(source(page, '', 'refused')).toHaveCount(0);
});

test('[R16] without the CiliumNodes pools and ENIs are not known: a question mark, no zero', async ({
  page,
  cluster,
}) => {
  cluster.faults.forbid('ciliumnodes.cilium.io');
  cluster.faults.endWatches();
  await page.goto('/ip-addresses');
  await expect(page.getByRole('status').filter({ hasText: 'Refused.' })).toContainText(
    /may not (list|watch) ciliumnodes\.cilium\.io \(403\): grant get, list and watch\. /,
  );
  await expect(treeItem(page, 'ip-192-168-25-188.ec2.internal, ? of ? used, ? free')).toBeVisible();
  await expect(page.getByText('? pool addresses, ? used, ? free')).toBeVisible();
  await expect(page.getByText('2 nodes, ? ENIs')).toBeVisible();
  cluster.faults.permit('ciliumnodes.cilium.io');
  await expect(treeItem(page, /^ip-192-168-25-188\.ec2\.internal, 10 of 15 used/)).toBeVisible();
});

test('[R17] a kind that is not installed is absent, not zero', async ({ page, cluster }) => {
  const figure = page.getByRole('term').filter({ hasText: 'CiliumIdentities' }).locator('xpath=following-sibling::dd');
  await page.goto('/overview');
  await expect(figure).toContainText(/^12/);
  cluster.faults.uninstall('ciliumidentities.cilium.io');
  await expect(source(page, 'ciliumidentities', 'absent')).toContainText('no CRD');
  await expect(figure).not.toContainText(/^\d/);
  cluster.faults.install('ciliumidentities.cilium.io');
  await expect(figure).toContainText(/^12/);
});
