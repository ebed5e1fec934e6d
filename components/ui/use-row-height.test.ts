import { expect, test } from 'vitest';
import { toStackedHeight } from './use-row-height.ts';

const text = {};
const number = { numeric: true };
const skipped = { className: 'stack-skip' };

// ui.css: 8 px above and below, the title's 27, a border of 1; 18 for each line under it.
test.each([
  ['a title alone', [text], 44],
  ['two texts below it', [text, text, text], 80],
  ['one number has a line of its own', [text, number], 62],
  ['two numbers stand side by side', [text, number, number], 62],
  ['three numbers take two lines, whatever stands between them', [text, number, text, number, number], 98],
  ['what a phone leaves out takes no line, and is no title', [skipped, text, text, skipped], 62],
  ['a title that is a number', [number, number], 62],
])('[LK8] %s', (_, columns, height) => {
  expect(toStackedHeight(columns)).toBe(height);
});
