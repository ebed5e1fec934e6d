/** The steps of `npm test`. Each prints what it does as it goes, and says how many of its tests passed and failed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { findBrowser } from './find-browser.ts';
import { checkImportLaw } from './import-law.ts';
import { root } from './runtime.js';

export interface Count {
  passed: number;
  failed: number;
}

export type Step = () => Promise<Count>;

const modules = (path: string) => join(root, 'node_modules', path);
const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Under this runtime, from the root, with its output shown. Resolves with whether it ended well. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

const runNode = (args: string[], env?: Record<string, string>) => run(process.execPath, args, env);

function reportPath(name: string): string {
  const folder = modules('.cache/explorer-tests');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  rmSync(path, { force: true });
  return path;
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that failed without a failed test (a file that does not load, no report) is one failure. */
export function settleCount(counted: Count | undefined, endedWell: boolean): Count {
  if (!counted) return one(false);
  return endedWell || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** Vitest's JSON report. */
export function countVitest(report: unknown): Count | undefined {
  const { numPassedTests, numFailedTests } = (report ?? {}) as { numPassedTests?: number; numFailedTests?: number };
  if (numPassedTests === undefined || numFailedTests === undefined) return undefined;
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Playwright's JSON report. A test that passed only when it was tried again has passed. */
export function countPlaywright(report: unknown): Count | undefined {
  const { stats } = (report ?? {}) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** `biome ci`: formatting and lint. It colours what it writes into a file too, unless it is told. */
const lint: Step = async () => {
  const colours = process.stdout.isTTY ? [] : ['--colors=off'];
  return one(await runNode([modules('@biomejs/biome/bin/biome'), 'ci', ...colours]));
};

const types: Step = async () => one(await runNode([modules('typescript/bin/tsc'), '--noEmit']));

const law: Step = async () => {
  const breaches = checkImportLaw();
  for (const sentence of breaches) process.stdout.write(`${sentence}\n`);
  return one(breaches.length === 0);
};

async function vitest(name: string, args: string[]): Promise<Count> {
  const report = reportPath(`${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const endedWell = await runNode([modules('vitest/vitest.mjs'), 'run', ...args, ...reporters]);
  return settleCount(countVitest(readReport(report)), endedWell);
}

const unit: Step = () => vitest('unit', []);

async function buildScreens(): Promise<boolean> {
  const failed = await build(process.execPath);
  if (failed) process.stdout.write(`${failed}\n`);
  return !failed;
}

const endToEnd: Step = async () => {
  if (!(await buildScreens())) return one(false);
  const browser = await findBrowser();
  const report = reportPath('e2e.json');
  const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'];
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const endedWell = await runNode([modules('@playwright/test/cli.js'), ...args], env);
  return settleCount(countPlaywright(readReport(report)), endedWell);
};

const kubernetes: Step = async () => {
  if (!(await buildScreens())) return one(false);
  return vitest('kubernetes', ['--config=e2e/kubernetes/vitest.config.ts']);
};

export const steps: Record<string, Step> = { lint, types, law, unit, e2e: endToEnd, kubernetes };
export const usualSteps = ['lint', 'types', 'law', 'unit', 'e2e'];
