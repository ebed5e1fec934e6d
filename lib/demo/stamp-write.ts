/** Who wrote an object last, and when: what the API server keeps in metadata.managedFields. */
import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from './manifest.ts';
import { type Json, read, readList, readRecord, readText } from './read-json.ts';

export interface Write {
  manager: string;
  /** RFC 3339, to the second. */
  time: string;
}

/**
 * The object with an entry of this write. fieldsV1 names fields of the top level only: finer than that nobody reads here. A
 * change of status alone is a write to that subresource, for which the same manager has an entry of its own.
 */
export function stampWrite(object: Manifest, before: Manifest | undefined, { manager, time }: Write): Manifest {
  const fields = listChanged(object, before);
  const subresource = before && fields.every((field) => field === 'status') ? 'status' : '';
  const entries = readList(before, 'metadata', 'managedFields');
  const isMine = (entry: unknown): boolean =>
    readText(entry, 'manager') === manager && readText(entry, 'subresource') === subresource;
  const known = readRecord(entries.find(isMine), 'fieldsV1');
  const entry: Json = {
    manager,
    operation: 'Update',
    apiVersion: object.apiVersion,
    time,
    ...(subresource ? { subresource } : {}),
    fieldsType: 'FieldsV1',
    fieldsV1: { ...Object.fromEntries(fields.map((field) => [`f:${field}`, {}])), ...known },
  };
  const managedFields = [...entries.filter((one) => !isMine(one)), entry];
  return { ...object, metadata: { ...object.metadata, managedFields } };
}

/** Of metadata a writer owns labels and the like; that is told where nothing else has changed. */
function listChanged(object: Manifest, before: Manifest | undefined): string[] {
  const fields = Object.keys({ ...before, ...object }).filter(
    (field) => !['apiVersion', 'kind', 'metadata'].includes(field),
  );
  const changed = fields.filter((field) => !isDeepStrictEqual(read(object, field), read(before, field)));
  return changed.length > 0 ? changed : ['metadata'];
}
