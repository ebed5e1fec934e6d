import { describe, expect, test } from 'vitest';
import { formatSelector, meets, parseSelector } from './selector.ts';

const labels: Record<string, string> = { app: 'web', tier: 'front' };
const meetsLabels = (selector: unknown) => meets(parseSelector(selector) ?? [], (key) => labels[key]);
const expression = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});

describe('[PL4] operators, as Kubernetes defines them', () => {
  test.each([
    [{}, true],
    [{ matchLabels: { app: 'web' } }, true],
    [{ matchLabels: { app: 'web', tier: 'back' } }, false],
    [expression('app', 'In', 'db', 'web'), true],
    [expression('app', 'In', 'db'), false],
    [expression('env', 'In', ''), false],
    [expression('app', 'NotIn', 'web'), false],
    [expression('env', 'NotIn', 'dev'), true],
    [expression('app', 'Exists'), true],
    [expression('env', 'Exists'), false],
    [expression('env', 'DoesNotExist'), true],
    [expression('app', 'DoesNotExist'), false],
  ])('%j: %s', (selector, met) => expect(meetsLabels(selector)).toBe(met));
});

test.each(['app', [], { matchLabels: { app: 1 } }, { matchLabels: [] }, expression('app', 'Gt', '1'), undefined])(
  '[PL5] what is no selector is not read: %j',
  (selector) => expect(parseSelector(selector)).toBeUndefined(),
);

test('is written as kubectl writes it', () => {
  const selector = {
    matchLabels: { 'k8s:app': 'web' },
    matchExpressions: [
      { key: 'tier', operator: 'In', values: ['a', 'b'] },
      { key: 'env', operator: 'NotIn', values: ['dev'] },
      { key: 'x', operator: 'Exists' },
      { key: 'y', operator: 'DoesNotExist' },
    ],
  };
  expect(formatSelector(parseSelector(selector) ?? [])).toBe('k8s:app=web,tier in (a,b),env notin (dev),x,!y');
});
