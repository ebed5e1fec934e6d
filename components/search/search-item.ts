import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import type { Mark, Named } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';
import type { IconName } from '../ui/icon.tsx';

/** One line of the palette. */
export interface SearchItem {
  key: string;
  group: string;
  /** How many the group has, where the line stands for one of many. */
  of?: number;
  /** What the line is known by, in mono: an address, an id, a number; empty where the name says all. */
  id: string;
  namespace?: string;
  name: string;
  /** The name was written by a machine: a label, a key. */
  mono?: boolean;
  /** Characters of the id, and of `namespace/name`, that matched. */
  idMarks?: readonly Mark[];
  nameMarks?: readonly Mark[];
  /** Grey words where there is no name: `free on eni-…`. */
  detail?: string;
  /** The word at the right. */
  word: string;
  slot?: AddressState;
  icon?: IconName;
  /** Where Enter goes: the screen that answers best. Absent where no screen shows it. */
  href?: string;
  /** What Enter types into the box instead. */
  refill?: string;
  /** What the line stands for; absent for a screen, an earlier input, and "n more". */
  match?: Match | Named;
}

/** The name as it is shown and marked. */
export const fullNameOf = ({ namespace, name }: Pick<SearchItem, 'namespace' | 'name'>) =>
  namespace ? `${namespace}/${name}` : name;

/** Lines by group, groups in the order of their first line. */
export function groupSearchItems(items: readonly SearchItem[]): [group: string, items: SearchItem[]][] {
  return [...Map.groupBy(items, (item) => item.group)];
}
