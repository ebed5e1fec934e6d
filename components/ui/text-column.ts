import { type CsvCell, toCsv } from './csv.ts';
import type { Column, Sort } from './data-table.tsx';

/** A column whose cells are also text: what a copy and a saved file hold. */
export interface TextColumn<Row> extends Column<Row> {
  text: (row: Row) => CsvCell;
  /** "name", "address": what the menu of a row offers to copy from this column. */
  copies?: string;
}

/** `comment` is the first line, after `# `. */
export const toTableCsv = <Row>(comment: string, columns: readonly TextColumn<Row>[], rows: readonly Row[]): string =>
  toCsv(comment, [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))]);

/** The cells of a row with tabs between them, as a spreadsheet takes them; a tab or a new line within a cell becomes a space. */
export const toRowText = <Row>(columns: readonly TextColumn<Row>[], row: Row): string =>
  columns.map(({ text }) => `${text(row) ?? ''}`.replace(/[\t\r\n]+/g, ' ')).join('\t');

/** `sort` of a URL: a column, `-` before it for descending; '' is no order. */
export const parseSort = (sort: string): Sort | undefined =>
  sort === '' ? undefined : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') };

export const formatSort = ({ column, descending }: Sort): string => `${descending ? '-' : ''}${column}`;
