/** Every kind of cilium.io, its objects as the API server prints them, and one object as a tree or as YAML. */
import type { Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { details, expect, test } from './live-cluster.ts';

const kindRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const objectRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
const cells = async (page: Page, name: string) =>
  (await objectRow(page, name).getByRole('cell').allInnerTexts()).slice(0, -2);
const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });
const field = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test('[RS1][RS3][RS4] the eight kinds of the article, and those that are absent', async ({ page }) => {
  await page.goto('/overview');
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/\/resources$/);
  await expect(kindRow(page, 'ciliumendpoints').getByRole('cell')).toHaveText([
    'ciliumendpoints',
    'CiliumEndpoint',
    'cep, ciliumep',
    'Namespaced',
    'v2',
    '13',
    'followed',
    '2023-07-04',
    '',
  ]);
  await expect(kindRow(page, 'ciliumloadbalancerippools')).toContainText('v2alpha1');
  await expect(kindRow(page, 'ciliumloadbalancerippools')).toContainText('read on demand');
  await expect(kindRow(page, 'ciliumpodippools')).toContainText(/absent ?no CRD/);
  await expect(page.getByRole('table', { name: 'Kinds of cilium.io' }).getByText('2023-07-04')).toHaveCount(8);
  await page.getByRole('searchbox', { name: 'Filter kinds' }).fill('cep');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/q=cep/);
});

test('[RS6][RS7] the endpoints of the article in its columns; sorted, filtered, in one namespace', async ({ page }) => {
  await page.goto('/resources/ciliumendpoints.cilium.io');
  await expect(page.getByRole('columnheader')).toHaveText([
    'Namespace',
    'Name',
    'Endpoint ID',
    'Identity ID',
    'Ingress Enforcement',
    'Egress Enforcement',
    'Visibility Policy',
    'Endpoint State',
    'IPv4',
    'IPv6',
    '',
  ]);
  const disabled = '<status disabled>';
  expect(await cells(page, 'echo-a-6575c98b7d-z2x5k')).toEqual([
    'cilium-test',
    'echo-a-6575c98b7d-z2x5k',
    '1821',
    '27668',
    disabled,
    disabled,
    disabled,
    'ready',
    '192.168.52.136',
  ]);
  await page.getByRole('button', { name: 'Endpoint ID' }).click();
  await page.getByRole('button', { name: 'Endpoint ID' }).click();
  await expect(page).toHaveURL(/sort=-Endpoint\+ID|sort=-Endpoint%20ID/);
  const ids = (await page.locator('td[data-header="Endpoint ID"]').allInnerTexts()).map(Number);
  expect(ids).toHaveLength(13);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  await page.getByRole('combobox', { name: 'Namespace' }).selectOption('kube-system');
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('hklh2');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '1 of 2 objects' })).toBeVisible();
});

test('[RS9][RS16][RS17] an object as a tree with links, and as YAML; the link alone opens it', async ({ page }) => {
  await page.goto('/resources/ciliumnodes.cilium.io?sel=ip-192-168-25-188.ec2.internal');
  const pane = details(page, 'ip-192-168-25-188.ec2.internal');
  await expect(pane).toContainText('cilium.io/v2');
  await expect(pane.getByRole('link', { name: 'Node ip-192-168-25-188.ec2.internal' })).toHaveAttribute(
    'href',
    '/nodes/ip-192-168-25-188.ec2.internal',
  );
  await field(page, /^apiVersion/)
    .first()
    .focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await field(page, /^192\.168\.14\.69 /).press('ArrowRight');
  const owner = field(page, /^owner: cilium-test\/pod-to-a-allowed-cnp-57fd79848c-dj57g/);
  await expect(owner.getByRole('link')).toHaveAttribute(
    'href',
    '/ip-addresses?sel=pod:cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g',
  );
  await page.keyboard.press('y');
  await expect(page).toHaveURL(/tab=yaml/);
  await expect(pane.locator('pre')).toContainText('kind: CiliumNode\nmetadata:\n');
  await expect(pane.locator('pre')).not.toContainText('managedFields');
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(details(page, 'ip-192-168-39-205.ec2.internal')).toBeVisible();
});

test('an identity leads to its row, an address to the tree', async ({ page }) => {
  await page.goto('/resources/ciliumendpoints.cilium.io');
  await objectRow(page, 'echo-a-6575c98b7d-z2x5k').getByRole('link', { name: '192.168.52.136' }).click();
  await expect(page).toHaveURL(/\/ip-addresses\?sel=ip:192\.168\.52\.136$/);
  await expect(details(page, '192.168.52.136')).toContainText('echo-a-6575c98b7d-z2x5k');
});

test('[RS12] what changes in the cluster changes in the list and in the object', async ({ page, cluster }) => {
  await page.goto('/resources/ciliumidentities.cilium.io?sel=54321');
  await expect(alert(page, 'There is no such object')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '12 objects' })).toBeVisible();
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '54321' },
    'security-labels': { 'k8s:app': 'new' },
  });
  await expect(page.getByRole('status').filter({ hasText: '13 objects' })).toBeVisible();
  await expect(details(page, '54321')).toContainText('k8s:app: new');
});

test('[RS14] refused, absent and back: three different things', async ({ page, cluster }) => {
  await page.goto('/resources/ciliumexternalworkloads.cilium.io');
  await expect(page.getByText('There is no CiliumExternalWorkload')).toBeVisible();
  cluster.faults.forbid('ciliumexternalworkloads.cilium.io');
  await page.reload();
  await expect(alert(page, 'Refused')).toContainText('cannot list resource "ciliumexternalworkloads"');
  cluster.faults.permit('ciliumexternalworkloads.cilium.io');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByText('There is no CiliumExternalWorkload')).toBeVisible();
  // Nobody follows this kind: what changes is seen when it is read again.
  cluster.put({ apiVersion: 'cilium.io/v2', kind: 'CiliumExternalWorkload', metadata: { name: 'vm' }, spec: {} });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('button', { name: 'vm', exact: true })).toBeVisible();
  await page.goto('/resources/ciliumpodippools.cilium.io');
  await expect(page.getByText('ciliumpodippools.cilium.io is not installed')).toBeVisible();
  await page.goto('/resources/secrets');
  await expect(alert(page, 'is no resource of cilium.io')).toBeVisible();
});

test('[RS19] markup, control characters and right-to-left text are text', async ({ page, cluster }) => {
  const script = '<img src=x onerror="document.title=`run`">';
  cluster.put({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '54321', labels: { app: script } },
    'security-labels': { [`k8s:${script}`]: `a\u202eb\u0007 שלום` },
  });
  await page.goto('/resources/ciliumidentities.cilium.io?sel=54321');
  const pane = details(page, '54321');
  await expect(pane).toContainText(`k8s:${script}: a\\u202eb\\u0007 שלום`);
  await page.keyboard.press('y');
  await expect(pane.locator('pre')).toContainText('onerror');
  await page.goto(
    `/resources/ciliumidentities.cilium.io?sel=${encodeURIComponent(script)}&q=${encodeURIComponent(script)}`,
  );
  await expect(alert(page, 'No object can be called <img src=x')).toBeVisible();
  await expect(page).toHaveTitle(/Cilium Explorer/);
});

test('[RS8] a long list comes in pages, and says how much of it is there', async ({ page, cluster }) => {
  const nodes = Array.from({ length: 620 }, (_, i) => `gateway-${String(i).padStart(3, '0')}`);
  for (const name of nodes) {
    cluster.put({ apiVersion: 'cilium.io/v2', kind: 'CiliumExternalWorkload', metadata: { name }, spec: {} });
  }
  await page.goto('/resources/ciliumexternalworkloads.cilium.io');
  await expect(page.getByText('500 of 620 read')).toBeVisible();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '620 objects' })).toBeVisible();
  await expect(page.getByText('620 read')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('gateway-619');
  await expect(page.getByRole('button', { name: 'gateway-619' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the screens of resources, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/resources');
    await expect(kindRow(page, 'ciliumnodes')).toBeVisible();
    await expectNothingSerious(page, 'kinds');
    await page.goto('/resources/ciliumnodes.cilium.io?sel=ip-192-168-25-188.ec2.internal');
    await expect(field(page, /^apiVersion/)).toBeVisible();
    await expectNothingSerious(page, 'an object');
    await page.keyboard.press('y');
    await expect(page.locator('pre')).toBeVisible();
    await expectNothingSerious(page, 'YAML');
  });
}

test('on a phone a row is a few lines, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/resources', '/resources/ciliumendpoints.cilium.io']) {
    await page.goto(path);
    await expect(page.getByRole('row').first()).toBeAttached();
    await expect(page.getByRole('table')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBe(390);
  }
  await page.goto('/resources/ciliumnodes.cilium.io?sel=ip-192-168-25-188.ec2.internal');
  const pane = details(page, 'ip-192-168-25-188.ec2.internal');
  await expect(pane.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(pane.getByRole('tree')).toBeHidden();
  await pane.getByRole('button', { name: 'Raise the sheet' }).click();
  await expect(pane.getByRole('tree')).toBeVisible();
});
