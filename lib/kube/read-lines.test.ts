import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function* cut(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test.each([1, 2, 3, 7, 1000])(
  '[R7] lines are whole when chunks of %i bytes cut them, inside a character too',
  async (size) => {
    const lines: string[] = [];
    for await (const line of readLines(cut('été\n\nœuf 😀\nlast', size))) lines.push(line);
    expect(lines).toEqual(['été', '', 'œuf 😀', 'last']);
  },
);
