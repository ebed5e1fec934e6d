/**
 * Which Node may run what. Plain JavaScript without dependencies: it runs before the install, on Node 20 too.
 *
 * Three answers for a Node version:
 * - supported: within `engines` of package.json
 * - bridge: too old or odd, but able to install; the programs then run under the pinned runtime of node_modules
 * - refused: not tried
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where Node keeps compiled modules: the credentials library alone is a thousand files, a third of a start. */
export const compileCache = join(root, 'node_modules/.cache/compiled');

/** The oldest minor of every supported major, as `engines` of package.json says it. */
const supportedFrom = { 22: 19, 24: 0, 26: 0 };
const oldestBridge = 20;

/** @param {string} version `20.20.2` or `v20.20.2` */
export function judgeNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const from = supportedFrom[major];
  if (from !== undefined && minor >= from) return 'supported';
  return major >= oldestBridge ? 'bridge' : 'refused';
}

/** One sentence for whoever starts us with that Node; undefined when there is nothing to say. */
export function describeNode(version, pinned) {
  const judged = judgeNode(version);
  const supported = 'Cilium Explorer supports Node 22.19 or later of 22, Node 24 and Node 26';
  if (judged === 'supported') return undefined;
  if (judged === 'refused')
    return `${supported}; this is Node ${version}: install one of them (nodejs.org) and try again.`;
  if (pinned === undefined) {
    return `${supported}; this is Node ${version}, and the runtime that the lock file pins could not be installed: install one of them (nodejs.org) and try again.`;
  }
  return `${supported}; this is Node ${version}, so it runs under the Node ${pinned} that the lock file pins.`;
}

/** Path of the runtime that the npm package `node` brings, when it is there and starts. */
export function findPinnedRuntime() {
  const places = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'].map((place) => join(root, place));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) return undefined;
  if (realpathSync(found) === realpathSync(process.execPath)) return { path: found, version: process.versions.node };
  const asked = spawnSync(found, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? { path: found, version: asked.stdout.trim().replace(/^v/, '') } : undefined;
}
