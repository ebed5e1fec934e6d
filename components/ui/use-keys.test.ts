import { expect, test } from 'vitest';
import { findBinding, readKey } from './use-keys.ts';

const names = ['/', '?', 'g o', 'g i', 'mod+k'];
const stroke = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey', boolean>> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

test('Ctrl and Cmd are one modifier; Alt belongs to the system', () => {
  expect(readKey(stroke('K', { ctrlKey: true }))).toBe('mod+k');
  expect(readKey(stroke('k', { metaKey: true }))).toBe('mod+k');
  expect(readKey(stroke('g', { altKey: true }))).toBeUndefined();
  expect(readKey(stroke('?'))).toBe('?');
});

test('a prefix waits for its second key', () => {
  expect(findBinding(names, '', 'g')).toEqual({ prefix: 'g' });
  expect(findBinding(names, 'g', 'o')).toEqual({ name: 'g o', prefix: '' });
});

test('a second key that completes nothing counts on its own', () => {
  expect(findBinding(names, 'g', '/')).toEqual({ name: '/', prefix: '' });
  expect(findBinding(names, 'g', 'g')).toEqual({ prefix: 'g' });
  expect(findBinding(names, 'g', 'x')).toEqual({ prefix: '' });
  expect(findBinding(names, '', 'o')).toEqual({ prefix: '' });
});
