import { expect, test } from 'vitest';
import { chooseNames } from './choose-names.ts';
import { toCellFocus } from './to-cell-focus.ts';

const pair = (from: string, to: string, allow: number) => ({
  from,
  to,
  edges: { allow, 'allow-l7': 0, deny: 0, unknown: 0 },
});

test('[GS6] of too many namespaces those with the most edges stay, ties by name', () => {
  const pairs = [pair('a', 'b', 1), pair('b', 'b', 5), pair('c', 'd', 2)];
  // b 6, c and d 2, a 1, e none.
  expect(chooseNames(pairs, ['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['b', 'c', 'd']);
  expect(chooseNames(pairs, ['a', 'b', 'c', 'd', 'e'])).toHaveLength(5);
});

test('[GS6] a cell opens what runs from the one namespace to the other', () => {
  expect(toCellFocus('shop', 'db')).toEqual({ focus: 'namespace:shop', dir: 'out', ns: ['db'] });
  expect(toCellFocus('shop', 'shop')).toEqual({ focus: 'namespace:shop', dir: null, ns: null });
  expect(toCellFocus('', 'shop')).toEqual({ focus: 'namespace:shop', dir: 'in', ns: null });
  expect(toCellFocus('shop', '')).toEqual({ focus: 'namespace:shop', dir: 'out', ns: null });
});
