import { expect, test } from 'vitest';
import { toVisibleText } from './visible-text.ts';

test.each([
  ['plain k8s:app=web', 'plain k8s:app=web'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a\u202eb', 'a\\u202eb'],
  ['a\u200bb\u2066c\u0000\u001b[31m\u0085', 'a\\u200bb\\u2066c\\u0000\\u001b[31m\\u0085'],
  ['two\nlines\tand\r', 'two\\nlines\\tand\\r'],
  ['שלום عالم', 'שלום عالم'],
  ['👩‍💻 日本', '👩‍💻 日本'],
])('[RS19] %j is shown as %j', (text, shown) => {
  expect(toVisibleText(text)).toBe(shown);
});
