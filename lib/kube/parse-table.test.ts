import { expect, test } from 'vitest';
import { parseTable } from './parse-table.ts';

const metadata = { name: 'web', namespace: 'shop', creationTimestamp: '2023-07-04T14:20:41Z', managedFields: [{}] };

test('[RS6] columns and cells are as the API server prints them; a priority above 0 is wide', () => {
  const table = {
    kind: 'Table',
    metadata: { continue: 'next', remainingItemCount: 12 },
    columnDefinitions: [
      { name: 'Name', type: 'string', format: 'name', priority: 0, description: 'its name' },
      { name: 'Endpoint ID', type: 'integer', priority: 0 },
      { name: 'IPv6', type: 'string', priority: 1 },
    ],
    rows: [{ cells: ['web', 2522, null], object: { kind: 'PartialObjectMetadata', metadata } }],
  };
  expect(parseTable(table)).toEqual({
    columns: [
      { name: 'Name', type: 'string', wide: false, description: 'its name' },
      { name: 'Endpoint ID', type: 'integer', wide: false },
      { name: 'IPv6', type: 'string', wide: true },
    ],
    rows: [{ namespace: 'shop', name: 'web', createdAt: '2023-07-04T14:20:41.000Z', cells: ['web', 2522, null] }],
    continue: 'next',
    remaining: 12,
  });
});

test('[RS6] a server that makes no table gives name and age', () => {
  const { columns, rows } = parseTable({ kind: 'CiliumNodeList', metadata: { continue: '' }, items: [{ metadata }] });
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['Name', 'string'],
    ['Age', 'date'],
  ]);
  expect(rows[0]?.cells).toEqual(['web', '2023-07-04T14:20:41.000Z']);
});

test('[RS6] a cell of another type is the JSON that it is, a missing one is nothing', () => {
  const row = { cells: [{ a: [1] }, true, undefined], object: { metadata: { name: 'web' } } };
  const { rows } = parseTable({ kind: 'Table', columnDefinitions: [], rows: [row] });
  expect(rows).toEqual([{ name: 'web', cells: ['{"a":[1]}', true, null] }]);
});

test.each([
  ['no list at all', { kind: 'Status' }],
  ['a row without an object', { kind: 'Table', columnDefinitions: [], rows: [{ cells: [] }] }],
  ['a column without a name', { kind: 'Table', columnDefinitions: [{}], rows: [] }],
  ['text', 'no'],
])('[RS14] %s cannot be read, and the field is named', (_, answer) => {
  expect(() => parseTable(answer)).toThrow(/items|name|is no object/);
});
