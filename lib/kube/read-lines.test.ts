import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function* chunksOf(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test.each([1, 2, 3, 7, 1000])(
  '[R7] lines are whole however the stream is cut (%i bytes a chunk), also inside a character',
  async (size) => {
  const lines: string[] = [];
  for await (const line of readLines(chunksOf('été\n\nœuf 😀\nlast', size))) lines.push(line);
  expect(lines).toEqual(['été', '', 'œuf 😀', 'last']);
      'été',
      '',
      'œuf 😀',
      'last',
    ]);
  },
);
