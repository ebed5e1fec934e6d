/** What a browser with an empty cache is sent before a screen stands there with its answer. */
import type { Browser, Request } from '@playwright/test';

export interface FirstLoad {
  /** Bytes as sent: compressed, without headers. */
  scripts: number;
  all: number;
  /** ms until `shown` is visible. */
  took: number;
}

/** `shown`: text that stands on the screen once it has its answer. */
export async function measureFirstLoad(browser: Browser, address: string, shown: string): Promise<FirstLoad> {
  const page = await browser.newPage();
  const sizes: Promise<{ type: string; bytes: number }>[] = [];
  const note = (request: Request) => {
    if (!request.url().includes('/api/v1/events')) sizes.push(readSize(request));
  };
  page.on('requestfinished', note);
  const started = performance.now();
  await page.goto(address);
  await page.getByRole('main').getByText(shown).first().waitFor();
  const took = performance.now() - started;
  // What comes later is no part of it, and cannot be asked of a page that is closed.
  page.off('requestfinished', note);
  const all = await Promise.all(sizes);
  await page.close();
  const sum = (rows: { bytes: number }[]) => rows.reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum(all.filter(({ type }) => type === 'script')), all: sum(all), took };
}

async function readSize(request: Request) {
  const { responseBodySize } = await request.sizes();
  return { type: request.resourceType(), bytes: responseBodySize };
}

const node = 'ip-192-168-25-188.ec2.internal';

/** Every screen of the demo cluster, with what stands on it once it is there. */
export const measuredScreens: readonly { path: string; shown: string }[] = [
  { path: '/ip-addresses', shown: '192.168.25.188' },
  { path: '/ip-addresses?view=table', shown: '192.168.14.69' },
  { path: '/overview', shown: node },
  { path: '/identities', shown: '18012' },
  { path: '/identities?view=graph', shown: 'No verdict' },
  { path: '/identities?view=edges', shown: 'allow at L7' },
  { path: '/policies', shown: 'pod-to-a-denied-cnp' },
  { path: '/policies/CiliumNetworkPolicy/cilium-test/pod-to-a-denied-cnp', shown: 'endpointSelector' },
  { path: '/endpoints', shown: 'coredns' },
  { path: '/endpoints?view=services', shown: 'kube-dns' },
  { path: '/nodes', shown: node },
  { path: `/nodes/${node}`, shown: 'eni-0282382b4c257f03c' },
  { path: '/resources', shown: 'ciliumnodes' },
  { path: '/resources/ciliumnodes.cilium.io', shown: node },
  { path: '/configuration', shown: 'enable-bpf-clock-probe' },
  { path: '/changes', shown: 'who wrote it' },
];
