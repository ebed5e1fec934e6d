import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';

export interface FilterWords {
  name: keyof AddressFilter;
  words: string;
}

const names = {
  ns: 'namespace',
  node: 'node',
  eni: 'ENI',
  state: 'state',
  subnet: 'subnet',
  type: 'instance type',
} as const;

/** What is filtered, in words: one entry per filter that is set. */
export function toFilterWords(filter: AddressFilter): FilterWords[] {
  const words: FilterWords[] = [];
  if (filter.q) words.push({ name: 'q', words: `text “${filter.q}”` });
  for (const name of ['ns', 'node', 'eni', 'state', 'subnet', 'type'] as const) {
    if (filter[name]?.length) words.push({ name, words: `${names[name]} ${filter[name].join(', ')}` });
  }
  if (filter.free !== undefined) words.push({ name: 'free', words: `fewer than ${filter.free} free` });
  return words;
}
