import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { saveList } from '../ui/save-file.ts';
import { type TextColumn, toTableCsv } from '../ui/text-column.ts';
import { nameSources } from './name-sources.ts';

interface SavedAnswer {
  revision: number;
  sources: readonly SourceAnswer[];
}

/** Name of a saved file, without its ending: it carries the revision. */
export const toFileName = (name: string, { revision }: SavedAnswer) => `${name}-rev-${revision}`;

/**
 * Saves a list. As CSV its rows with every column, after a line that says which sources were not synced; as JSON the answer as served,
 * with the rows under the filter, the revision and the state of every source.
 */
export function saveTable<Row, Answer extends SavedAnswer>(
  format: SaveFormat,
  name: string,
  answer: Answer,
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
) {
  saveList(format, toFileName(name, answer), answer, () =>
    toTableCsv(nameSources(answer.revision, answer.sources), columns, rows),
  );
}
