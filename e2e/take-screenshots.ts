/**
 * `npm run screenshots`: the pictures of the README, of demo clusters that stand still. Written to docs/screenshots and committed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../bin/find-browser.ts';
import { writeKubeconfig } from '../bin/open-cluster.ts';
import { startDemoServer } from '../lib/demo/demo-server.ts';
import { loadCluster } from '../lib/demo/load-cluster.ts';
import { runExplorer } from './run-explorer.ts';

interface Picture {
  name: string;
  cluster: string;
  path: string;
  scheme: 'light' | 'dark';
  /** Resolves when everything that the picture is about is on the screen. */
  ready(page: Page): Promise<unknown>;
}

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

const pictures: Picture[] = [
  {
    name: 'ip-addresses-light',
    cluster: 'eks-basic-cilium',
    path: '/ip-addresses?open=node:ip-192-168-25-188.ec2.internal,eni:*&sel=ip:192.168.14.69',
    scheme: 'light',
    ready: (page) => page.getByRole('complementary').getByText('.status.ipam.used').first().waitFor(),
  },
  {
    name: 'overview-light',
    cluster: 'eks-basic-cilium',
    path: '/overview',
    scheme: 'light',
    ready: (page) => page.getByText('ip-192-168-25-188').first().waitFor(),
  },
  {
    name: 'search-light',
    cluster: 'eks-basic-cilium',
    path: '/overview',
    scheme: 'light',
    async ready(page) {
      await page.getByText('ip-192-168-25-188').first().waitFor();
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('192.168.14.69');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'prefixes-dark',
    cluster: 'eks-prefix-delegation',
    path: '/ip-addresses?open=node:*,eni:*',
    scheme: 'dark',
    ready: (page) => page.locator('.prefix-cells').first().waitFor(),
  },
  {
    name: 'endpoints-light',
    cluster: 'eks-basic-cilium',
    path: '/endpoints?sel=endpoint:kube-system/coredns-79df7fff65-hklh2',
    scheme: 'light',
    ready: (page) => page.getByRole('complementary').getByText('coredns-79df7fff65-kmqrz').waitFor(),
  },
  {
    name: 'node-dark',
    cluster: 'eks-basic-cilium',
    path: '/nodes/ip-192-168-25-188.ec2.internal',
    scheme: 'dark',
    ready: (page) => page.getByText('pod-to-a-allowed-cnp-57fd79848c-dj57g').first().waitFor(),
  },
];

async function openCluster(name: string) {
  const { objects, crds, context, clusterName, now } = loadCluster(name);
  const server = await startDemoServer({
    objects,
    crds,
    context,
    clusterName,
    ...(now && { createdAt: Date.parse(now) }),
  });
  const kubeconfig = writeKubeconfig(server.kubeconfig);
  const explorer = await runExplorer(['--kubeconfig', kubeconfig.path, '--port', '0']);
  const close = async () => {
    await explorer.stop();
    kubeconfig.remove();
    await server.stop();
  };
  return { url: explorer.url, close };
}

async function take(browser: Browser, url: string, { name, path, scheme, ready }: Picture) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(url + path);
  await ready(page);
  await page.getByText('Live', { exact: true }).first().waitFor();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  process.stdout.write(`docs/screenshots/${name}.png\n`);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const name of new Set(pictures.map(({ cluster }) => cluster))) {
    const cluster = await openCluster(name);
    try {
      for (const picture of pictures) if (picture.cluster === name) await take(browser, cluster.url, picture);
    } finally {
      await cluster.close();
    }
  }
} finally {
  await browser.close();
}
