/** What a browser with an empty cache is sent before the tree of IP addresses stands on the screen. */
import type { Browser } from '@playwright/test';

export interface FirstLoad {
  /** Bytes as sent: compressed, without headers. */
  scripts: number;
  all: number;
  /** ms until the first address is visible. */
  tree: number;
}

export async function measureFirstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const page = await browser.newPage();
  const sizes: Promise<{ type: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    if (request.url().includes('/api/v1/events')) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ type, bytes: responseBodySize })));
  });
  const started = performance.now();
  await page.goto(`${url}/ip-addresses`);
  await page.getByText('192.168.25.188').first().waitFor();
  const tree = performance.now() - started;
  const all = await Promise.all(sizes);
  await page.close();
  const sum = (rows: { bytes: number }[]) => rows.reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum(all.filter(({ type }) => type === 'script')), all: sum(all), tree };
}
