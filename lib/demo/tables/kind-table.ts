/** What a table of one kind is made of. */
import type { Manifest } from '../manifest.ts';
import { formatAge } from './age.ts';

export interface TableColumn {
  name: string;
  type: string;
  format: string;
  description: string;
  /** 0 is always shown, 1 only with `-o wide`. */
  priority: number;
}

export interface KindTable {
  columns: TableColumn[];
  /** One cell per column. `now` in ms since the epoch. */
  cells(object: Manifest, now: number): unknown[];
  conditions?(object: Manifest): unknown[];
}

export function column(name: string, options: Partial<TableColumn> = {}): TableColumn {
  return { name, type: 'string', format: '', description: '', priority: 0, ...options };
}

export const NAME = column('Name', {
  format: 'name',
  description: 'Name must be unique within a namespace and is how the object is addressed.',
});
export const AGE = column('Age', { description: 'The time since the object was created.' });
export const wide = (name: string, options: Partial<TableColumn> = {}): TableColumn =>
  column(name, { priority: 1, ...options });

/** The age cell of an object; `now` in ms since the epoch. */
export const ageOf = (object: Manifest, now: number): string => formatAge(object.metadata.creationTimestamp, now);
