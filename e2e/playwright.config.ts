/** End-to-end tests: one worker, which shares its explorer among the tests, because the machine also runs a browser. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../bin/find-browser.ts';

// Workers inherit it: the search is made once.
process.env.CHROMIUM_PATH ??= await findBrowser();
const isRoot = process.getuid?.() === 0;
const quiet = ['--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  // They end what hangs; how fast a machine is decides nothing.
  timeout: 120_000,
  expect: { timeout: 45_000 },
  outputDir: '../node_modules/.cache/explorer-tests/e2e',
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 1000 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's sandbox does not start for root.
      args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
