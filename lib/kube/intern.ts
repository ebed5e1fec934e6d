/**
 * One copy of each repeated text: of 100,000 endpoints, most share their labels, node and namespace with others.
 * Each table is thrown away when it is full, so that texts seen once (names, uids) cannot fill the memory.
 */
function createTable<T>(limit: number) {
  const table = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const known = table.get(key);
    if (known !== undefined) return known;
    if (table.size >= limit) table.clear();
    const made = make();
    table.set(key, made);
    return made;
  };
}

const texts = createTable<string>(200_000);
const lists = createTable<string[]>(20_000);
const maps = createTable<Record<string, string>>(20_000);

export const intern = (text: string): string => texts(text, () => text);

/** A frozen list, the same one for equal contents. */
export function internList(list: string[]): string[] {
  return lists(JSON.stringify(list), () => Object.freeze(list.map(intern)) as string[]);
}

/** A frozen map, the same one for equal entries. `fromEntries` defines properties: `__proto__` is a key, not a setter. */
export function internMap(entries: [string, string][]): Record<string, string> {
  const make = () => Object.freeze(Object.fromEntries(entries.map(([key, value]) => [intern(key), intern(value)])));
  return maps(JSON.stringify(entries), make);
}
