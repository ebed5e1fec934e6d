/**
 * `npm run screenshots`: every screen, light and dark, at three widths, of demo clusters that stand still. Written to
 * docs/screenshots and committed. `npm run screenshots -- nodes search` takes those alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../bin/find-browser.ts';
import { writeKubeconfig } from '../bin/open-cluster.ts';
import { startDemoServer } from '../lib/demo/demo-server.ts';
import { loadCluster } from '../lib/demo/load-cluster.ts';
import { everyScreen, type ScreenCase, themes, widths } from './every-screen.ts';
import { runExplorer } from './run-explorer.ts';
import { shrinkPng } from './shrink-png.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

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
  return { url: explorer.url, store: server.store, close };
}

async function take(
  browser: Browser,
  url: string,
  screen: ScreenCase,
  theme: (typeof themes)[number],
  viewport: (typeof widths)[number],
) {
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(url + screen.path);
  await screen.ready(page);
  await page.getByRole('banner').getByRole('button', { name: /Live/, includeHidden: true }).waitFor();
  const name = `${screen.name}-${theme}-${viewport.name}.png`;
  writeFileSync(join(folder, name), shrinkPng(await page.screenshot()));
  await page.close();
  process.stdout.write(`docs/screenshots/${name}\n`);
}

const wanted = process.argv.slice(2);
const chosen = everyScreen.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const name of new Set(chosen.map(({ cluster }) => cluster))) {
    const cluster = await openCluster(name);
    try {
      for (const screen of chosen.filter((each) => each.cluster === name)) {
        screen.happens?.(cluster.store);
        for (const theme of themes) for (const width of widths) await take(browser, cluster.url, screen, theme, width);
      }
    } finally {
      await cluster.close();
    }
  }
} finally {
  await browser.close();
}
