import type { ObjectPage, TableRow } from '../../lib/model/resources/resource.ts';
import { formatObjectName } from '../../lib/url/resources-params.ts';
import { parseSort } from '../ui/text-column.ts';
import { type SortValue, sortRows } from './sort-rows.ts';

type Table = Pick<ObjectPage, 'columns' | 'rows'>;

/** `Age` is counted from creationTimestamp, so that it goes on: the cell holds the age at the time of reading. */
export const isAge = (column: { name: string; type: string } | undefined) =>
  column?.name === 'Age' && column.type === 'date';

/** The rows that `q` is in (in any cell, or the namespace), in the order of `sort`; as served otherwise. */
export function toObjectRows(table: Table, q: string, sort: string): TableRow[] {
  const wanted = q.trim().toLowerCase();
  const found = wanted === '' ? table.rows : table.rows.filter((row) => toText(row).includes(wanted));
  const by = parseSort(sort);
  const read = by && findReader(table.columns, by.column);
  return by && read ? sortRows(found, read, by.descending) : [...found];
}

const toText = (row: TableRow) => [formatObjectName(row), ...row.cells].join('\n').toLowerCase();

/** A column is called by its name: two of one name are told apart by neither kubectl nor us. */
function findReader(columns: Table['columns'], column: string): ((row: TableRow) => SortValue) | undefined {
  if (column === 'namespace') return (row) => row.namespace;
  const index = columns.findIndex(({ name }) => name === column);
  if (index < 0) return undefined;
  // The oldest first, as the smallest number would be: an age is a time read backwards.
  if (isAge(columns[index])) return (row) => (row.createdAt === undefined ? null : -Date.parse(row.createdAt));
  return (row) => row.cells[index];
}
