import { describe, expect, test } from 'vitest';
import { moveInTree } from './move-in-tree.ts';
import { formatValue, type TreeLine, toTreeLines } from './to-tree-lines.ts';

const object = {
  kind: 'CiliumNode',
  metadata: { name: 'n1', labels: { a: '1' } },
  spec: { list: [{ ip: '10.0.0.1' }], none: {} },
};
const folded = { turned: new Set<string>() };
const toText = (lines: TreeLine[]) =>
  lines.map(({ depth, key, holds, value }) => {
    const content = holds ? `${holds.open ? '-' : '+'}${holds.what}${holds.size}` : formatValue(value);
    return `${'  '.repeat(depth)}${key} ${content}`;
  });

test('an object is unfolded on its first two levels, as it stands', () => {
  expect(toText(toTreeLines('CiliumNode', object, folded))).toEqual([
    'kind CiliumNode',
    'metadata -map2',
    '  name n1',
    '  labels -map1',
    '    a 1',
    'spec -map2',
    '  list -list1',
    '    0 +map1',
    '  none {}',
  ]);
});

test('a long map is folded by itself, but for the first level', () => {
  const many = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`k${i}`, i]));
  const lines = toTreeLines('CiliumNode', { spec: { many, few: { a: 1 } }, many }, folded);
  expect(toText(lines).slice(0, 5)).toEqual(['spec -map2', '  many +map13', '  few -map1', '    a 1', 'many -map13']);
});

test('what is turned over is the opposite of what it is by itself, or of all', () => {
  const id = (path: (string | number)[]) => JSON.stringify(['CiliumNode', ...path]);
  const turned = new Set([id(['metadata']), id(['spec', 'list', 0])]);
  expect(toText(toTreeLines('CiliumNode', object, { turned }))).toEqual([
    'kind CiliumNode',
    'metadata +map2',
    'spec -map2',
    '  list -list1',
    '    0 -map1',
    '      ip 10.0.0.1',
    '  none {}',
  ]);
  expect(toText(toTreeLines('CiliumNode', object, { turned, all: true }))).toContain('    0 +map1');
});

test('every line knows its path, its place and its siblings', () => {
  const line = toTreeLines('CiliumNode', object, folded).find(({ key }) => key === 'labels');
  expect(line).toMatchObject({ path: ['CiliumNode', 'metadata', 'labels'], depth: 1, place: 2, siblings: 2 });
});

test('keys that mean something elsewhere are keys', () => {
  const hostile = JSON.parse('{"__proto__": {"constructor": "x"}, "": "empty key"}');
  expect(toText(toTreeLines('X', hostile, folded))).toEqual(['__proto__ -map1', '  constructor x', ' empty key']);
});

test.each([
  ['', '""'],
  [null, 'null'],
  [{}, '{}'],
  [[], '[]'],
  [false, 'false'],
  [0, '0'],
  ['null', 'null'],
  ['a\nb', 'a\nb'],
])('the value %j reads %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

describe('keys', () => {
  const lines = toTreeLines('CiliumNode', object, folded);
  const at = (key: string | number) => lines.findIndex((line) => line.key === key);

  test.each([
    ['ArrowDown', 'kind', 'metadata'],
    ['ArrowUp', 'name', 'metadata'],
    ['Home', 'spec', 'kind'],
    ['End', 'kind', 'none'],
    ['ArrowRight', 'metadata', 'name'],
    ['ArrowLeft', 'a', 'labels'],
    ['ArrowLeft', 'name', 'metadata'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(moveInTree(key, lines, at(from))).toEqual({ to: at(to) });
  });

  test.each([
    ['ArrowLeft', 'metadata'],
    ['ArrowRight', 0],
    ['Enter', 'spec'],
    [' ', 'spec'],
  ])('%s turns %s over', (key, name) => {
    expect(moveInTree(key, lines, at(name))).toEqual({ turn: lines[at(name)] });
  });

  test.each([
    ['ArrowUp', 'kind'],
    ['ArrowDown', 'none'],
    ['ArrowLeft', 'kind'],
    ['ArrowRight', 'kind'],
    ['Enter', 'kind'],
    ['x', 'spec'],
  ])('%s leads nowhere from %s', (key, name) => {
    expect(moveInTree(key, lines, at(name))).toBeUndefined();
  });
});
