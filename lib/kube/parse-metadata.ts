import { toRecordKey, toUid } from '../model/ids.ts';
import type { OwnerReference } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { intern } from './intern.ts';

/** What every record carries: key, name, uid, times. */
export function parseMetadata(object: Fields) {
  const metadata = object.object('metadata');
  const uid = metadata.word('uid');
  const name = metadata.name('name');
  return compact({
    key: toRecordKey(metadata.word('namespace'), name),
    name,
    uid: uid === undefined ? undefined : toUid(uid),
    createdAt: metadata.time('creationTimestamp'),
    resourceVersion: metadata.word('resourceVersion'),
    writtenAt: parseWrittenAt(metadata),
  });
}

export const parseLabels = (object: Fields) => object.object('metadata').map('labels');
export const parseNamespace = (object: Fields) => intern(object.object('metadata').name('namespace'));

/** The owner that is the controller, else the first: Cilium's own objects name one owner and no controller. */
export function parseOwner(object: Fields): OwnerReference | undefined {
  const owners = object.object('metadata').list('ownerReferences');
  const owner = owners.find((o) => o.flag('controller')) ?? owners[0];
  return owner && { kind: owner.name('kind'), name: owner.name('name'), uid: toUid(owner.name('uid')) };
}

/** Newest managedFields time of each manager, whatever it wrote. */
function parseWrittenAt(metadata: Fields): Record<string, number> | undefined {
  const newest = new Map<string, number>();
  for (const entry of metadata.list('managedFields')) {
    const [manager, time] = [entry.word('manager'), entry.time('time')];
    if (manager === undefined || time === undefined) continue;
    newest.set(intern(manager), Math.max(time, newest.get(manager) ?? 0));
  }
  return newest.size > 0 ? Object.fromEntries(newest) : undefined;
}
