/**
 * Reads out of JSON of unknown shape without trusting it: what is missing or of another type reads as its zero value, as
 * Go's decoded structs do. The API server's table printers are written against such structs.
 */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function read(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const step of path) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) return undefined;
    current = current[step];
  }
  return current;
}

export function readText(value: unknown, ...path: string[]): string {
  const found = read(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function readNumber(value: unknown, ...path: string[]): number {
  const found = read(value, ...path);
  return typeof found === 'number' ? found : 0;
}

export function readList(value: unknown, ...path: string[]): unknown[] {
  const found = read(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function readRecord(value: unknown, ...path: string[]): Json {
  const found = read(value, ...path);
  return isRecord(found) ? found : {};
}

/** The item of a list whose `key` is `wanted`: conditions by type, containers by name. */
export function findBy(list: unknown[], key: string, wanted: string): unknown {
  return list.find((item) => read(item, key) === wanted);
}
