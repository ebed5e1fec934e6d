import { expect, test } from 'vitest';
import { parseSelection, toSelection } from './selection.ts';

test('everything after the first colon is the id', () => {
  expect(parseSelection('ip:2001:db8::1')).toEqual({ kind: 'ip', id: '2001:db8::1' });
  expect(parseSelection('pod:cilium-test/echo-a')).toEqual({ kind: 'pod', id: 'cilium-test/echo-a' });
  expect(parseSelection(toSelection('eni', 'eni-0282382b4c257f03c'))).toEqual({
    kind: 'eni',
    id: 'eni-0282382b4c257f03c',
  });
});

test('what names nothing selects nothing', () => {
  for (const text of [null, '', 'ip', 'ip:', ':1.2.3.4', 'cow:1']) expect(parseSelection(text)).toBeUndefined();
});
