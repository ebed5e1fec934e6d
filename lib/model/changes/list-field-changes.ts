/** Two readings of one object → the fields in which they differ. */
import type { AnyRecord } from '../records.ts';
import type { FieldChange } from './change.ts';
import { comparedFields, formatPath, type Step } from './field-paths.ts';

/** Of one change: an agent may rewrite an object of thousands of entries. */
export const mostFields = 60;
const mostCharacters = 300;

export interface FieldChanges {
  fields: FieldChange[];
  /** Of all, those beyond `mostFields` too. */
  fieldCount: number;
}

/** At least one of the two; of a record that came or went all fields are told. */
export function listFieldChanges(before: AnyRecord | undefined, after: AnyRecord | undefined): FieldChanges {
  const record = after ?? before;
  if (!record) return { fields: [], fieldCount: 0 };
  const found: FieldChanges = { fields: [], fieldCount: 0 };
  const cameOrWent = !before || !after;
  const tell: Tell = (steps, was, is) => {
    // A flag that is not set stands in few objects: nothing was said of it.
    if (cameOrWent && (was ?? is) === false) return;
    found.fieldCount++;
    if (found.fields.length < mostFields) found.fields.push(toFieldChange(formatPath(record, steps), was, is));
  };
  const names = new Set([...(before ? comparedFields(before) : []), ...(after ? comparedFields(after) : [])]);
  for (const name of names) compare([{ name }], readField(before, name), readField(after, name), tell);
  return found;
}

type Tell = (steps: Step[], was: unknown, is: unknown) => void;

const readField = (record: AnyRecord | undefined, name: string): unknown =>
  (record as Record<string, unknown> | undefined)?.[name];

function toFieldChange(path: string, ...sides: [was: unknown, is: unknown]): FieldChange {
  const [was, is] = sides.map((side) => toStored(path, side));
  return { path, ...(was === undefined ? {} : { was: toText(was) }), ...(is === undefined ? {} : { is: toText(is) }) };
}

/** Records hold whether a deletion began, and times as numbers; the object has a time in either place. */
function toStored(path: string, value: unknown): unknown {
  if (path === 'metadata.deletionTimestamp') return value === true ? 'set' : undefined;
  return path.endsWith('[io.cilium.heartbeat]') && typeof value === 'number' ? new Date(value).toISOString() : value;
}

function compare(steps: Step[], was: unknown, is: unknown, tell: Tell): void {
  if (was === is || (isNothing(was) && isNothing(is))) return;
  if (isList(was) || isList(is)) compareLists(steps, asList(was), asList(is), tell);
  else if (isMap(was) || isMap(is)) compareMaps(steps, asMap(was), asMap(is), tell);
  else tell(steps, was, is);
}

/** `{}` and `[]` say as little as what is not there. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const asList = (value: unknown): unknown[] => (isList(value) ? value : value === undefined ? [] : [value]);
const asMap = (value: unknown): Record<string, unknown> => (isMap(value) ? value : {});

function compareMaps(steps: Step[], was: Record<string, unknown>, is: Record<string, unknown>, tell: Tell): void {
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    compare([...steps, toStep(steps, name)], ownValue(was, name), ownValue(is, name), tell);
  }
}

/** Their keys are anybody's words, not names of fields. */
const maps = new Set(['labels', 'selector', 'data', 'defaults', 'tags', 'excludeInterfaceTags', 'matchLabels']);

const ownValue = (map: Record<string, unknown>, name: string) => (Object.hasOwn(map, name) ? map[name] : undefined);

function toStep(above: readonly Step[], name: string): Step {
  const last = above.at(-1);
  return last && 'name' in last && maps.has(last.name) ? { key: name } : { name };
}

function compareLists(steps: Step[], was: unknown[], is: unknown[], tell: Tell): void {
  const key = findKey(was, is);
  if (key === undefined) compareSets(steps, was, is, tell);
  else compareKeyed(steps, indexBy(was, key), indexBy(is, key), tell);
}

function compareKeyed(steps: Step[], before: Map<string, Entry>, after: Map<string, Entry>, tell: Tell): void {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    compareEntries([...steps, { key: id }], before.get(id), after.get(id), tell);
  }
}

/** An entry that comes or goes is one change, with what it says beside its key. */
function compareEntries(steps: Step[], was: Entry | undefined, is: Entry | undefined, tell: Tell): void {
  if (was && is) compareMaps(steps, was, is, tell);
  else tell(steps, was, is);
}

type Entry = Record<string, unknown>;

/** What tells entries of a list apart, the first that all have, none twice. */
const keyNames = ['id', 'ip', 'cidr', 'address', 'eniId', 'name', 'pool'];

function findKey(was: unknown[], is: unknown[]): string | undefined {
  const all = [...was, ...is];
  return keyNames.find(
    (name) => all.every((entry) => isMap(entry) && isText(entry[name])) && isUnique(was, name) && isUnique(is, name),
  );
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isUnique = (entries: unknown[], name: string) =>
  new Set(entries.map((entry) => (entry as Entry)[name])).size === entries.length;

const indexBy = (entries: unknown[], name: string): Map<string, Entry> =>
  new Map(
    entries.map((entry) => {
      const { [name]: key, ...rest } = entry as Entry;
      return [String(key), rest];
    }),
  );

/** Entries without a key come and go as a whole. */
function compareSets(steps: Step[], was: unknown[], is: unknown[], tell: Tell): void {
  const [before, after] = [new Set(was.map(toText)), new Set(is.map(toText))];
  const [gone, come] = [[...before].filter((text) => !after.has(text)), [...after].filter((text) => !before.has(text))];
  for (const text of gone) tell(steps, text, undefined);
  for (const text of come) tell(steps, undefined, text);
  const isReordered = gone.length + come.length === 0 && was.map(toText).join() !== is.map(toText).join();
  if (isReordered) tell(steps, was, is);
}

/** As it is read in a line: text bare, an object as `name value, name value`. */
function toText(value: unknown): string {
  const text = toWords(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

/** An object, or a list of some: no line of words says what belongs to what. */
const isDeep = (part: unknown) => isMap(part) && (!isList(part) || part.some(isMap));

function toWords(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (isList(value)) return value.map(toWords).join(', ');
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value).filter(([, part]) => !isNothing(part));
  if (entries.length === 0 || entries.some(([, part]) => isDeep(part))) return JSON.stringify(value);
  return entries.map(([name, part]) => `${name} ${toWords(part)}`).join(', ');
}
