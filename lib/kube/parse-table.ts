/** A page of a list as the API server prints it (`meta.k8s.io/v1 Table`), or, where it makes no table, by name and age. */
import type { Cell, PrinterColumn, TableRow } from '../model/resources/resource.ts';
import { compact, Fields } from './fields.ts';

export interface ParsedTable {
  columns: PrinterColumn[];
  rows: TableRow[];
  continue?: string;
  remaining?: number;
}

/** Throws FieldError where the answer is neither a Table nor a List. */
export function parseTable(answer: unknown): ParsedTable {
  const page = new Fields(answer);
  const metadata = page.object('metadata');
  const isTable = page.text('kind') === 'Table';
  if (!isTable && !page.has('items')) page.fail('items', 'is missing');
  return compact({
    columns: isTable ? page.list('columnDefinitions').map(parseColumn) : plainColumns,
    rows: isTable ? page.list('rows').map(parseRow) : page.list('items').map(parseItem),
    continue: metadata.word('continue'),
    remaining: metadata.number('remainingItemCount'),
  });
}

const plainColumns: PrinterColumn[] = [
  { name: 'Name', type: 'string', wide: false },
  { name: 'Age', type: 'date', wide: false },
];

const parseColumn = (column: Fields): PrinterColumn =>
  compact({
    name: column.name('name'),
    type: column.text('type') ?? 'string',
    wide: (column.number('priority') ?? 0) > 0,
    description: column.word('description'),
  });

function parseRow(row: Fields): TableRow {
  const cells = row.raw('cells');
  return { ...parseNames(row.object('object')), cells: Array.isArray(cells) ? cells.map(toCell) : [] };
}

function parseItem(item: Fields): TableRow {
  const names = parseNames(item);
  return { ...names, cells: [names.name, names.createdAt ?? null] };
}

function parseNames(object: Fields): Omit<TableRow, 'cells'> {
  const metadata = object.object('metadata');
  const createdAt = metadata.time('creationTimestamp');
  return compact({
    namespace: metadata.word('namespace'),
    name: metadata.name('name'),
    createdAt: createdAt === undefined ? undefined : new Date(createdAt).toISOString(),
  });
}

/** A cell is text, a number, true or false, or nothing; whatever else comes is shown as the JSON that it is. */
function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
