/** Who names whom: the picture, the matrix in its place, and what one does with them. */
import type { Manifest } from '../lib/demo/manifest.ts';
import { expectNothingSerious } from './expect-accessible.ts';
import { drawn, edges, graph, identity, matrix, node, nodes, shown } from './identity-graph-page.ts';
import { details, expect, type LiveCluster, test } from './live-cluster.ts';
import { listManyIdentities } from './many-identities.ts';

const selectName = (name: string) => ({ matchLabels: { name } });
const policy = (name: string, spec: Record<string, unknown>): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace: 'cilium-test' },
  spec,
});

test('[GS1] [GS8] [GS13] from the table to the graph; a click on echo-a tells who names it, by which rule; back undoes it', async ({
  page,
}) => {
  await page.goto('/identities');
  await page.getByText('Graph', { exact: true }).click();
  await expect(page).toHaveURL(/view=graph/);
  // Twelve identities, and the one name that a policy allows.
  await expect(nodes(page)).toHaveCount(13);
  await expect(page.getByRole('img', { name: /No verdict: whether traffic passes needs all policies/ })).toBeVisible();
  await expect(shown(page)).toContainText('Showing 12 of 12 identities, 5 of 5 edges');
  await node(page, 'name=echo-a').click();
  await expect(page).toHaveURL(/focus=identity:27668/);
  await expect(nodes(page)).toHaveCount(2);
  await expect(node(page, 'name=pod-to-a-allowed-cnp')).toBeVisible();
  const names = details(page, '27668').getByRole('list', { name: 'Who names it' });
  await expect(names.getByRole('button')).toHaveText(['identity 9808 name=pod-to-a-allowed-cnp']);
  await expect(names).toContainText('8080/TCP');
  await names.getByRole('link', { name: 'cilium-test/pod-to-a-allowed-cnp egress.0' }).click();
  await expect(page).toHaveURL(/\/policies\/CiliumNetworkPolicy\/cilium-test\/pod-to-a-allowed-cnp\?rule=egress\.0$/);
  await page.goBack();
  await expect(details(page, '27668')).toBeVisible();
  await page.goBack();
  await expect(nodes(page)).toHaveCount(13);
});

test('what is drawn is on the canvas', async ({ page }) => {
  await page.goto(graph);
  await expect(nodes(page)).toHaveCount(13);
  // The green of a line that a rule allows, #0d7a5c.
  const countGreen = () =>
    page.getByRole('img', { name: /^Identity graph/ }).evaluate((host) => {
      const pixels = [...host.querySelectorAll('canvas')].flatMap((canvas) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return [...data];
      });
      return pixels.filter((value, i) => i % 4 === 0 && value === 0x0d && pixels[i + 1] === 0x7a).length;
    });
  await expect.poll(countGreen).toBeGreaterThan(500);
});

test('[GS8] [GS9] [GS10] with the keyboard alone: walk to a node, focus it, open its pane, go back step by step', async ({
  page,
}) => {
  await page.goto(`${graph}&q=pod-to-a`);
  await expect(node(page, 'name=pod-to-a-allowed-cnp')).toBeVisible();
  const first = nodes(page).first();
  await first.focus();
  for (const key of ['ArrowDown', 'k', 'j', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(drawn(page).locator(':focus')).toHaveCount(1);
  await node(page, 'name=pod-to-a-allowed-cnp').focus();
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/focus=identity:9808/);
  await expect(page).not.toHaveURL(/sel=/);
  await expect(nodes(page)).toHaveCount(3);
  await node(page, 'name=pod-to-a-allowed-cnp').focus();
  await page.keyboard.press('Enter');
  await expect(details(page, '9808')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page, '9808')).toBeHidden();
  await expect(page).toHaveURL(/focus=identity:9808/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/q=/);
  await expect(nodes(page)).toHaveCount(13);
});

test('[GS8] one direction of a focus: kube-dns is named by three and names nobody', async ({ page }) => {
  await page.goto(`${graph}&focus=identity:18012`);
  await expect(nodes(page)).toHaveCount(4);
  await page.getByText('Whom it names', { exact: true }).click();
  await expect(page).toHaveURL(/dir=out/);
  await expect(nodes(page)).toHaveCount(1);
  await page.getByText('Who names it', { exact: true }).click();
  await expect(nodes(page)).toHaveCount(4);
});

test('[GS12] filters stand in the URL, in words, and go one by one; what is not ours stays there', async ({ page }) => {
  await page.goto(`${graph}&mine=1`);
  await expect(nodes(page)).toHaveCount(13);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Find and hide' });
  await form.getByLabel('Port').fill('8080/TCP');
  await form.getByLabel('Port').press('Enter');
  await expect(page).toHaveURL(/port=8080\/TCP/);
  // On 8080 echo-a, and the name on any port.
  await expect(shown(page)).toContainText('2 of 5 edges: port 8080/TCP');
  await form.getByLabel('Policy').selectOption('cilium-test/pod-to-a-allowed-cnp');
  await expect(shown(page)).toContainText('Showing 2 of 12 identities, 1 of 5 edges');
  await form.getByLabel('Hide namespace').selectOption('cilium-test');
  await expect(page.getByText('0 of 12 match')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear hidden: namespace cilium-test' }).first().click();
  await expect(nodes(page)).toHaveCount(2);
  await expect(page).not.toHaveURL(/hide=/);
  await page.reload();
  await expect(nodes(page)).toHaveCount(2);
  await expect(page).toHaveURL(/mine=1/);
  await page.getByRole('button', { name: 'Clear port 8080/TCP' }).click();
  await expect(shown(page)).toContainText('2 of 5 edges');
});

const putAll = (cluster: LiveCluster, manifests: readonly Manifest[]) => {
  for (const manifest of manifests) cluster.put(manifest);
};

test('[GS6] of 132 identities the matrix opens; a cell leads to a namespace, from there to an identity', async ({
  page,
  cluster,
}) => {
  putAll(cluster, listManyIdentities(20));
  await page.goto(graph);
  await expect(matrix(page)).toBeVisible();
  await expect(page.getByText(/more than can be drawn/)).toBeVisible();
  // api-to-next of billing: its api to the web of carts, and denied to its db.
  const cell = matrix(page).getByRole('button', { name: 'billing → carts: 2 edges, 1 denied' });
  await expect(cell).toHaveText(/2/);
  // Keys: from the name of billing along its row.
  await matrix(page).getByRole('row').nth(2).getByRole('button').first().focus();
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=namespace:billing/);
  await expect(node(page, 'carts')).toBeVisible();
  await page.getByRole('button', { name: 'Clear namespace carts' }).click();
  await node(page, 'app=billing,role=db').click();
  await expect(page).toHaveURL(/focus=identity:20002/);
  // Its api and its worker may; the api of vouchers, the last, is denied; and it may ask for names.
  await expect(nodes(page)).toHaveCount(5);
  await expect(details(page, '20002').getByRole('list', { name: 'Who names it' })).toContainText('deny');
  // Everybody asks kube-dns: one row for each namespace, that unfolds.
  await page.goto(`${graph}&focus=identity:18012`);
  await node(page, 'billing').click();
  await expect(node(page, 'app=billing,role=db')).toBeVisible();
});

test('[GS11] a rail leads to its hub', async ({ page, cluster }) => {
  putAll(cluster, listManyIdentities(7));
  await page.goto(graph);
  // Six identities of billing ask kube-dns: one line of text, no lines.
  const rail = drawn(page).getByRole('button', { name: '→ k8s-app=kube-dns 53/ANY dns 6/6' }).first();
  await rail.hover();
  await rail.click();
  await expect(page).toHaveURL(/focus=identity:18012/);
  await expect(node(page, 'billing')).toBeVisible();
});

test('[GS18] policies that are refused have no edges that are known, and the screen says so', async ({
  page,
  cluster,
}) => {
  cluster.faults.forbid('ciliumclusterwidenetworkpolicies.cilium.io');
  cluster.faults.endWatches();
  await page.goto(graph);
  const words = page.getByText(/Not known: edges of ciliumclusterwidenetworkpolicies \(refused\)/);
  await expect(words).toBeVisible();
  cluster.faults.permit('ciliumclusterwidenetworkpolicies.cilium.io');
  await expect(words).toBeHidden();
});

test('[GS14] while one points at it the picture stands still: changes are counted, and applied when asked', async ({
  page,
  cluster,
}) => {
  await page.goto(graph);
  await node(page, 'name=echo-b').hover();
  cluster.put(identity('61001', { 'k8s:name': 'newcomer' }));
  cluster.put(
    policy('to-newcomer', {
      endpointSelector: selectName('echo-b'),
      egress: [{ toEndpoints: [selectName('newcomer')] }],
    }),
  );
  // The newcomer, and that echo-b names it.
  const apply = page.getByRole('button', { name: '2 changes, apply' });
  await expect(apply).toBeVisible();
  await expect(nodes(page)).toHaveCount(13);
  await apply.click();
  await expect(node(page, 'name=newcomer')).toBeVisible();
  await expect(nodes(page)).toHaveCount(14);
  await node(page, 'name=echo-b').hover();
  cluster.remove({ apiVersion: 'cilium.io/v2', kind: 'CiliumIdentity', name: '61001' });
  await expect(node(page, 'name=newcomer')).toHaveAccessibleName(/no more/);
  await page.getByRole('heading', { name: 'Identities' }).hover();
  await expect(nodes(page)).toHaveCount(13);
});

test('[GS7] a rule that labels alone do not turn into edges is counted, and listed with its reason', async ({
  page,
  cluster,
}) => {
  cluster.put(
    policy('two-peers', {
      endpointSelector: selectName('echo-a'),
      egress: [{ toEntities: ['world'], toCIDR: ['10.0.0.0/8'] }],
    }),
  );
  await page.goto(graph);
  await page.getByRole('button', { name: '1 rule not judged' }).click();
  const list = details(page, 'Nodes').getByRole('list', { name: 'Not judged' });
  await expect(list.getByRole('link')).toHaveText('cilium-test/two-peers egress.0');
  await expect(list).toContainText('which Cilium refuses');
  await details(page, 'Nodes').getByRole('button', { name: 'identity 23881 name=echo-b' }).click();
  await expect(details(page, '23881')).toBeVisible();
});

test('[GS17] cytoscape comes with the first picture, and not with a table', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text().catch(() => ''));
  });
  const hasCytoscape = async () => (await Promise.all(scripts)).some((text) => text.includes('unbundled-bezier'));
  await page.goto('/identities');
  await expect(page.getByRole('table', { name: 'Identities' })).toBeVisible();
  await page.goto('/identities?view=edges');
  await expect(edges(page)).toHaveCount(6);
  expect(await hasCytoscape()).toBe(false);
  await page.getByText('Graph', { exact: true }).click();
  await expect(nodes(page)).toHaveCount(13);
  expect(await hasCytoscape()).toBe(true);
});

for (const theme of ['light', 'dark'] as const) {
  // Picture, focus and edges are screens of every-screen.ts.
  test(`axe finds nothing serious on the list and on the matrix, ${theme}`, async ({ page, cluster }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${graph}&sel=list`);
    await expect(details(page, 'Nodes').getByRole('button', { name: /echo-a/ })).toBeVisible();
    await expectNothingSerious(page, 'list');
    putAll(cluster, listManyIdentities(20));
    await page.goto(graph);
    await expect(matrix(page)).toBeVisible();
    await expectNothingSerious(page, 'matrix');
  });
}
