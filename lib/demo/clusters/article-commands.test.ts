/** [LE12] docs/article.md against the article's commands. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { articleCommands } from '../testing/article-commands.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/article.md', root), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|')));
const cellsOf = (command: string) => rows.find(([, cell]) => cell === `\`${command}\``);

test('[LE12] the page has every command of the article, in its order, and no other', () => {
  expect(rows.map(([, cell]) => cell)).toEqual(articleCommands.map(({ command }) => `\`${command}\``));
});

test.each(articleCommands)('[LE12] $does: $command', ({ command, does }) => {
  const [, , screen = '', adds = ''] = cellsOf(command) ?? [];
  if (does === 'read') expect(screen).toMatch(/^\[/);
  if (does === 'local') expect(screen).toBe('no screen');
  if (does === 'write') expect(adds).toMatch(/^The command writes/);
  expect(adds).not.toBe('');
});

test('[LE12] every screen that it links is one', () => {
  const links = [...page.matchAll(/\(http:\/\/127\.0\.0\.1:8585(\/[^)]*)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(articleCommands.length);
  for (const link of links) {
    const [screen = ''] = new URL(link, 'http://x').pathname.split('/').slice(1);
    const file = new URL(`app/(explorer)/${screen}/page.tsx`, root);
    expect(existsSync(fileURLToPath(file)), link).toBe(true);
    // A kind of resource is named with its group.
    if (/^\/resources\//.test(link)) expect(link).toMatch(/^\/resources\/\w+\.cilium\.io/);
  }
});
