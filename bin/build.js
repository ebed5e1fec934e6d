/**
 * `next build` when the sources changed. Plain JavaScript without dependencies.
 *
 * A failed `next build` destroys what stands in its folder, so a build goes to a folder of its own and is swapped in when it is
 * whole: a failed one leaves the previous build where it was.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './run-logged.js';
import { root } from './runtime.js';

const sources = ['app', 'components', 'lib', 'public', 'next.config.js', 'postcss.config.js', 'package-lock.json'];
const finished = join(root, '.next');
const stamp = 'explorer-sources';

function* listFiles(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    if (!/\.test\.tsx?$|[\\/]testing[\\/]/.test(path)) yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* listFiles(join(path, name));
}

/** Digest of everything that goes into a build: contents, not times, because a clone has new times. */
function hashSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of listFiles(join(root, source))) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function isBuilt(digest) {
  const path = join(finished, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === digest;
}

/** Builds when needed; resolves with the sentence to end with when that fails. */
export async function build(runtime) {
  const digest = hashSources();
  if (isBuilt(digest)) return undefined;
  // Made again by next.config.js: it gathers the folders of all builds.
  rmSync(join(root, 'tsconfig.next.json'), { force: true });
  const name = `.next-building-${process.pid}`;
  const folder = join(root, name);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const failed = await runLogged('building the screens', runtime, [next, 'build'], {
    EXPLORER_DIST: name,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
  if (!failed) swapIn(folder, digest);
  rmSync(folder, { recursive: true, force: true });
  return failed ? 'next build failed: see its output above; the previous build, if any, is untouched.' : undefined;
}

function swapIn(folder, digest) {
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  writeFileSync(join(folder, stamp), digest);
  const previous = `${folder}-previous`;
  if (existsSync(finished)) renameSync(finished, previous);
  renameSync(folder, finished);
  rmSync(previous, { recursive: true, force: true });
}
