/**
 * Defaults of the releases that were read: 1.15.19 and 1.20.2. What the Helm chart of a release writes when nobody sets
 * anything comes before the flag's own default, because the chart's value is what a fresh installation has in its map.
 */
import chart from './chart.generated.json' with { type: 'json' };
import type { KnownDefault } from './configuration.ts';
import flags from './flags.generated.json' with { type: 'json' };

export type FlagType = 'bool' | 'number' | 'duration' | 'string' | 'list';

const flagsOf: Record<string, Record<string, string[] | undefined>> = flags.releases;
const chartOf: Record<string, Record<string, string | undefined>> = chart.releases;
const helpOf: Record<string, string | undefined> = flags.help;

/** The newest first. */
export const knownReleases = Object.keys(flagsOf).reverse();

/** The known release of the same minor version: defaults do not change within one. `1.15` and `1.15.3` give 1.15.19. */
export function findRelease(version: string | null): string | null {
  const minor = /^\d+\.\d+/.exec(version ?? '')?.[0];
  return knownReleases.find((release) => minor !== undefined && release.startsWith(`${minor}.`)) ?? null;
}

const own = <Value>(table: Record<string, Value | undefined> | undefined, key: string): Value | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

export function findDefault(release: string, key: string): KnownDefault | null {
  const written = own(chartOf[release], key);
  if (written !== undefined) return { release, value: written, from: 'chart' };
  const [from, , value] = own(flagsOf[release], key) ?? [];
  return value === undefined ? null : { release, value, from: from as KnownDefault['from'] };
}

/** Of the newest known release that has the flag. */
export function findFlagType(key: string): FlagType | undefined {
  for (const release of knownReleases) {
    const type = own(flagsOf[release], key)?.[1];
    if (type !== undefined) return type as FlagType;
  }
  return undefined;
}

/** The flag's own words. */
export const findHelp = (key: string): string | undefined => own(helpOf, key);
