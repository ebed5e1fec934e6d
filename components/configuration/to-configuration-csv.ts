import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { nameSources } from '../states/name-sources.ts';
import { toCsv } from '../ui/csv.ts';

/** One row per key; a default that is not known is an empty cell, and so is whether it differs. */
export const toConfigurationCsv = (
  { revision, sources }: Pick<ConfigurationAnswer, 'revision' | 'sources'>,
  keys: readonly ConfigurationKey[],
): string =>
  toCsv(nameSources(revision, sources), [
    ['group', 'key', 'value', 'default', 'default_of', 'differs', 'decides', 'means'],
    ...keys.map((key) => [
      key.group,
      key.key,
      key.value,
      key.default?.value,
      key.default?.release,
      key.differs === null ? undefined : key.differs ? 'yes' : 'no',
      key.note ?? key.help,
      key.means,
    ]),
  ]);
