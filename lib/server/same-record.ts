/**
 * Whether two readings of one object say the same. A resourceVersion never comes twice with different content, so an equal
 * one settles it; a different one does not: kubelets and agents renew objects of which nothing that is read here changes.
 */
import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord } from '../model/records.ts';

export function isSameRecord(before: AnyRecord, after: AnyRecord): boolean {
  if (before.uid !== after.uid) return false;
  if (before.resourceVersion !== undefined && before.resourceVersion === after.resourceVersion) return true;
  return isDeepStrictEqual(withoutVersion(before), withoutVersion(after));
}

const withoutVersion = (record: AnyRecord) => ({ ...record, resourceVersion: undefined });
