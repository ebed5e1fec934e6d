import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import { configurationGroups } from '../../lib/model/configuration/key-groups.ts';

export interface KeyFilter {
  q: string;
  /** Only what is known to differ from the default. */
  changed: boolean;
}

/** Keys under the filter; every word of `q` must stand in key, value or words, upper case or lower. */
export function filterKeys(keys: readonly ConfigurationKey[], { q, changed }: KeyFilter): ConfigurationKey[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return keys.filter((key) => (!changed || key.differs === true) && words.every((word) => toText(key).includes(word)));
}

const toText = ({ key, value, note, means, help, group }: ConfigurationKey) =>
  [key, value, note, means, help, group].join(' ').toLowerCase();

/** By a column, `-` before it for descending; '' leaves the order of the answer. Equal ones stay in that order. */
export function sortKeys(keys: readonly ConfigurationKey[], sort: string): ConfigurationKey[] {
  const [column, sign] = [sort.replace(/^-/, ''), sort.startsWith('-') ? -1 : 1];
  const textOf: Record<string, (key: ConfigurationKey) => string> = {
    key: ({ key }) => key,
    value: ({ value }) => value,
    default: (key) => key.default?.value ?? '',
    group: ({ group }) => String.fromCharCode(configurationGroups.indexOf(group)),
  };
  const of = Object.hasOwn(textOf, column) ? textOf[column] : undefined;
  return of ? keys.toSorted((a, b) => sign * compare(of(a), of(b))) : [...keys];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface KeyGroup {
  group: ConfigurationKey['group'];
  keys: ConfigurationKey[];
}

/** In the order of the answer. */
export function groupKeys(keys: readonly ConfigurationKey[]): KeyGroup[] {
  const groups = Map.groupBy(keys, ({ group }) => group);
  return [...groups].map(([group, members]) => ({ group, keys: members }));
}
