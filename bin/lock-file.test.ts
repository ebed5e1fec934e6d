import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './runtime.js';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const names = new Set(Object.keys(lock.packages));

/** Programs compiled per platform, and how each names a platform. Without its package that platform gets no compiler. */
const programs: Record<string, Record<string, string>> = {
  next: {
    'linux x64': '@next/swc-linux-x64-gnu',
    'linux arm64': '@next/swc-linux-arm64-gnu',
    'darwin x64': '@next/swc-darwin-x64',
    'darwin arm64': '@next/swc-darwin-arm64',
    'win32 x64': '@next/swc-win32-x64-msvc',
    'win32 arm64': '@next/swc-win32-arm64-msvc',
  },
  biome: {
    'linux x64': '@biomejs/cli-linux-x64',
    'linux arm64': '@biomejs/cli-linux-arm64',
    'darwin x64': '@biomejs/cli-darwin-x64',
    'darwin arm64': '@biomejs/cli-darwin-arm64',
    'win32 x64': '@biomejs/cli-win32-x64',
    'win32 arm64': '@biomejs/cli-win32-arm64',
  },
  tailwindcss: {
    'linux x64': '@tailwindcss/oxide-linux-x64-gnu',
    'linux arm64': '@tailwindcss/oxide-linux-arm64-gnu',
    'darwin x64': '@tailwindcss/oxide-darwin-x64',
    'darwin arm64': '@tailwindcss/oxide-darwin-arm64',
    'win32 x64': '@tailwindcss/oxide-win32-x64-msvc',
    'win32 arm64': '@tailwindcss/oxide-win32-arm64-msvc',
  },
  lightningcss: {
    'linux x64': 'lightningcss-linux-x64-gnu',
    'linux arm64': 'lightningcss-linux-arm64-gnu',
    'darwin x64': 'lightningcss-darwin-x64',
    'darwin arm64': 'lightningcss-darwin-arm64',
    'win32 x64': 'lightningcss-win32-x64-msvc',
    'win32 arm64': 'lightningcss-win32-arm64-msvc',
  },
  rolldown: {
    'linux x64': '@rolldown/binding-linux-x64-gnu',
    'linux arm64': '@rolldown/binding-linux-arm64-gnu',
    'darwin x64': '@rolldown/binding-darwin-x64',
    'darwin arm64': '@rolldown/binding-darwin-arm64',
    'win32 x64': '@rolldown/binding-win32-x64-msvc',
    'win32 arm64': '@rolldown/binding-win32-arm64-msvc',
  },
  typescript: {
    'linux x64': '@typescript/typescript-linux-x64',
    'linux arm64': '@typescript/typescript-linux-arm64',
    'darwin x64': '@typescript/typescript-darwin-x64',
    'darwin arm64': '@typescript/typescript-darwin-arm64',
    'win32 x64': '@typescript/typescript-win32-x64',
    'win32 arm64': '@typescript/typescript-win32-arm64',
  },
};

describe('package-lock.json', () => {
  for (const [program, platforms] of Object.entries(programs)) {
    it.each(Object.entries(platforms))(`names what ${program} needs on %s`, (_platform, name) => {
      expect(names).toContain(`node_modules/${name}`);
    });
  }

  it('keeps download addresses out', () => {
    const resolved = Object.entries<{ resolved?: string }>(lock.packages).filter(([, entry]) => entry.resolved);
    expect(resolved).toEqual([]);
  });

  it('has an integrity for every package of the registry', () => {
    const entries = Object.entries<{ integrity?: string; inBundle?: boolean; link?: boolean }>(lock.packages);
    const without = entries.filter(
      ([path, entry]) => path !== '' && !entry.integrity && !entry.inBundle && !entry.link,
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('pins every direct dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, v]) => !/^\d+\.\d+\.\d+$/.test(`${v}`),
    );
    expect(loose).toEqual([]);
  });
});
