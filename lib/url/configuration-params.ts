import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

/** Search parameters of /configuration. A value that cannot be read counts as absent. */
const configurationParsers = {
  /** Text in key, value or what it decides. */
  q: parseAsString.withDefault(''),
  /** `1`: only what differs from the default. */
  changed: parseAsStringLiteral(['1'] as const),
  /** A column, `-` before it for descending; absent is by group. */
  sort: parseAsString.withDefault(''),
  /** A key. */
  sel: parseAsString,
};

export const useConfigurationParams = () => useQueryStates(configurationParsers, { history: 'replace', shallow: true });
