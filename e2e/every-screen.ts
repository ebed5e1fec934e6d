/** Every screen once, with what stands on it when it is complete: pictures, axe, print and bad input all walk this table. */
import type { Page } from '@playwright/test';
import type { LiveCluster } from './live-cluster.ts';
import { arrive } from './newcomer.ts';

export interface ScreenCase {
  /** Name of its pictures. */
  name: string;
  /** Example cluster that has something to show on it. */
  cluster: 'eks-basic-cilium' | 'eks-prefix-delegation';
  path: string;
  /** What must happen in the cluster first. */
  happens?: (cluster: Pick<LiveCluster, 'put' | 'patch'>) => void;
  /** It has a pane open. */
  pane?: true;
  /** Resolves when everything that the screen is about can be seen. */
  ready(page: Page): Promise<unknown>;
}

export const widths = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 768 },
  { name: '390', width: 390, height: 844 },
] as const;

export const themes = ['light', 'dark'] as const;

const node = 'ip-192-168-25-188.ec2.internal';
const cluster = 'eks-basic-cilium';
const text = (words: string) => (page: Page) => page.getByText(words).first().waitFor();
const table = (name: string) => (page: Page) => page.getByRole('table', { name }).first().waitFor();
/** What the graph draws has a button over it. */
const drawn = (name: string) => (page: Page) =>
  page
    .getByRole('list', { name: 'What is drawn' })
    .getByRole('button', { name: new RegExp(name) })
    .waitFor();
const pane = (words: string) => (page: Page) =>
  page.getByRole('complementary').getByText(words).first().waitFor({ state: 'attached' });

async function openSearch(page: Page) {
  await text('ip-192-168-25-188')(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('192.168.14.69');
  await page.getByRole('option').first().waitFor();
}

async function openKeys(page: Page) {
  await text('ip-192-168-25-188')(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
}

export const everyScreen: readonly ScreenCase[] = [
  { name: 'overview', cluster, path: '/overview', ready: text('ip-192-168-25-188') },
  {
    name: 'ip-addresses',
    cluster,
    path: `/ip-addresses?open=node:${node},eni:*&sel=ip:192.168.14.69`,
    pane: true,
    ready: pane('.status.ipam.used'),
  },
  {
    name: 'ip-addresses-table',
    cluster,
    path: '/ip-addresses?view=table',
    ready: text('192.168.14.69'),
  },
  {
    name: 'ip-addresses-prefixes',
    cluster: 'eks-prefix-delegation',
    path: '/ip-addresses?open=node:*,eni:*',
    ready: (page) => page.locator('.prefix-cells').first().waitFor(),
  },
  {
    name: 'identities',
    cluster,
    path: '/identities?sel=identity:18012',
    pane: true,
    ready: pane('k8s:k8s-app='),
  },
  { name: 'identity-graph', cluster, path: '/identities?view=graph', ready: drawn('pod-to-external-1111') },
  {
    name: 'identity-graph-focus',
    cluster,
    path: '/identities?view=graph&focus=identity:18012&sel=identity:18012',
    pane: true,
    ready: drawn('pod-to-a-denied-cnp'),
  },
  { name: 'identity-edges', cluster, path: '/identities?view=edges', ready: table('Edges') },
  {
    name: 'endpoints',
    cluster,
    path: '/endpoints?sel=endpoint:kube-system/coredns-79df7fff65-hklh2',
    pane: true,
    ready: pane('coredns-79df7fff65-kmqrz'),
  },
  { name: 'services', cluster, path: '/endpoints?view=services', ready: table('Services') },
  { name: 'nodes', cluster, path: '/nodes', ready: table('Nodes') },
  { name: 'node', cluster, path: `/nodes/${node}`, ready: text('pod-to-a-allowed-cnp-57fd79848c-dj57g') },
  { name: 'policies', cluster, path: '/policies', ready: table('Policies') },
  {
    name: 'policy',
    cluster,
    path: '/policies/CiliumNetworkPolicy/cilium-test/pod-to-external-fqdn-allow-google-cnp?rule=egress.1',
    ready: (page) => page.locator('[data-marked]').first().waitFor(),
  },
  { name: 'resources', cluster, path: '/resources', ready: table('Kinds of cilium.io') },
  {
    name: 'resource',
    cluster,
    path: `/resources/ciliumnodes.cilium.io?sel=${node}`,
    pane: true,
    ready: pane('CiliumNode'),
  },
  { name: 'configuration', cluster, path: '/configuration?sel=ipam', pane: true, ready: pane('ipam') },
  { name: 'search', cluster, path: '/overview', ready: openSearch },
  { name: 'keys', cluster, path: '/overview', ready: openKeys },
  // Last: the others show a cluster in which nothing has happened.
  { name: 'changes', cluster, path: '/changes', happens: arrive, ready: text('192.168.17.136') },
];
