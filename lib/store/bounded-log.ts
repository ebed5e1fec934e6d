/** The newest entries, within a number and a size; what goes is counted. */
export interface BoundedLog<Entry> {
  add(entry: Entry): void;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Takes back those of the newest entries that `isWrong`; looks no further than the first one that `isOlder`. */
  takeBack(isWrong: (entry: Entry) => boolean, isOlder: (entry: Entry) => boolean): number;
  /** How many went because there was no room. */
  readonly dropped: number;
}

export interface LogLimits<Entry> {
  count: number;
  bytes: number;
  /** Bytes of one entry, roughly. An entry larger than all the room is kept alone. */
  sizeOf(entry: Entry): number;
}

export function createBoundedLog<Entry>({ count, bytes, sizeOf }: LogLimits<Entry>): BoundedLog<Entry> {
  const entries: Entry[] = [];
  let size = 0;
  let dropped = 0;

  const dropOldest = () => {
    const oldest = entries.shift();
    if (oldest === undefined) return;
    size -= sizeOf(oldest);
    dropped++;
  };

  return {
    entries,
    add(entry) {
      entries.push(entry);
      size += sizeOf(entry);
      while (entries.length > 1 && (entries.length > count || size > bytes)) dropOldest();
    },
    takeBack(isWrong, isOlder) {
      const from = entries.findLastIndex(isOlder) + 1;
      const newest = entries.splice(from);
      const right = newest.filter((entry) => !isWrong(entry));
      for (const entry of newest) if (isWrong(entry)) size -= sizeOf(entry);
      entries.push(...right);
      return newest.length - right.length;
    },
    get dropped() {
      return dropped;
    },
  };
}
