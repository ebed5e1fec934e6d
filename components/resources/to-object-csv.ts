import type { ObjectPage, TableRow } from '../../lib/model/resources/resource.ts';
import { type CsvCell, toCsv } from '../ui/csv.ts';
import { isAge } from './to-object-rows.ts';

/** The rows as they stand on the screen, with every column, wide ones too; Age as the time it is counted from. */
export function toObjectCsv(page: ObjectPage, rows: readonly TableRow[]): string {
  const header = [...(page.namespaced ? ['namespace'] : []), ...page.columns.map(toHeader)];
  const comment = `Cilium Explorer; ${page.resource} ${page.version}; read ${page.readAt}; ${page.continue === undefined ? 'all pages' : 'not all pages'}`;
  return toCsv(comment, [header, ...rows.map((row) => toCells(page, row))]);
}

const toHeader = (column: ObjectPage['columns'][number]) => (isAge(column) ? 'created' : column.name);

function toCells({ columns, namespaced }: ObjectPage, row: TableRow): CsvCell[] {
  const cells = columns.map((column, index) => (isAge(column) ? row.createdAt : row.cells[index]));
  return namespaced ? [row.namespace, ...cells] : cells;
}
