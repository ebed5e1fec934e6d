/**
 * `node bin/run.js [--build] <program> [arguments]`: what every npm script starts with. Installs and builds when needed, then
 * runs the program under the pinned runtime. Plain JavaScript without dependencies: in a fresh clone nothing else is there.
 */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import * as module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.js';
import { install } from './install.js';
import { compileCache, describeNode, findPinnedRuntime, judgeNode, root } from './runtime.js';

const argv = process.argv.slice(2);
const builds = argv[0] === '--build';
const [program, ...args] = builds ? argv.slice(1) : argv;
const asksOnly = args.some((arg) => arg === '--help' || arg === '-h' || arg === '--version');

function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** In this process when it is the right runtime already; else as a child that gets our signals and whose end is ours. */
async function runUnder(runtime) {
  const path = join(root, program);
  if (realpathSync(runtime) === realpathSync(process.execPath)) {
    module.enableCompileCache?.(compileCache);
    process.argv = [process.execPath, path, ...args];
    await import(pathToFileURL(path).href);
    return;
  }
  const child = spawn(runtime, [path, ...args], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const version = process.versions.node;
if (judgeNode(version) === 'refused') end(describeNode(version));
const installFailed = await install();
if (installFailed) end(installFailed);

const pinned = findPinnedRuntime();
const said = describeNode(version, pinned?.version);
if (said && !pinned) end(said);
if (said) process.stderr.write(`${said}\n`);
const runtime = pinned?.path ?? process.execPath;

const buildFailed = builds && !asksOnly && (await build(runtime));
if (buildFailed) end(buildFailed);
await runUnder(runtime);
