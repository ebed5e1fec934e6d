import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMissing } from './install.js';
import { describeNode, judgeNode, root } from './runtime.js';

describe('which Node may start a command', () => {
  it.each([
    ['16.20.2', 'refused'],
    ['18.20.8', 'refused'],
    ['20.20.2', 'bridge'],
    ['21.7.3', 'bridge'],
    ['22.18.0', 'bridge'],
    ['22.19.0', 'supported'],
    ['22.22.1', 'supported'],
    ['23.11.0', 'bridge'],
    ['v24.0.0', 'supported'],
    ['24.21.0', 'supported'],
    ['25.1.0', 'bridge'],
    ['26.0.0', 'supported'],
  ])('Node %s is %s', (version, judged) => expect(judgeNode(version)).toBe(judged));

  it('supports exactly what engines of package.json says', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(engines.node).toBe('^22.19.0 || ^24.0.0 || ^26.0.0');
  });

  it('says one sentence, and says nothing on a supported Node', () => {
    expect(describeNode('24.21.0', undefined)).toBeUndefined();
    expect(describeNode('18.20.8', '24.21.0')).toMatch(
      /^Cilium Explorer supports .*this is Node 18\.20\.8: install one/,
    );
    expect(describeNode('20.20.2', '24.21.0')).toMatch(/this is Node 20\.20\.2, so it runs under the Node 24\.21\.0/);
    expect(describeNode('20.20.2', undefined)).toMatch(/could not be installed: install one of them/);
  });
});

describe('whether an install is needed', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.5' },
    'node_modules/@next/swc-win32-x64-msvc': { version: '16.4.5', optional: true },
  };

  it('is not, when everything of this platform is there', () => {
    expect(listMissing(wanted, { 'node_modules/next': { version: '16.4.5' } })).toEqual([]);
  });

  it('is, when a package is missing or of another version', () => {
    expect(listMissing(wanted, {})).toEqual(['node_modules/next']);
    expect(listMissing(wanted, { 'node_modules/next': { version: '16.4.6' } })).toEqual(['node_modules/next']);
  });
});

describe('npm start -- --help', () => {
  it('answers without building anything', () => {
    const args = [join(root, 'bin/run.js'), '--build', 'bin/cilium-explorer.ts', '--help'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout).toContain('--kubeconfig');
    expect(status).toBe(0);
  });
});
