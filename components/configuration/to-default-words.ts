import type { ConfigurationKey, DefaultFrom, KnownDefault } from '../../lib/model/configuration/configuration.ts';
import { toVisibleText } from '../ui/visible-text.ts';

export interface DefaultWords {
  /** The default's value; undefined where that of this version is not known. */
  value?: string;
  words: string;
}

const froms: Record<DefaultFrom, string> = {
  chart: 'written by the Helm chart',
  agent: 'of the agent’s flag',
  operator: 'of the operator’s flag',
  'agent and operator': 'of the flag',
};

/** Where a default comes from; an unknown one says so, and what the known releases have stands beside it. */
export function toDefaultWords({ default: known, otherDefaults }: ConfigurationKey): DefaultWords {
  if (known) return { value: known.value, words: `${froms[known.from]}, ${known.release}` };
  if (otherDefaults.length === 0) return { words: 'default not known' };
  return { words: `not known; ${joinReleases(otherDefaults)}` };
}

/** `1.20.2 and 1.15.19: false`, or one after the other where they are not alike. */
function joinReleases(defaults: readonly KnownDefault[]): string {
  const byValue = Map.groupBy(defaults, ({ value }) => value);
  return [...byValue]
    .map(([value, same]) => `${same.map(({ release }) => release).join(' and ')}: ${showValue(value)}`)
    .join('; ');
}

/** An empty value is a value: it must be seen, and so must what is hidden in one. */
export const showValue = (value: string) => (value === '' ? '""' : toVisibleText(value));
