/** The server-side tables that kubectl prints (`meta.k8s.io/v1 Table`). */
import { findByJsonPath } from '../json-path.ts';
import type { Manifest } from '../manifest.ts';
import { type PrinterColumn, type Resource, resourceKey } from '../resources.ts';
import { formatAge } from './age.ts';
import { findKindTable } from './columns.ts';
import { column, type KindTable, NAME } from './kind-table.ts';

export type IncludeObject = 'None' | 'Metadata' | 'Object';

/** The table of a resource: the API server's own for a builtin kind, the definition's printer columns for a custom one. */
export function tableOf(resource: Resource, version: string): KindTable {
  const columns = resource.versions.find((one) => one.name === version)?.columns ?? [];
  return findKindTable(resourceKey(resource.group, resource.name)) ?? customTable(columns);
}

function customTable(columns: PrinterColumn[]): KindTable {
  return {
    columns: [
      NAME,
      ...columns.map(({ jsonPath, description, ...rest }) =>
        column(rest.name, {
          ...rest,
          description: description ?? `Custom resource definition column (in JSONPath format): ${jsonPath}`,
        }),
      ),
    ],
    cells: (object, now) => [object.metadata.name, ...columns.map((one) => customCell(object, one, now))],
  };
}

/** Only the first value a path selects is shown; a value of another type than the column's is an empty cell. */
function customCell(object: Manifest, { jsonPath, type }: PrinterColumn, now: number): unknown {
  const value = findByJsonPath(object, jsonPath)[0];
  if (value === undefined || value === null) return null;
  switch (type) {
    case 'string':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'integer':
      return typeof value === 'number' ? Math.trunc(value) : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'date':
      if (typeof value !== 'string') return null;
      return Number.isNaN(Date.parse(value)) ? '<invalid>' : formatAge(value, now);
    default:
      return null;
  }
}

export function tableRow(table: KindTable, object: Manifest, include: IncludeObject, now: number): unknown {
  const conditions = table.conditions?.(object) ?? [];
  return {
    cells: table.cells(object, now),
    ...(conditions.length > 0 ? { conditions } : {}),
    object: include === 'Object' ? object : include === 'Metadata' ? toPartialMetadata(object) : null,
  };
}

export function toPartialMetadata(object: Manifest): unknown {
  return { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata };
}
