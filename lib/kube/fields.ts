/**
 * Reading values of unknown shape: what the API serves is not trusted, whatever its schema says.
 *
 * Absent, `null` and (for addresses, times and numbers written as text) the empty string are the same thing, as in Go's
 * JSON of optional fields. Anything else of the wrong type throws a FieldError that names the path.
 */
import type { Cidr, IpAddress } from '../model/ids.ts';
import { parseCidr, parseIp } from '../model/ip.ts';
import { intern, internList, internMap } from './intern.ts';

export class FieldError extends Error {
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path || 'the object'} ${problem}`);
    this.path = path;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** At most 80 characters of a value, for a sentence. */
const quote = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** Where a value stands: kept as links, made to text only when something is wrong. */
interface Place {
  up?: Place;
  step: string | number;
}

function pathOf(place: Place | undefined): string {
  if (!place) return '';
  const above = pathOf(place.up);
  if (typeof place.step === 'number') return `${above}[${place.step}]`;
  const plain = /^[A-Za-z0-9_-]+$/.test(place.step);
  return plain ? (above ? `${above}.${place.step}` : place.step) : `${above}[${quote(place.step)}]`;
}

/** One object of unknown shape. Every reader method says what it expects and fails with the path otherwise. */
export class Fields {
  readonly #value: Record<string, unknown>;
  readonly #place: Place | undefined;

  constructor(value: unknown, place?: Place) {
    this.#place = place;
    if (!isObject(value)) throw new FieldError(pathOf(place), `is no object: ${quote(value)}`);
    this.#value = value;
  }

  /** The value as it stands, or undefined when absent or null. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? undefined) : undefined;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** True for `{}`: Cilium serialises blocks that say nothing. */
  get isEmpty(): boolean {
    return Object.keys(this.#value).length === 0;
  }

  fail(key: string, problem: string): never {
    throw new FieldError(pathOf(this.#at(key)), problem);
  }

  text(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.fail(key, `is no string: ${quote(value)}`);
    return value;
  }

  /** A string that must be there and not empty. */
  name(key: string): string {
    return this.text(key) || this.fail(key, 'is missing');
  }

  /** A string, undefined when empty as well. */
  word(key: string): string | undefined {
    return this.text(key) || undefined;
  }

  /** A word that many objects share (a namespace, a node, an image): one copy of it is kept. */
  repeated(key: string): string | undefined {
    const text = this.word(key);
    return text === undefined ? undefined : intern(text);
  }

  number(key: string): number | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.fail(key, `is no number: ${quote(value)}`);
    return value;
  }

  /** Absent is false. */
  flag(key: string): boolean {
    const value = this.raw(key) ?? false;
    return typeof value === 'boolean' ? value : this.fail(key, `is no true or false: ${quote(value)}`);
  }

  /** RFC 3339 → ms since the epoch. */
  time(key: string): number | undefined {
    const text = this.word(key);
    if (text === undefined) return undefined;
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? this.fail(key, `is no time: ${quote(text)}`) : ms;
  }

  ip(key: string): IpAddress | undefined {
    const text = this.word(key);
    return text === undefined ? undefined : this.#readIp(key, text);
  }

  cidr(key: string): Cidr | undefined {
    const text = this.word(key);
    return text === undefined ? undefined : this.#readCidr(key, text);
  }

  ips(key: string): IpAddress[] {
    return this.texts(key).map((text) => this.#readIp(key, text));
  }

  cidrs(key: string): Cidr[] {
    return this.texts(key).map((text) => this.#readCidr(key, text));
  }

  texts(key: string): string[] {
    const values = this.#array(key);
    const wrong = values.findIndex((value) => typeof value !== 'string');
    if (wrong >= 0) return this.fail(key, `holds something that is no string: ${quote(values[wrong])}`);
    return values as string[];
  }

  /** A list of strings that many objects share (labels, security groups): one frozen copy of it is kept. */
  repeatedTexts(key: string): string[] {
    return internList(this.texts(key));
  }

  /** The objects of a list; none when absent. */
  list(key: string): Fields[] {
    const place = this.#at(key);
    return this.#array(key).map((value, index) => new Fields(value, { up: place, step: index }));
  }

  /** An object; an empty one when absent. */
  object(key: string): Fields {
    return new Fields(this.raw(key) ?? {}, this.#at(key));
  }

  /** An object, undefined when absent. */
  maybe(key: string): Fields | undefined {
    return this.has(key) ? this.object(key) : undefined;
  }

  /** The objects of a map by key, in order; undefined when the map is absent. */
  entries(key: string): [string, Fields][] | undefined {
    const map = this.raw(key);
    if (map === undefined) return undefined;
    if (!isObject(map)) return this.fail(key, `is no map: ${quote(map)}`);
    const place = this.#at(key);
    return Object.entries(map).map(([step, value]) => [intern(step), new Fields(value ?? {}, { up: place, step })]);
  }

  /** A map of strings; empty when absent. Keys such as `__proto__` are keys like any other. */
  map(key: string): Record<string, string> {
    const map = this.raw(key) ?? {};
    if (!isObject(map)) return this.fail(key, `is no map: ${quote(map)}`);
    const entries = Object.entries(map).map(([step, value]): [string, string] => {
      if (typeof value === 'string') return [step, value];
      throw new FieldError(pathOf({ up: this.#at(key), step }), `is no string: ${quote(value)}`);
    });
    return internMap(entries);
  }

  #at(key: string): Place {
    return this.#place ? { up: this.#place, step: key } : { step: key };
  }

  #array(key: string): unknown[] {
    const value = this.raw(key) ?? [];
    return Array.isArray(value) ? value : this.fail(key, `is no list: ${quote(value)}`);
  }

  #readIp(key: string, text: string): IpAddress {
    const ip = parseIp(text);
    return ip ? (intern(ip) as IpAddress) : this.fail(key, `is no IP address: ${quote(text)}`);
  }

  #readCidr(key: string, text: string): Cidr {
    const cidr = parseCidr(text);
    return cidr ? (intern(cidr) as Cidr) : this.fail(key, `is no CIDR: ${quote(text)}`);
  }
}

/** An address that stands as a key of a map (spec.ipam.pool, status.ipam.used). */
export function readIpKey(path: string, text: string): IpAddress {
  const ip = parseIp(text);
  if (!ip) throw new FieldError(path, `has a key that is no IP address: ${quote(text)}`);
  return intern(ip) as IpAddress;
}

/** The object without the keys whose value is undefined: an absent field stays absent. */
export function compact<T extends object>(object: T): T {
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] === undefined) delete object[key];
  return object;
}
