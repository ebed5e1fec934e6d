import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { writeKubeconfig } from './open-cluster.ts';
import { root } from './runtime.js';

const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, 0o600);
  return path;
}

/** Nothing listens on port 1. */
const kubeconfig = write(
  'kubeconfig',
  JSON.stringify({
    'current-context': 'here',
    clusters: [{ name: 'here', cluster: { server: 'http://127.0.0.1:1' } }],
    contexts: [{ name: 'here', context: { cluster: 'here' } }],
  }),
);

async function start(args: string[]) {
  const env = { ...process.env, HOME: folder, KUBECONFIG: '' };
  const child = spawn(process.execPath, [join(root, 'bin/cilium-explorer.ts'), ...args], { env });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { out, err, code };
}

describe('a mistake is one sentence with what to do, a non-zero exit, and no stack trace', () => {
  it.concurrent.each([
    ['an unknown flag', ['--kubeconfg'], 2, /^Unknown option '--kubeconfg': --help lists what there is\.\n$/],
    ['an unknown demo', ['--demo=none'], 2, /^No demo cluster is called none: there are .+\.\n$/],
    ['no kubeconfig at all', [], 1, /^No kubeconfig was found .+ --kubeconfig.+\n$/],
    ['a kubeconfig that is not there', ['--kubeconfig', '/none'], 1, /^There is no file \/none: .+\n$/],
    ['a kubeconfig that is none', ['--kubeconfig', write('bad', 'a: [b')], 1, /cannot be read .+: check the file.+\n$/],
    [
      'an unknown context',
      ['--kubeconfig', kubeconfig, '--context', 'x'],
      1,
      /no context "x"; choose one .+: here\.\n$/,
    ],
    [
      'an API server that does not answer',
      ['--kubeconfig', kubeconfig],
      1,
      /127\.0\.0\.1:1 does not answer .+: check .+\n$/,
    ],
    ['a recording that is not there', ['--objects', '/none.yaml'], 1, /^Cannot read \/none\.yaml: .+\n$/],
    ['a recording that is none', [write('notes.txt', 'hello')], 1, /does not hold Kubernetes objects: give what .+\n$/],
  ])('%s', async (_what, args, code, sentence) => {
    const ended = await start(args);
    expect(ended.err).toMatch(sentence);
    expect(ended.err.trim().split('\n').length).toBe(1);
    expect(ended).toMatchObject({ code, out: '' });
  });
});

describe('questions to the program itself', () => {
  it('are answered at once', async () => {
    expect(await start(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n', err: '' });
    expect((await start(['--list-demos'])).out).toMatch(/^eks-basic-cilium /m);
  });
});

describe('the kubeconfig of the demo', () => {
  it('is for its user alone, and goes with the process', () => {
    const { path, remove } = writeKubeconfig('{}');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    remove();
    expect(() => statSync(path)).toThrow('ENOENT');
  });
});
