/** Finds a Chromium for the end-to-end tests: named, installed, downloaded by the test tool, or Debian's package when root. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runLogged } from './run-logged.js';
import { root } from './runtime.js';

/** What is asked of the machine; a test puts another one in. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  /** Starts and says its version: being there is not enough (snap stubs, missing libraries). */
  starts(path: string): boolean;
  isExecutable(path: string): boolean;
  /** Where the test tool keeps the browser it downloads. */
  ownPath(): string;
  /** Both resolve when tried, successful or not. */
  download(): Promise<unknown>;
  installPackage(): Promise<unknown>;
  isRoot: boolean;
}

const variables = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function findInstalled(machine: Machine): string | undefined {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => machine.isExecutable(path) && machine.starts(path));
}

function findOwn(machine: Machine): string | undefined {
  const path = machine.ownPath();
  return machine.isExecutable(path) && machine.starts(path) ? path : undefined;
}

/** Path of a Chromium that starts. Rejects with a sentence that says what to do. */
export async function findBrowser(machine: Machine = thisMachine()): Promise<string> {
  const variable = variables.find((name) => machine.env[name]);
  const named = variable && machine.env[variable];
  if (named && machine.starts(named)) return named;
  if (named) throw new Error(`${variable} names ${named}, which does not start: name a Chromium or Chrome that does.`);
  const found = findInstalled(machine) ?? findOwn(machine);
  if (found) return found;
  await machine.download();
  const downloaded = findOwn(machine);
  if (downloaded) return downloaded;
  if (machine.isRoot) await machine.installPackage();
  const installed = machine.isRoot ? findInstalled(machine) : undefined;
  if (installed) return installed;
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or name one with CHROMIUM_PATH.',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function thisMachine(): Machine {
  const apt = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium';
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  return {
    env: process.env,
    starts: (path) => spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0,
    isExecutable,
    ownPath: () => chromium.executablePath(),
    download: () => runLogged('downloading a Chromium', process.execPath, [playwright, 'install', 'chromium']),
    installPackage: () => runLogged("installing Debian's Chromium", 'sh', ['-c', apt]),
    isRoot: process.getuid?.() === 0 && process.platform === 'linux',
  };
}
