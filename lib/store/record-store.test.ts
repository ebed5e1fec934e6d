import { describe, expect, test, vi } from 'vitest';
import { type Batch, type Change, createRecordStore, type StoredRecord } from './record-store.ts';

interface Book extends StoredRecord {
  kind: 'Book' | 'Leaflet';
  title: string;
  words: string[];
}

const book = (key: string, title: string, words: string[] = [], kind: Book['kind'] = 'Book'): Book => ({
  kind,
  key,
  title,
  words,
});
const put = (record: Book): Change<Book> => ({ type: 'put', record });
const remove = (key: string, kind: Book['kind'] = 'Book'): Change<Book> => ({ type: 'remove', kind, key });
const indexes = { word: (record: Book) => record.words, title: (record: Book) => [record.title] };
const createBooks = () => createRecordStore<Book, 'word' | 'title'>({ indexes });
const titles = (records: Iterable<Book>) => [...records].map((record) => record.title);

describe('record store', () => {
  test('a put is found by kind and key, and counted', () => {
    const store = createBooks();
    store.apply([put(book('a', 'Emma')), put(book('a', 'A map', [], 'Leaflet'))]);
    expect(store.get('Book', 'a')?.title).toBe('Emma');
    expect(store.get('Leaflet', 'a')?.title).toBe('A map');
    expect([store.count('Book'), store.count('Leaflet')]).toEqual([1, 1]);
    expect(titles(store.list('Book'))).toEqual(['Emma']);
  });

  test('what was never stored is nothing, not an error', () => {
    const store = createBooks();
    expect(store.get('Book', 'a')).toBeUndefined();
    expect([...store.list('Book')]).toEqual([]);
    expect([...store.find('word', 'sea')]).toEqual([]);
    expect(store.apply([remove('a')])).toBeUndefined();
  });

  test('an index follows a record that changes its keys', () => {
    const store = createBooks();
    store.apply([put(book('a', 'Emma', ['village'])), put(book('b', 'Persuasion', ['sea', 'village']))]);
    expect(titles(store.find('word', 'village'))).toEqual(['Emma', 'Persuasion']);
    store.apply([put(book('b', 'Persuasion', ['sea']))]);
    expect(titles(store.find('word', 'village'))).toEqual(['Emma']);
    store.apply([remove('b')]);
    expect(titles(store.find('word', 'sea'))).toEqual([]);
  });

  test('a batch is one revision and is told once', () => {
    const store = createBooks();
    const listener = vi.fn<(batch: Batch<Book>) => void>();
    store.subscribe(listener);
    store.apply([put(book('a', 'Emma')), put(book('b', 'Persuasion'))]);
    expect(store.revision).toBe(1);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener.mock.calls[0]?.[0]).toEqual({
      revision: 1,
      differences: [{ after: book('a', 'Emma') }, { after: book('b', 'Persuasion') }],
    });
  });

  test('an equal record changes nothing, and the first object stays', () => {
    const store = createBooks();
    const first = book('a', 'Emma', ['village']);
    store.apply([put(first)]);
    expect(store.apply([put(book('a', 'Emma', ['village']))])).toBeUndefined();
    expect(store.revision).toBe(1);
    expect(store.get('Book', 'a')).toBe(first);
  });

  test('who makes the store says what equal is', () => {
    const store = createRecordStore<Book, 'word' | 'title'>({ indexes, equal: (a, b) => a.title === b.title });
    store.apply([put(book('a', 'Emma', ['village']))]);
    expect(store.apply([put(book('a', 'Emma', ['town']))])).toBeUndefined();
  });

  test('several changes of one record in a batch are one difference', () => {
    const store = createBooks();
    store.apply([put(book('a', 'Emma'))]);
    const batch = store.apply([put(book('a', 'Emma 2')), remove('a'), put(book('a', 'Emma 3'))]);
    expect(batch?.differences).toEqual([{ before: book('a', 'Emma'), after: book('a', 'Emma 3') }]);
  });

  test('a batch that ends where it began changes nothing', () => {
    const store = createBooks();
    store.apply([put(book('a', 'Emma'))]);
    expect(store.apply([remove('a'), put(book('a', 'Emma'))])).toBeUndefined();
    expect(store.apply([put(book('b', 'Persuasion')), remove('b')])).toBeUndefined();
    expect(store.revision).toBe(1);
  });

  test('a listener that left is not told', () => {
    const store = createBooks();
    const listener = vi.fn();
    store.subscribe(listener)();
    store.apply([put(book('a', 'Emma'))]);
    expect(listener).not.toHaveBeenCalled();
  });
});

/** A small repeatable generator (mulberry32): the same seed, the same story. */
function createRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function randomChange(random: (below: number) => number): Change<Book> {
  const key = `k${random(30)}`;
  const kind = random(4) === 0 ? 'Leaflet' : 'Book';
  if (random(3) === 0) return remove(key, kind);
  return put(
    book(
      key,
      `t${random(3)}`,
      Array.from({ length: random(4) }, () => `w${random(8)}`),
      kind,
    ),
  );
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('after a random story (seed %i)', (seed) => {
  const random = createRandom(seed);
  const store = createBooks();
  const followed = new Map<string, Book>();
  store.subscribe(({ differences }) => {
    for (const { before, after } of differences) {
      if (after) followed.set(`${after.kind} ${after.key}`, after);
      else if (before) followed.delete(`${before.kind} ${before.key}`);
    }
  });
  for (let step = 0; step < 300; step++) {
    store.apply(Array.from({ length: random(5) }, () => randomChange(random)));
  }
  const all = [...store.list('Book'), ...store.list('Leaflet')];

  test('every index equals one that is built from scratch', () => {
    const rebuilt = createBooks();
    rebuilt.apply(all.map(put));
    for (const word of Array.from({ length: 8 }, (_, n) => `w${n}`)) {
      expect(new Set(store.find('word', word))).toEqual(new Set(rebuilt.find('word', word)));
    }
    for (const title of ['t0', 't1', 't2']) {
      expect(new Set(store.find('title', title))).toEqual(new Set(rebuilt.find('title', title)));
    }
  });

  test('who follows the differences holds what the store holds', () => {
    expect(new Set(followed.values())).toEqual(new Set(all));
  });
});
