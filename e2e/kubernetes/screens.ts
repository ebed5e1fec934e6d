/** The explorer of a real API server as a process of its own, with exactly its rights, and a browser on it. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../bin/find-browser.ts';
import { type RunningExplorer, runExplorer } from '../run-explorer.ts';

export interface Screens {
  page: Page;
  open(path: string): Promise<void>;
  /** Rows of a table as they are seen, by header; [] while it is not there. */
  table(label: string): Promise<Record<string, string>[]>;
  /** What the main part of the screen says. */
  text(): Promise<string>;
  close(): Promise<void>;
}

/** Chromium's sandbox does not start for root. */
const flags = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Tall enough that no table is cut: rows out of view are not drawn. */
const viewport = { width: 1900, height: 2600 };

export async function openScreens(kubeconfig: string): Promise<Screens> {
  const explorer: RunningExplorer = await runExplorer(['--kubeconfig', kubeconfig, '--port', '0']);
  const browser: Browser = await chromium.launch({ executablePath: await findBrowser(), args: flags });
  const page = await browser.newPage({ viewport });
  return {
    page,
    open: async (path) => void (await page.goto(`${explorer.url}${path}`)),
    table: (label) => readTable(page, label),
    text: () => page.getByRole('main').innerText(),
    async close() {
      await browser.close();
      await explorer.stop();
    },
  };
}

function readTable(page: Page, label: string): Promise<Record<string, string>[]> {
  const rows = page.getByRole('table', { name: label, exact: true }).getByRole('row');
  return rows.evaluateAll((all) => {
    // What a screen reader hears before a number is no part of the cell.
    const cellsOf = (row: Element) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/^(endpoint|identity)\s+/, '').trim());
    const [header, ...lines] = all.map(cellsOf);
    return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at] ?? '', cell])));
  });
}
