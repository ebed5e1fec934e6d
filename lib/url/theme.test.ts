import { expect, test } from 'vitest';
import { parseTheme } from './theme.ts';

test('anything but light and dark leaves the choice to the system', () => {
  expect(parseTheme('dark')).toBe('dark');
  expect(parseTheme('light')).toBe('light');
  for (const text of [undefined, '', 'blue', '"><script>']) expect(parseTheme(text)).toBeUndefined();
});
