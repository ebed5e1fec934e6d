import { describe, expect, test } from 'vitest';
import { type MatrixPair, toMatrix } from './to-matrix.ts';

const pair = (from: string, to: string, lines: MatrixPair['lines']): MatrixPair => ({ from, to, lines });
const allowed = (from: string, to: string, count = 1) => pair(from, to, { allowed: count });

describe('[GD24] order', () => {
  test('by rank, then by name, outside last', () => {
    const { names } = toMatrix(
      [allowed('web', 'api'), allowed('api', 'db'), allowed('', 'web')],
      ['db', 'web', 'api', 'idle'],
    );
    expect(names).toEqual(['idle', 'web', 'api', 'db', '']);
  });

  test('a pair against the flow does not turn it', () => {
    const { names } = toMatrix([allowed('b', 'a', 5), allowed('a', 'b', 2)], []);
    expect(names).toEqual(['b', 'a']);
  });

  test('a namespace that six of eight reach stands first and ranks nobody', () => {
    const apps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const { names, hubs } = toMatrix(
      [...apps.slice(0, 6).map((app) => allowed(app, 'kube-system')), allowed('g', 'a')],
      apps,
    );
    expect([...hubs]).toEqual(['kube-system']);
    expect(names).toEqual(['kube-system', 'b', 'c', 'd', 'e', 'f', 'g', 'a']);
  });

  test('five of eight are no hub', () => {
    const apps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(
      toMatrix(
        apps.slice(0, 5).map((app) => allowed(app, 'kube-system')),
        apps,
      ).hubs.size,
    ).toBe(0);
  });

  test('denied lines neither rank nor make a hub', () =>
    expect(toMatrix([pair('z', 'a', { denied: 3 })], []).names).toEqual(['a', 'z']));
});

describe('[GD24] cells', () => {
  test('number, style of most, denied, unknown', () => {
    const { cells } = toMatrix(
      [pair('a', 'b', { allowed: 1, l7: 2, denied: 1, unknown: 1 }), pair('b', 'b', { denied: 2 })],
      [],
    );
    expect(cells).toEqual([
      { from: 'a', to: 'b', count: 5, style: 'l7', denied: 1, unknown: 1 },
      { from: 'b', to: 'b', count: 2, style: 'denied', denied: 2, unknown: 0 },
    ]);
  });

  test('of equals the first of allowed, L7, unknown, denied', () =>
    expect(toMatrix([pair('a', 'b', { denied: 1, allowed: 1 })], []).cells[0]?.style).toBe('allowed'));

  test('a pair without lines has none; cells stand in the order of their rows and columns', () => {
    const { cells } = toMatrix([allowed('b', 'c'), allowed('a', 'c'), pair('c', 'a', {}), allowed('a', 'b')], []);
    expect(cells.map(({ from, to }) => `${from}${to}`)).toEqual(['ab', 'ac', 'bc']);
  });

  test('25 px with numbers up to 30 names, 14 px without above', () => {
    const names = Array.from({ length: 31 }, (_, index) => `n${index}`);
    expect(toMatrix([], names.slice(1))).toMatchObject({ cell: 25, numbers: true });
    expect(toMatrix([], names)).toMatchObject({ cell: 14, numbers: false });
  });
});

test('[GD1] the order of pairs and names does not matter', () => {
  const pairs = [allowed('a', 'b'), allowed('b', 'c'), pair('c', 'a', { unknown: 1 })];
  expect(toMatrix(pairs.toReversed(), ['c', 'b', 'a'])).toEqual(toMatrix(pairs, ['a', 'b', 'c']));
});
