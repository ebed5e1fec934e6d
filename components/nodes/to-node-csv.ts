import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { nameSources } from '../states/name-sources.ts';
import { toCsv } from '../ui/csv.ts';
import { nodeFields } from './node-fields.ts';

/** The rows as shown, times as RFC 3339; `?` is "not known", an empty cell "none". */
export const toNodeCsv = (rows: readonly NodeRow[], revision: number, sources: readonly SourceAnswer[]): string =>
  toCsv(nameSources(revision, sources), [
    nodeFields.map(({ id }) => id),
    ...rows.map((row) => nodeFields.map(({ value }) => (value(row) === null ? '?' : value(row)))),
  ]);
