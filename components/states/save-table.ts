import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { saveFile } from '../ui/save-file.ts';
import { type TextColumn, toTableCsv } from '../ui/text-column.ts';
import { nameSources } from './name-sources.ts';

/** Rows as a CSV, saved under a name that carries the revision; its first line says which sources were not synced. */
export function saveTable<Row>(
  name: string,
  { revision, sources }: { revision: number; sources: readonly SourceAnswer[] },
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
) {
  saveFile(`${name}-rev-${revision}.csv`, toTableCsv(nameSources(revision, sources), columns, rows));
}
