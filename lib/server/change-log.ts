/** The changes that are kept: of objects and of addresses apart, so that busy objects do not push out who had an address. */
import type { AddressChange, Change, FoundChange, ObjectChange } from '../model/changes/change.ts';
import { createBoundedLog } from '../store/bounded-log.ts';

const mebibyte = 1 << 20;
/** docs/decisions/changes-kept.md */
const objectLimits = { count: 10_000, bytes: 16 * mebibyte };
const addressLimits = { count: 20_000, bytes: 8 * mebibyte };

export interface ChangeLog {
  add(changes: readonly FoundChange[], revision: number): void;
  /** Takes back removals of objects of that revision: the kind may not be read any more (CH4). */
  takeBackRemovals(kind: ObjectChange['kind'], revision: number): void;
  /** Newest first. */
  list(): Change[];
  find(id: string): Change | undefined;
  readonly dropped: number;
  /** Counts additions and what was taken back. */
  readonly version: number;
}

interface ChangeLogOptions {
  processStart: string;
  /** ms since the epoch. */
  now(): number;
  objects?: { count: number; bytes: number };
  addresses?: { count: number; bytes: number };
}

export function createChangeLog(options: ChangeLogOptions): ChangeLog {
  const { processStart, now } = options;
  const objects = createBoundedLog<ObjectChange>({ ...(options.objects ?? objectLimits), sizeOf: sizeOfChange });
  const addresses = createBoundedLog<AddressChange>({ ...(options.addresses ?? addressLimits), sizeOf: sizeOfChange });
  let newest = 0;
  let version = 0;

  const addOne = (found: FoundChange, revision: number, at: string) => {
    const number = ++newest;
    const noticed = { number, id: `${processStart}-${number}`, revision, at };
    if (found.type === 'object') objects.add({ ...noticed, ...found });
    else addresses.add({ ...noticed, ...found });
  };

  return {
    add(changes, revision) {
      if (changes.length === 0) return;
      const at = new Date(now()).toISOString();
      for (const change of changes) addOne(change, revision, at);
      version++;
    },
    takeBackRemovals(kind, revision) {
      const isWrong = (change: ObjectChange) => change.kind === kind && change.change === 'removed';
      if (objects.takeBack(isWrong, (change) => change.revision < revision) > 0) version++;
    },
    list: () => mergeNewestFirst(objects.entries, addresses.entries),
    find: (id) => [objects.entries, addresses.entries].flat().find((change) => change.id === id),
    get dropped() {
      return objects.dropped + addresses.dropped;
    },
    get version() {
      return version;
    },
  };
}

/** Both are in the order of their numbers, oldest first. */
function mergeNewestFirst(a: readonly Change[], b: readonly Change[]): Change[] {
  const merged: Change[] = [];
  let [i, j] = [a.length - 1, b.length - 1];
  while (i >= 0 || j >= 0) {
    const takesA = i >= 0 && (j < 0 || (a[i]?.number ?? 0) > (b[j]?.number ?? 0));
    const next = takesA ? a[i--] : b[j--];
    if (next) merged.push(next);
  }
  return merged;
}

/** What a change and its parts take beside their texts. */
const overhead = { change: 400, field: 60 };

/** Bytes, roughly: two for each character that is this change's own. */
function sizeOfChange(change: Change): number {
  if (change.type === 'address') return overhead.change;
  const texts = change.fields.map(({ path, was = '', is = '' }) => path.length + was.length + is.length);
  return overhead.change + texts.reduce((sum, length) => sum + overhead.field + 2 * length, 0);
}
