import type { Resource } from '../../lib/model/resources/resource.ts';
import { parseSort } from '../ui/text-column.ts';
import { type SortValue, sortRows } from './sort-rows.ts';

const values: Record<string, (resource: Resource) => SortValue> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  short: ({ shortNames }) => shortNames[0],
  scope: ({ scope }) => scope,
  versions: ({ versions }) => versions[0],
  schema: ({ schemaVersion }) => schemaVersion,
  objects: ({ objects }) => objects,
  state: ({ state }) => state,
  created: ({ createdAt }) => createdAt,
};

/** The kinds that `q` is in (name, kind, short name), in the order of `sort`; by name otherwise. */
export function toResourceRows(resources: readonly Resource[], q: string, sort: string): Resource[] {
  const wanted = q.trim().toLowerCase();
  const found = resources.filter(({ name, kind, shortNames }) =>
    [name, kind, ...shortNames].some((text) => text.toLowerCase().includes(wanted)),
  );
  const by = parseSort(sort);
  const read = by && values[by.column];
  return read ? sortRows(found, read, by.descending) : found;
}
