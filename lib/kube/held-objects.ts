import type { SourceKind } from '../model/records.ts';
import { parseObject, readKey, toUnreadableKey } from './parse-object.ts';
import type { RecordChange } from './reader.ts';

/**
 * Which objects of one kind were given to the sink: only their keys. Knows what a relist no longer shows, and that an
 * object which became unreadable (or readable again) leaves its other record behind.
 */
export class HeldObjects {
  readonly #kind: SourceKind;
  /** Key → whether it is held as its own kind or as Unreadable. */
  readonly #held = new Map<string, 'readable' | 'unreadable'>();
  #unseen: Set<string> | undefined;

  constructor(kind: SourceKind) {
    this.#kind = kind;
  }

  get count(): number {
    return this.#held.size;
  }

  put(object: unknown): RecordChange[] {
    const record = parseObject(this.#kind, object);
    if (!record) return [];
    const key = record.kind === 'Unreadable' ? readKey(object) : record.key;
    const now = record.kind === 'Unreadable' ? 'unreadable' : 'readable';
    const before = this.#held.get(key);
    this.#held.set(key, now);
    this.#unseen?.delete(key);
    const put: RecordChange = { type: 'put', record };
    return before !== undefined && before !== now ? [this.#removal(key, before), put] : [put];
  }

  remove(object: unknown): RecordChange[] {
    return this.#drop(readKey(object));
  }

  /** A list begins: until `endList`, what `put` does not see counts as vanished. */
  beginList(): void {
    this.#unseen = new Set(this.#held.keys());
  }

  endList(): RecordChange[] {
    const vanished = [...(this.#unseen ?? [])].flatMap((key) => this.#drop(key));
    this.#unseen = undefined;
    return vanished;
  }

  clear(): RecordChange[] {
    this.#unseen = undefined;
    return [...this.#held.keys()].flatMap((key) => this.#drop(key));
  }

  #drop(key: string): RecordChange[] {
    const before = this.#held.get(key);
    this.#held.delete(key);
    this.#unseen?.delete(key);
    return before === undefined ? [] : [this.#removal(key, before)];
  }

  #removal(key: string, held: 'readable' | 'unreadable'): RecordChange {
    if (held === 'readable') return { type: 'remove', kind: this.#kind, key };
    return { type: 'remove', kind: 'Unreadable', key: toUnreadableKey(this.#kind, key) };
  }
}
