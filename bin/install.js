/**
 * `npm ci` when what is installed is not what the lock file says. Plain JavaScript without dependencies.
 *
 * npm writes what it installed into `node_modules/.package-lock.json`, last of all: an interrupted install has none, and one by
 * hand (`npm install X`) agrees with the lock file that it changed. So no stamp of our own is needed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './run-logged.js';
import { root } from './runtime.js';

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Packages of the lock file that are missing or of another version. Those of other platforms are optional and may be missing.
 * @param {Record<string, {version?: string, optional?: boolean}>} wanted `packages` of package-lock.json
 * @param {Record<string, {version?: string}>} present `packages` of node_modules/.package-lock.json
 */
export function listMissing(wanted, present) {
  return Object.keys(wanted).filter((path) => {
    if (path === '') return false;
    const { version, optional, devOptional, peer } = wanted[path];
    if (present[path] === undefined) return !(optional || devOptional || peer);
    return present[path].version !== version;
  });
}

function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules/.package-lock.json'));
  return wanted !== undefined && present !== undefined && listMissing(wanted, present).length === 0;
}

/** Installs when needed; resolves with the sentence to end with when that fails. */
export async function install() {
  if (isInstalled()) return undefined;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const failed = await runLogged('installing the packages of package-lock.json', npm, ['ci', '--no-progress']);
  return (
    failed && 'npm ci failed: see its output above; a network or a registry mirror for npm is what it mostly lacks.'
  );
}
